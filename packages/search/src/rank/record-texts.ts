import type { SearchIndex } from '../index/derive-index.ts';
import { locate } from '../index/records.ts';
import type { Column } from '../pack/column.ts';
import { countPlaces, firstPlace, type LiftedUses } from '../pack/lifted-uses.ts';
import type { Shard } from '../pack/shard.ts';
import { readToken } from '../pack/word-code.ts';

/** The texts that are looked at closely. */
const PATHS = ['name', 'alternateNames', 'organization', 'location.city', 'description'] as const;
export type TextPath = (typeof PATHS)[number];

/** Stands between two texts of one field. */
export const GAP = -1;

/** Reads the word numbers of a record's texts without spelling anything out. */
export class RecordTexts {
  private readonly index: SearchIndex;
  private readonly readers: readonly Readonly<Record<TextPath, WordReader>>[];

  constructor(index: SearchIndex) {
    this.index = index;
    this.readers = index.shards.map((shard, at) => {
      const wordOfToken = index.vocabulary.wordOfToken[at] ?? new Int32Array(0);
      const reader = (path: TextPath): WordReader => new WordReader(shard, path, wordOfToken);
      return {
        name: reader('name'),
        alternateNames: reader('alternateNames'),
        organization: reader('organization'),
        'location.city': reader('location.city'),
        description: reader('description'),
      };
    });
  }

  /** Puts the words of a field into `into` from `count` on, texts with a gap between them, and gives the new count. */
  read(path: TextPath, record: number, into: number[], count: number): number {
    const { shardAt, local } = locate(this.index, record);
    return this.readers[shardAt]?.[path].read(local, into, count) ?? count;
  }
}

class WordReader {
  private readonly uses: LiftedUses;
  private readonly column: Column;
  private readonly wordOfToken: Int32Array;
  private readonly cursor = { at: 0 };

  constructor(shard: Shard, path: TextPath, wordOfToken: Int32Array) {
    this.uses = shard.usesOf(path);
    this.column = shard.column(path);
    this.wordOfToken = wordOfToken;
  }

  read(record: number, into: number[], count: number): number {
    const { column, cursor, uses, wordOfToken } = this;
    const { offsets } = column;
    const from = firstPlace(uses, record);
    const to = from + countPlaces(uses, record);
    let end = count;
    for (let place = from; place < to; place++) {
      if (place > from) into[end++] = GAP;
      cursor.at = offsets[column.idAt(place)] as number;
      for (let token = readToken(column.table, cursor); token >= 0; token = readToken(column.table, cursor)) {
        const word = wordOfToken[token] as number;
        if (word >= 0) into[end++] = word;
      }
    }
    return end;
  }
}
