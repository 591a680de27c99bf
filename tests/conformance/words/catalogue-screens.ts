import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Catalogues, Message } from '@cairn/i18n';

const SOURCES = path.join(import.meta.dirname, '../../../packages/i18n/src');

/** Fewer words say nothing: reading scores of a few labels are noise. */
const LEAST_WORDS = 40;

/** What stands on screen together, in both languages: messages that follow each other in a catalogue. */
export interface CatalogueScreen {
  /** Name of the catalogue, and the first and the last message. */
  readonly name: string;
  readonly en: string;
  readonly es: string;
}

/** Every catalogue of Cairn by its name: whatever a file of packages/i18n exports as `...Messages`. */
export async function allCatalogues(): Promise<ReadonlyMap<string, Catalogues<string>>> {
  const found = new Map<string, Catalogues<string>>();
  for (const file of readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue;
    const module = (await import(pathToFileURL(path.join(SOURCES, file)).href)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(module))
      if (name.endsWith('Messages')) found.set(name, value as Catalogues<string>);
  }
  return found;
}

/**
 * The screens of a catalogue. Its writer parts it by empty lines, a part for each screen or box; parts of a few labels
 * count with the part after them.
 */
export function screensOf(name: string, { en, es }: Catalogues<string>): readonly CatalogueScreen[] {
  const firsts = keysAfterEmptyLines();
  const screens: string[][] = [];
  for (const key of Object.keys(en)) {
    const last = screens.at(-1);
    if (last && !(firsts.has(key) && wordsIn(last.map((one) => textOf(en[one]))) >= LEAST_WORDS))
      last.push(key);
    else screens.push([key]);
  }
  const [end, before] = [screens.at(-1), screens.at(-2)];
  if (end && before && wordsIn(end.map((one) => textOf(en[one]))) < LEAST_WORDS) {
    before.push(...end);
    screens.pop();
  }
  return screens.map((keys) => ({
    name: `${name}: ${keys[0] ?? ''} to ${keys.at(-1) ?? ''}`,
    en: sentences(keys.map((key) => textOf(en[key]))),
    es: sentences(keys.map((key) => textOf(es[key]))),
  }));
}

let cached: ReadonlySet<string> | undefined;

function keysAfterEmptyLines(): ReadonlySet<string> {
  cached ??= new Set(
    readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => readFileSync(path.join(SOURCES, file), 'utf8').split(/\n\s*\n/))
      .flatMap((part) => /^\s+(?:'([^']+)'|(\w+)):/.exec(part)?.slice(1).find(Boolean) ?? []),
  );
  return cached;
}

export const textOf = (message: Message | undefined): string =>
  typeof message === 'string' ? message : message ? `${message.one}. ${message.other}` : '';

const wordsIn = (texts: readonly string[]): number => texts.join(' ').split(/\s+/).length;

/** Each message is a sentence of its own; what a person or a list fills in counts as one short word. */
export function sentences(texts: readonly string[]): string {
  return texts
    .map((text) => text.replace(/\{\w+\}/g, 'so'))
    .map((text) => (/[.?!:…]$/.test(text) ? text : `${text}.`))
    .join(' ');
}
