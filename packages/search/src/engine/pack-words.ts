import type { Result } from '@cairn/domain';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { TownList } from '../match/towns.ts';
import type { FileEntry } from '../pack/manifest.ts';
import { SMALL_TABLE_BYTES, type OpenedPack } from './open-list.ts';
import { allOf, readJson, type ReadFile } from './read-pack-file.ts';

interface Table extends FileEntry {
  readonly readFile: ReadFile;
}

/** What questions need besides the records: everyday words, and towns by name. The first page does without. */
export class PackWords {
  /** In the order of the packs. */
  readonly lexicons: Lexicon[] = [];
  readonly towns: TownList[] = [];
  private readonly books: Table[] = [];
  /** Tables of towns that have not come. */
  private tables: Table[] = [];

  constructor(packs: readonly OpenedPack[]) {
    for (const { readFile, manifest } of packs) {
      const { lexicon, towns } = manifest;
      if (lexicon) this.books.push({ readFile, ...lexicon });
      if (towns) this.tables.push({ readFile, ...towns });
    }
  }

  /** Everyday words and small tables of towns. */
  async load(): Promise<Result<unknown>> {
    const [lexicons] = await Promise.all([
      allOf(this.books.map(readTable<Lexicon>)),
      this.loadTowns(SMALL_TABLE_BYTES),
    ]);
    if (lexicons.ok) this.lexicons.push(...lexicons.value);
    return lexicons;
  }

  /** The bytes of the tables of towns that came now. Without one the towns that the list itself has are still known. */
  async loadTowns(mostBytes = Infinity): Promise<number> {
    const wanted = this.tables.filter(({ bytes }) => bytes <= mostBytes);
    this.tables = this.tables.filter(({ bytes }) => bytes > mostBytes);
    const read = await Promise.all(wanted.map(readTable<TownList>));
    let came = 0;
    for (const [at, table] of wanted.entries()) {
      const towns = read[at];
      if (towns?.ok) {
        this.towns.push(towns.value);
        came += table.bytes;
      } else this.tables.push(table);
    }
    return came;
  }
}

function readTable<T>({ readFile, file }: Table): Promise<Result<T>> {
  return readJson<T>(readFile, file);
}
