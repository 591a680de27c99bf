import { SATURATION } from '../rank/weights.ts';
import { FoundWords, PRESENT } from './found-words.ts';
import type { LabelWords } from './label-words.ts';
import { PairList } from './pair-list.ts';
import type { Records } from './records.ts';
import { PostalCodeWords } from './postal-codes.ts';
import { labelsOf } from './tag-words.ts';
import { UNIT, textsOf } from './text-words.ts';
import { Vocabulary } from './vocabulary.ts';

/** Impact levels of one posting. */
export const IMPACT_LEVELS = 255;

/** Word -> records with how much the word counts there. Made from the records' own text when a pack is opened. */
export interface SearchIndex extends Records {
  readonly vocabulary: Vocabulary;
  /** Where each word's postings start; one more than words. */
  readonly starts: Uint32Array;
  /** Record number times 256 plus impact, rising in each word's part. */
  readonly postings: Uint32Array;
}

export function deriveIndex(records: Records, functionWords: Iterable<string> = []): SearchIndex {
  const { shards, bases, count, hidden } = records;
  const vocabulary = new Vocabulary(shards, functionWords);
  const impacts = impactTable();
  const pairs = new PairList(count, vocabulary.size, impacts);
  const found = new FoundWords(vocabulary.size);
  const labels: LabelWords[] = [];
  for (const [at, shard] of shards.entries()) {
    const base = bases[at] ?? 0;
    const texts = textsOf(shard, vocabulary, at);
    const postalCodes = PostalCodeWords.of(shard, vocabulary);
    for (let record = 0; record < shard.count; record++) {
      for (let i = 0; i < texts.length; i++) texts[i]?.addTo(found, record);
      for (let i = 0; i < postalCodes.length; i++) postalCodes[i]?.addTo(found, record);
      if (hidden?.[base + record] === 1) found.cut(0);
      pairs.take(found);
    }
    labels.push(...labelsOf(shard, vocabulary, base, hidden));
  }
  for (const label of labels) label.countInto(pairs.frequency);
  const { starts, postings, next } = pairs.sortByWord();
  for (const label of labels) label.writeTo(postings, next, impacts[PRESENT] as number);
  return { ...records, vocabulary, starts, postings };
}

/** BM25's saturation for each possible weighted count, as 1..255. */
function impactTable(): Uint8Array {
  const table = new Uint8Array(64 * UNIT);
  for (let sum = 0; sum < table.length; sum++) {
    const count = sum / UNIT;
    table[sum] = Math.max(1, Math.round((IMPACT_LEVELS * count) / (count + SATURATION)));
  }
  return table;
}
