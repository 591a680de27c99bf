import { succeed, type Coordinates, type Result } from '@cairn/domain';
import { gunzip } from '../pack/gunzip.ts';
import type { Box, ShardEntry, ShardPart } from '../pack/manifest.ts';
import { Shard } from '../pack/shard.ts';
import { metersBetween } from '../rank/meters-between.ts';
import { readPackFile, type ReadFile } from './read-pack-file.ts';

/** What is transferred before the first answer, the manifest and the words included, in bytes. */
const FIRST_BYTES = 290_000;
/** What is transferred for each further place. */
const FURTHER_BYTES = 240_000;
/** Most of that goes to what is near. */
const EVERYWHERE_BYTES = 80_000;
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
  /** Bytes that are left for the first answer. */
  private left = FIRST_BYTES;
  /** No place has been loaded yet. */
  private isFirst = true;
  /** Places whose share has been loaded, so that asking again transfers nothing more. */
  private readonly known = new Set<string>();

  /** Tells what has been read besides shards. */
  spend(bytes: number): void {
    this.left -= bytes;
  }

  get isComplete(): boolean {
    return this.waiting.length === 0;
  }

  add(readFile: ReadFile, entries: readonly ShardEntry[], pack: number): void {
    this.waiting.push(...entries.map((entry) => ({ readFile, entry, pack })));
  }

  loadAll(): Promise<Result<boolean>> {
    return this.load(this.waiting);
  }

  /** What the first answer needs: packs that are not cut by place, what is usable everywhere, and what is near. */
  loadFirst(near: Coordinates | undefined): Promise<Result<boolean>> {
    const all = this.waiting.filter(({ entry }) => entry.place.kind === 'all');
    const everywhere = withinBytes(
      this.waiting.filter(({ entry }) => entry.place.kind === 'everywhere'),
      Math.min(EVERYWHERE_BYTES, this.left),
    );
    this.left -= bytesOf(everywhere);
    if (near) this.known.add(keyOf(undefined, near));
    if (near) return this.load([...all, ...everywhere, ...this.forPlace(this.nearest(near))]);
    // A place that nobody named: small packs come whole, of large ones the places wait until one is named.
    const rest = this.waiting.filter((one) => !all.includes(one) && !everywhere.includes(one));
    const isSmall = bytesOf(rest) <= this.left;
    const isEmpty = all.length + everywhere.length === 0;
    // A list without anything for everywhere begins with what has no place, such as telephone lines.
    const some = rest.find(({ entry }) => entry.place.kind === 'unplaced') ?? rest[0];
    const chosen = isSmall ? rest : isEmpty && some ? [some] : [];
    this.left -= bytesOf(chosen);
    return this.load([...all, ...everywhere, ...chosen]);
  }

  /**
   * Loads what a question is about. Says whether anything arrived. A town has a name, since its middle moves when its
   * own entries have come.
   */
  loadFor(near: Coordinates | undefined, text: string, name?: string): Promise<Result<boolean>> {
    const zip = zipIn(text);
    const key = name ?? keyOf(zip, near);
    if (this.known.has(key)) return Promise.resolve(succeed(false));
    const named =
      zip === undefined
        ? []
        : this.waiting
            .filter(({ entry }) => !isWide(entry) && holdsZip(entry, zip))
            // A single mistaken ZIP code widens the range of its shard: what says it most exactly comes first.
            .sort((a, b) => zipWidth(a.entry) - zipWidth(b.entry));
    const wanted = this.forPlace([...named, ...(near ? this.nearest(near) : [])]);
    if (wanted.length === 0) return Promise.resolve(succeed(false));
    this.known.add(key);
    return this.load(wanted).then((loaded) => {
      if (!loaded.ok) this.known.delete(key);
      return loaded;
    });
  }

  /** What is nearest, then what serves its whole state, then what else is near. */
  private forPlace(wanted: readonly Waiting[]): Waiting[] {
    const [first, ...others] = wanted;
    if (!first) return [];
    const { zips } = first.entry.place as ShardPart;
    const wide = this.waiting.filter(({ entry }) => zips && isWide(entry) && holdsZip(entry, zips[0]));
    const chosen = withinBytes([first, ...wide, ...others], this.isFirst ? this.left : FURTHER_BYTES);
    this.isFirst = false;
    return chosen;
  }

  private async load(wanted: readonly Waiting[]): Promise<Result<boolean>> {
    const chosen = [...new Set(wanted)];
    this.waiting = this.waiting.filter((one) => !chosen.includes(one));
    const read = await Promise.all(
      chosen.map(({ readFile, entry }) =>
        readPackFile(readFile, entry.file, async (bytes) => succeed(new Shard(await gunzip(bytes)))),
      ),
    );
    let problem: Result<never> | undefined;
    for (const [at, one] of chosen.entries()) {
      const shard = read[at];
      if (shard?.ok) {
        this.shards.push(shard.value);
        this.packOf.push(one.pack);
      } else {
        this.waiting.push(one);
        problem ??= shard;
      }
    }
    return problem ?? succeed(chosen.length > 0);
  }

  private nearest(near: Coordinates): Waiting[] {
    return this.waiting
      .map((one) => ({ one, meters: one.entry.box ? metersToBox(near, one.entry.box) : Infinity }))
      .filter(({ meters }) => meters <= AROUND_METERS)
      .sort((a, b) => a.meters - b.meters)
      .map(({ one }) => one);
  }
}

/** The ZIP code that a text names. */
export function zipIn(text: string): string | undefined {
  return /(?<!\d)\d{5}(?!\d)/.exec(text)?.[0];
}

/** A tenth of a degree is about 10 km. */
function keyOf(zip: string | undefined, near: Coordinates | undefined): string {
  return `${zip ?? ''} ${near ? `${near.latitude.toFixed(1)} ${near.longitude.toFixed(1)}` : ''}`;
}

function isWide({ place }: ShardEntry): boolean {
  return place.kind === 'statewide';
}

function holdsZip({ place }: ShardEntry, zip: string): boolean {
  const { zips } = place as ShardPart;
  if (zips) return zips[0] <= zip && zip <= zips[1];
  return place.kind === 'zip3' && place.from <= zip.slice(0, 3) && zip.slice(0, 3) <= place.to;
}

function zipWidth({ place }: ShardEntry): number {
  const { zips } = place as ShardPart;
  if (zips) return Number(zips[1]) - Number(zips[0]);
  return place.kind === 'zip3' ? (Number(place.to) - Number(place.from)) * 100 : Infinity;
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
