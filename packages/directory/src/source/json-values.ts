import { TextReader } from './decode-text.ts';
import { JsonSplitter, type JsonOptions, type JsonValue } from './json-splitter.ts';
import { blocksOf, type Source } from './source.ts';

/** Under which names lists stand in the page of an API: HSDS, Open Referral UK, FHIR, JSON-LD, OData, search servers. */
export const PAGE_LISTS = [
  'contents',
  'content',
  'data',
  'items',
  'results',
  'records',
  'meetings',
  'entry',
  'entries',
  '@graph',
  'rows',
  'value',
  'hits',
  'objects',
  'payload',
  'response',
  'documents',
  'docs',
  'listings',
  'features',
  'values',
] as const;

export const JSON_OPTIONS: JsonOptions = {
  maxLength: 24_000_000,
  lists: PAGE_LISTS,
};

/**
 * Splits a JSON file into values without holding more than one of them: items of a list, items of the
 * list in an API page, one value per line, or one object. A value that is too long or broken becomes a
 * problem, and reading goes on behind it.
 */
export async function* jsonValues(
  source: Source,
  options: JsonOptions = JSON_OPTIONS,
): AsyncGenerator<JsonValue> {
  const text = new TextReader();
  const splitter = new JsonSplitter(options);
  for await (const block of blocksOf(source.open())) {
    splitter.push(text.push(block, false));
    yield* splitter.take();
  }
  splitter.push(text.push(new Uint8Array(0), true));
  splitter.end();
  yield* splitter.take();
}
