import type { SearchIndex } from '../index/derive-index.ts';
import { locate } from '../index/records.ts';
import type { Column } from '../pack/column.ts';
import { countPlaces, firstPlace, type LiftedUses } from '../pack/lifted-uses.ts';
import type { Shard } from '../pack/shard.ts';
import { readToken } from '../pack/word-code.ts';

/** The texts that are looked at closely. */
const PATHS = ['name', 'alternateNames', 'organization', 'location.city', 'description'] as const;
export type TextPath = (typeof PATHS)[number];

/** What an entry may be called. */
export const NAMES: readonly TextPath[] = ['name', 'alternateNames', 'organization'];

/** Stands between two texts of one field. */
export const GAP = -1;

/** Reads the word numbers of a record's texts without spelling anything out. */
export class RecordTexts {
  private readonly index: SearchIndex;
  private readonly readers: readonly Readonly<Record<TextPath, WordReader>>[];
  private turn = 0;
  /** Per record one more than `fewestWords`; 0 where they were not counted. */
  private readonly fewest: Uint8Array;

  constructor(index: SearchIndex) {
    this.index = index;
    this.fewest = new Uint8Array(index.count);
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

  /** A number for each question, by which answers about texts are kept. */
  nextTurn(): number {
    return ++this.turn;
  }

  /** How many words that say something are in the shortest of a record's names, 254 at most. Counted once. */
  fewestWords(record: number): number {
    const known = this.fewest[record] as number;
    if (known > 0) return known - 1;
    const { shardAt, local } = locate(this.index, record);
    const { isFunctionWord } = this.index.vocabulary;
    let fewest = 254;
    for (const path of NAMES)
      fewest = Math.min(fewest, this.readers[shardAt]?.[path].fewestWords(local, isFunctionWord) ?? fewest);
    this.fewest[record] = fewest + 1;
    return fewest;
  }

  /** Whether one of the texts of a field passes. Texts that are alike are asked about once in each `turn`, long ones never. */
  hasText(path: TextPath, record: number, test: TextTest): boolean {
    const { shardAt, local } = locate(this.index, record);
    return this.readers[shardAt]?.[path].has(local, test) ?? false;
  }
}

/** Asks something about the words of a text. */
export interface TextTest {
  /** Another number for each question. */
  readonly turn: number;
  /** Bytes of the longest text that may pass. */
  readonly mostBytes: number;
  passes(words: readonly number[], count: number): boolean;
}

class WordReader {
  private readonly uses: LiftedUses;
  private readonly column: Column;
  private readonly wordOfToken: Int32Array;
  private readonly cursor = { at: 0 };
  private readonly words: number[] = [];
  /** Per text: twice the turn in which it was last asked about, and one more when it passed. */
  private answers: Uint32Array | undefined;

  constructor(shard: Shard, path: TextPath, wordOfToken: Int32Array) {
    this.uses = shard.usesOf(path);
    this.column = shard.column(path);
    this.wordOfToken = wordOfToken;
  }

  read(record: number, into: number[], count: number): number {
    const { column, uses } = this;
    const from = firstPlace(uses, record);
    const to = from + countPlaces(uses, record);
    let end = count;
    for (let place = from; place < to; place++) {
      if (place > from) into[end++] = GAP;
      end = this.readText(column.idAt(place), into, end);
    }
    return end;
  }

  has(record: number, test: TextTest): boolean {
    const { column, uses } = this;
    const count = countPlaces(uses, record);
    if (count === 0) return false;
    const answers = (this.answers ??= new Uint32Array(column.size));
    const from = firstPlace(uses, record);
    for (let place = from; place < from + count; place++) {
      const id = column.idAt(place);
      const answer = answers[id] as number;
      const isAsked = answer >>> 1 === test.turn;
      if (isAsked ? (answer & 1) === 1 : this.ask(id, test, answers)) return true;
    }
    return false;
  }

  /** Words that say something in the shortest of a record's texts; infinite without any. */
  fewestWords(record: number, isEmpty: Uint8Array): number {
    const from = firstPlace(this.uses, record);
    const to = from + countPlaces(this.uses, record);
    let fewest = Infinity;
    for (let place = from; place < to; place++)
      fewest = Math.min(fewest, this.countTelling(this.column.idAt(place), isEmpty));
    return fewest;
  }

  /** Words that say something; one that stands twice in a row, as in "Walla Walla", is one. */
  private countTelling(id: number, isEmpty: Uint8Array): number {
    const { words } = this;
    let telling = 0;
    for (let i = this.readText(id, words, 0) - 1; i >= 0; i--)
      if (isEmpty[words[i] as number] !== 1 && (i === 0 || words[i] !== words[i - 1])) telling++;
    return telling;
  }

  private ask(id: number, test: TextTest, answers: Uint32Array): boolean {
    const { offsets } = this.column;
    const bytes = (offsets[id + 1] as number) - (offsets[id] as number) - 1;
    const passes = bytes <= test.mostBytes && test.passes(this.words, this.readText(id, this.words, 0));
    answers[id] = 2 * test.turn + Number(passes);
    return passes;
  }

  private readText(id: number, into: number[], count: number): number {
    const { column, cursor, wordOfToken } = this;
    let end = count;
    cursor.at = column.offsets[id] as number;
    for (let token = readToken(column.table, cursor); token >= 0; token = readToken(column.table, cursor)) {
      const word = wordOfToken[token] as number;
      if (word >= 0) into[end++] = word;
    }
    return end;
  }
}
