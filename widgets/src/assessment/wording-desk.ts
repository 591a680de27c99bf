import { html, nothing, type TemplateResult } from 'lit';
import { fail, succeed, type Problem, type Result } from '@cairn/domain';
import {
  acceptWording,
  buildQuestionnaire,
  parseDefinition,
  vouchForWording,
  type AcceptedWording,
  type InstrumentDefinition,
  type WordingProblem,
} from '@cairn/domain/wording';
import { createTranslator, type Locale } from '@cairn/i18n';
import { wordingMessages, type WordingMessage } from '@cairn/i18n/assessment';
import { canDigest, sha256Hex } from '@cairn/state/assessment';
import type { SourceSettings } from './form-source.ts';
import { HERE } from './here.ts';
import { loadText } from './load-json.ts';

/** Takes the words of a published instrument, from files beside the page or from a person, and checks every line. */
export class WordingDesk {
  readonly #definition: Result<InstrumentDefinition>;
  readonly #settings: SourceSettings;
  readonly #changed: () => void;
  #text = '';
  #problem: WordingProblem | Problem | undefined;

  constructor(definition: unknown, settings: SourceSettings, changed: () => void) {
    this.#definition = parseDefinition(definition);
    this.#settings = settings;
    this.#changed = changed;
  }

  /** The Questionnaire, or why there is none yet. */
  async load(abort: AbortSignal): Promise<Result<unknown>> {
    const definition = this.#definition;
    if (!definition.ok) return definition;
    const files = (this.#settings.wording ?? '').split(/\s+/).filter(Boolean);
    const accepted: AcceptedWording[] = [];
    for (const file of files) {
      const [, language = 'en', address = file] = /^([a-z]{2,3}(?:-[A-Za-z]+)?):(.+)$/.exec(file) ?? [];
      const text = await loadText(address, this.#settings.base, abort);
      const taken = text.ok ? await this.#take(definition.value, language, text.value) : text;
      if (taken.ok) accepted.push(taken.value);
      else this.#problem = taken.problem;
    }
    const [first, ...others] = accepted;
    if (first && accepted.length === files.length)
      return succeed(buildQuestionnaire(definition.value, [first, ...others]));
    return fail({ code: 'wording-needed', message: 'The words of this instrument have to be added first.' });
  }

  async #take(
    definition: InstrumentDefinition,
    language: string,
    text: string,
  ): Promise<Result<AcceptedWording, WordingProblem | Problem>> {
    if (!canDigest())
      return fail({ code: 'not-secure', message: 'Words can be checked only on a secure page.' });
    const { vouchedBy, vouchedOn } = this.#settings;
    if (definition.wording[language] === undefined && vouchedBy)
      return vouchForWording(definition, language, text, { by: vouchedBy, on: vouchedOn ?? '' }, sha256Hex);
    return acceptWording(definition, language, text, sha256Hex);
  }

  screen(locale: Locale, use: (questionnaire: unknown) => void): TemplateResult | undefined {
    if (!this.#definition.ok) return undefined;
    const definition = this.#definition.value;
    const t = createTranslator(wordingMessages, locale);
    const check = async (event: Event): Promise<void> => {
      event.preventDefault();
      const taken = await this.#take(definition, 'en', this.#text);
      if (taken.ok) use(buildQuestionnaire(definition, [taken.value]));
      else this.#problem = taken.problem;
      this.#changed();
    };
    return html`<form novalidate @submit=${check}>
      <h3 id=${HERE} tabindex="-1">${t('heading')}</h3>
      <p class="words">${t('about', { title: definition.title[locale] })} ${t('checking')}</p>
      ${this.#problemPart(definition, t)}
      <label class="ask" for="wording">${t('paste', { count: definition.itemCount })}</label>
      <textarea
        id="wording"
        rows="8"
        spellcheck="false"
        .value=${this.#text}
        @input=${(event: Event) => (this.#text = (event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <p class="words file-words">
        <label for="wording-file">${t('file')}</label>
        <input
          id="wording-file"
          type="file"
          accept=".txt,text/plain"
          @change=${(event: Event) => void this.#read(event)}
        />
      </p>
      <div class="moves"><button type="submit" class="button">${t('check')}</button></div>
      <details>
        <summary>${t('sources')}</summary>
        <ul class="dots" lang="en">
          ${definition.references.map((reference) => html`<li>${reference}</li>`)}
        </ul>
      </details>
    </form>`;
  }

  async #read(event: Event): Promise<void> {
    const [file] = (event.target as HTMLInputElement).files ?? [];
    if (!file) return;
    this.#text = await file.text();
    this.#changed();
  }

  #problemPart(
    definition: InstrumentDefinition,
    t: (key: WordingMessage, params?: Readonly<Record<string, string | number>>) => string,
  ): TemplateResult | typeof nothing {
    const problem = this.#problem;
    if (!problem) return nothing;
    const lines = 'differing' in problem ? problem.differing : [];
    return html`<div class="note" role="alert">
      <p>${lines.length > 0 ? t('differs') : t(wordsFor(problem), { count: definition.itemCount })}</p>
      <ul class="dots">
        ${lines.map(({ line, given }) => html`<li>${t('line', { line, given })}</li>`)}
      </ul>
    </div>`;
  }
}

/** A file that could not be read has no words of its own: the person can paste instead. */
function wordsFor({ code }: Problem): WordingMessage {
  return code in wordingMessages.en ? (code as WordingMessage) : 'again';
}
