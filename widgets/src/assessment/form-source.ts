import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { fail, succeed, type Result } from '@cairn/domain';
import { isJson } from '@cairn/domain/instrument';
import type { Locale } from '@cairn/i18n';
import { siblingUrl } from '../internal/sibling.ts';
import { loadJson } from './load-json.ts';

type WordingParts = typeof import('../assessment-wording.ts');
type Desk = InstanceType<WordingParts['WordingDesk']>;

/** Where a form comes from, as the element's attributes say. */
export interface SourceSettings {
  readonly src: string | null;
  readonly questionnaire: unknown;
  /** Files with the words of a published instrument, one question a line: `barc.txt`, or `es:barc-es.txt`. */
  readonly wording: string | null;
  readonly vouchedBy: string | null;
  readonly vouchedOn: string | null;
  readonly base: string;
}

/** Gives the Questionnaire: as it is, or out of a published instrument once its words are there. */
export class FormSource {
  readonly #host: ReactiveControllerHost;
  #desk: Desk | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  async load(settings: SourceSettings, abort: AbortSignal): Promise<Result<unknown>> {
    this.#desk = undefined;
    const json = await readSource(settings, abort);
    if (!json.ok || !isInstrument(json.value)) return json;
    try {
      const { WordingDesk } = (await import(
        /* @vite-ignore */ siblingUrl('cairn-assessment-wording.js')
      )) as WordingParts;
      this.#desk = new WordingDesk(json.value, settings, () => this.#host.requestUpdate());
    } catch (reason) {
      if (!(reason instanceof TypeError)) throw reason;
      return fail({ code: 'part-unreachable', message: 'A part of the page did not load. Try again.' });
    }
    return this.#desk.load(abort);
  }

  /** Where words are missing: the page that takes them. */
  screen(locale: Locale, use: (questionnaire: unknown) => void): TemplateResult | undefined {
    return this.#desk?.screen(locale, use);
  }
}

function readSource(
  { questionnaire, src, base }: SourceSettings,
  abort: AbortSignal,
): Promise<Result<unknown>> {
  if (questionnaire !== undefined) return Promise.resolve(succeed(questionnaire));
  if (src?.trim()) return loadJson(src.trim(), base, abort);
  return Promise.resolve(fail({ code: 'no-source', message: 'The element has no src attribute.' }));
}

/** An `instrument.json`: rule and structure without the words. */
function isInstrument(json: unknown): boolean {
  return isJson(json) && json['resourceType'] === undefined && 'itemCount' in json;
}
