import { fail, succeed } from '../result.ts';
import type { Result } from '../result.ts';
import { listOf, oneOf, optional, record, text } from '../shape/shape.ts';
import type { Shaped } from '../shape/shape.ts';

const entryShape = record({
  id: text(100),
  words: listOf(text(200), 100),
  suggest: listOf(text(300), 20),
  unless: optional(listOf(text(200), 100)),
  why: optional(text(500)),
  source: text(300),
});

const listShape = record({
  id: oneOf('stigma', 'scope', 'vague'),
  language: text(10),
  version: text(20),
  title: text(300),
  note: text(1000),
  /** Words that make a name out of capitalised words around them, such as "Center": names are left alone. */
  nameWords: optional(listOf(text(100), 500)),
  entries: listOf(entryShape, 2000),
});

/** Words to look at again: ones that hurt (`stigma`), or that belong to another role (`scope`), or that say little (`vague`). Data, changed without code. */
export type WordList = Shaped<typeof listShape>;
export type WordEntry = Shaped<typeof entryShape>;

export function parseWordList(json: unknown): Result<WordList> {
  const read = listShape.read(json, 'list');
  return read.ok
    ? succeed(read.value)
    : fail({ code: 'not-a-word-list', message: `This is no list of words (${read.at}: ${read.expected}).` });
}
