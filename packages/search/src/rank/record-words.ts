import type { SearchIndex } from '../index/derive-index.ts';
import { readToken } from '../pack/word-code.ts';

/** Which shard a record is in, and its number there. */
export function locate(
  index: SearchIndex,
  record: number,
): { readonly shardAt: number; readonly local: number } {
  let shardAt = 0;
  while (record >= (index.bases[shardAt + 1] ?? Infinity)) shardAt++;
  return { shardAt, local: record - (index.bases[shardAt] ?? 0) };
}

/** The word numbers of each text that a record has in a column, without spelling anything out. */
export function readWords(index: SearchIndex, record: number, path: string): number[][] {
  const { shardAt, local } = locate(index, record);
  const shard = index.shards[shardAt];
  const wordOfToken = index.vocabulary.wordOfToken[shardAt];
  if (!shard || !wordOfToken) return [];
  const column = shard.column(path);
  if (column.places === 0) return [];
  const texts: number[][] = [];
  const [from, to] = shard.placesOf(path, local);
  for (let place = from; place < to; place++) {
    const words: number[] = [];
    const cursor = { at: column.offsets[column.idAt(place)] ?? 0 };
    for (let token = readToken(column.table, cursor); token >= 0; token = readToken(column.table, cursor)) {
      const word = wordOfToken[token] ?? -1;
      if (word >= 0) words.push(word);
    }
    texts.push(words);
  }
  return texts;
}
