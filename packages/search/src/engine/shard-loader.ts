import { succeed, type Coordinates, type Result } from '@cairn/domain';
import { gunzip } from '../pack/gunzip.ts';
import type { Box, ShardEntry } from '../pack/manifest.ts';
import { Shard } from '../pack/shard.ts';
import { metersBetween } from '../rank/places.ts';
import { readPackFile, type ReadFile } from './read-pack-file.ts';

/** What is transferred before the first answer, and again for each further place, in bytes. */
const FIRST_BYTES = 240_000;
/** Shards further away than this are not loaded for a place. */
const AROUND_METERS = 80_000;

interface Waiting {
  readonly readFile: ReadFile;
  readonly entry: ShardEntry;
  readonly pack: number;
}

/** Loads the shards of one or several packs: whole packs at once, packs by place as places are asked for. */
export class ShardLoader {
  readonly shards: Shard[] = [];
  /** The pack of each shard. */
  readonly packOf: number[] = [];
  private waiting: Waiting[] = [];

  get isComplete(): boolean {
    return this.waiting.length === 0;
  }

  add(readFile: ReadFile, entries: readonly ShardEntry[], pack: number): void {
    this.waiting.push(...entries.map((entry) => ({ readFile, entry, pack })));
  }

  /** What the first answer needs: packs that are not cut by place, what is usable everywhere, and what is near. */
  loadFirst(near: Coordinates | undefined): Promise<Result<boolean>> {
    const all = this.waiting.filter(({ entry }) => entry.place.kind === 'all');
    const everywhere = withinBytes(
      this.waiting.filter(({ entry }) => entry.place.kind === 'everywhere'),
      FIRST_BYTES / 3,
    );
    const nearby = near ? withinBytes(this.nearest(near), FIRST_BYTES - bytesOf(everywhere)) : [];
    const first = [...all, ...everywhere, ...nearby];
    // A place that nobody named: small packs come whole, of large ones the first shard says at least something.
    const rest = this.waiting.filter((one) => !first.includes(one));
    return this.load([...first, ...(near ? [] : withinBytes(rest, FIRST_BYTES - bytesOf(everywhere)))]);
  }

  /** Loads what a question is about. Says whether anything arrived. */
  loadFor(near: Coordinates | undefined, text: string): Promise<Result<boolean>> {
    const zip3 = /(?<!\d)\d{3}(?=\d{2}(?!\d))/.exec(text)?.[0];
    const named = this.waiting.filter(
      ({ entry: { place } }) =>
        zip3 !== undefined && place.kind === 'zip3' && place.from <= zip3 && zip3 <= place.to,
    );
    return this.load(withinBytes([...named, ...(near ? this.nearest(near) : [])], FIRST_BYTES));
  }

  private async load(wanted: readonly Waiting[]): Promise<Result<boolean>> {
    const chosen = [...new Set(wanted)];
    this.waiting = this.waiting.filter((one) => !chosen.includes(one));
    for (const { readFile, entry, pack } of chosen) {
      const shard = await readPackFile(readFile, entry.file, async (bytes) =>
        succeed(new Shard(await gunzip(bytes))),
      );
      if (!shard.ok) {
        this.waiting.push(...chosen.slice(chosen.findIndex((one) => one.entry === entry)));
        return shard;
      }
      this.shards.push(shard.value);
      this.packOf.push(pack);
    }
    return succeed(chosen.length > 0);
  }

  private nearest(near: Coordinates): Waiting[] {
    return this.waiting
      .map((one) => ({ one, meters: one.entry.box ? metersToBox(near, one.entry.box) : Infinity }))
      .filter(({ meters }) => meters <= AROUND_METERS)
      .sort((a, b) => a.meters - b.meters)
      .map(({ one }) => one);
  }
}

/** As many from the start as fit; the first one always. */
function withinBytes(from: readonly Waiting[], most: number): Waiting[] {
  let sum = 0;
  const end = from.findIndex(({ entry }, at) => {
    sum += entry.bytes;
    return at > 0 && sum > most;
  });
  return end < 0 ? [...from] : from.slice(0, end);
}

function bytesOf(from: readonly Waiting[]): number {
  return from.reduce((sum, { entry }) => sum + entry.bytes, 0);
}

function metersToBox({ latitude, longitude }: Coordinates, [west, south, east, north]: Box): number {
  const nearest = {
    latitude: Math.min(north, Math.max(south, latitude)),
    longitude: Math.min(east, Math.max(west, longitude)),
  };
  return metersBetween({ latitude, longitude }, nearest);
}
