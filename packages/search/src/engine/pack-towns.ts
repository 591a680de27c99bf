import type { Result } from '@cairn/domain';
import type { TownList } from '../match/towns.ts';
import type { FileEntry } from '../pack/manifest.ts';
import type { OpenedPack } from './open-list.ts';
import { readJson, type ReadFile } from './read-pack-file.ts';

interface Table extends FileEntry {
  readonly readFile: ReadFile;
}

/** The tables of towns of all packs. Without one the towns that the list itself has are still known. */
export class PackTowns {
  readonly lists: TownList[] = [];
  private waiting: Table[];

  constructor(packs: readonly OpenedPack[]) {
    this.waiting = packs.flatMap(({ readFile, manifest: { towns } }) =>
      towns ? [{ readFile, ...towns }] : [],
    );
  }

  /** Loads tables up to this size. Returns the bytes of those that came; the others are waited for. */
  async load(mostBytes = Infinity): Promise<number> {
    const wanted = this.waiting.filter(({ bytes }) => bytes <= mostBytes);
    this.waiting = this.waiting.filter(({ bytes }) => bytes > mostBytes);
    const read = await Promise.all(wanted.map(readTable));
    let came = 0;
    for (const [at, table] of wanted.entries()) {
      const towns = read[at];
      if (towns?.ok) {
        this.lists.push(towns.value);
        came += table.bytes;
      } else this.waiting.push(table);
    }
    return came;
  }
}

function readTable({ readFile, file }: Table): Promise<Result<TownList>> {
  return readJson(readFile, file);
}
