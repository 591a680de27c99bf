import { fail, succeed, type Problem, type Result } from '@cairn/domain';

export const MANIFEST_FILE = 'manifest.json';
export const PACK_VERSION = 1;

/** What a pack says about itself; everything but the name may be absent. */
export interface PackAbout {
  readonly name: string;
  /** Who keeps the list. */
  readonly source?: string;
  readonly licence?: string;
  readonly website?: string;
  /** Calendar date of the list, `YYYY-MM-DD`. */
  readonly updatedOn?: string;
}

/** West, south, east, north, in WGS 84 degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

export interface Manifest {
  readonly format: 'cairn-pack';
  readonly version: number;
  readonly about: PackAbout;
  readonly counts: { readonly resources: number };
  readonly box?: Box;
  /** Empty when there are so many that they are listed in a file of their own, `shardList`. */
  readonly shards: readonly ShardEntry[];
  readonly shardList?: FileEntry;
  /** File with the everyday words, synonyms and place names that the builder was given. */
  readonly lexicon?: FileEntry;
  /** File with towns in and around the area, for questions that name one where the list has nothing. */
  readonly towns?: FileEntry;
}

export interface FileEntry {
  /** Name of the file beside the manifest; it changes when the content changes. */
  readonly file: string;
  /** Size as it is transferred. */
  readonly bytes: number;
}

export interface ShardEntry extends FileEntry {
  readonly records: number;
  readonly place: ShardPlace;
  readonly box?: Box;
}

/** `everywhere`: nationwide, online and phone. `unplaced`: no address and no area given. */
export type ShardPlace =
  | { readonly kind: 'all' }
  | { readonly kind: 'everywhere' }
  | { readonly kind: 'unplaced' }
  | ({ readonly kind: 'state'; readonly state: string } & ShardPart)
  /** What has no place and serves a state that is cut further; `zips` are those of the state. */
  | ({ readonly kind: 'statewide'; readonly state: string } & ShardPart)
  /** First three digits of the ZIP codes, inclusive. */
  | ({ readonly kind: 'zip3'; readonly from: string; readonly to: string } & ShardPart);

/** Of an area that is cut in parts: which one, and its first and last ZIP code. */
export interface ShardPart {
  readonly part?: number;
  readonly zips?: readonly [first: string, last: string];
}

export function parseManifest(bytes: Uint8Array): Result<Manifest> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail(damagedPack(MANIFEST_FILE));
  }
  if (!isObject(value) || value['format'] !== 'cairn-pack' || typeof value['version'] !== 'number') {
    return fail({
      code: 'pack-not-a-pack',
      message: `The file ${MANIFEST_FILE} is not of a Cairn pack. Build the pack again with "cairn pack build".`,
    });
  }
  if (value['version'] > PACK_VERSION) {
    return fail({
      code: 'pack-too-new',
      message: `This pack has format ${value['version']}, this Cairn reads up to ${PACK_VERSION}. Update Cairn to open it.`,
    });
  }
  const { shards, about, counts, lexicon, shardList, towns } = value;
  const isWhole =
    isObject(about) &&
    typeof about['name'] === 'string' &&
    isObject(counts) &&
    typeof counts['resources'] === 'number' &&
    (shardList ? Array.isArray(shards) : areShards(shards)) &&
    [lexicon, shardList, towns].every((file) => file === undefined || isFileEntry(file));
  return isWhole ? succeed(value as unknown as Manifest) : fail(damagedPack(MANIFEST_FILE));
}

export function damagedPack(file: string): Problem {
  return {
    code: 'pack-damaged',
    message: `The file ${file} of this list is damaged or cut off. Load it again, or build the pack again.`,
  };
}

/** Whether this names the shards of a pack. Every pack has one: without any it would open as a list with nothing in it. */
export function areShards(value: unknown): value is ShardEntry[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((shard) => isFileEntry(shard) && isObject((shard as { place?: unknown }).place))
  );
}

function isFileEntry(value: unknown): boolean {
  return isObject(value) && typeof value['bytes'] === 'number' && /^[\w.-]+$/.test(String(value['file']));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
