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
      message: `The file ${MANIFEST_FILE} does not describe a Cairn pack. Build the pack again with "cairn pack build".`,
    });
  }
  if (value['version'] > PACK_VERSION) {
    return fail({
      code: 'pack-too-new',
      message: `This pack has format ${value['version']}, and this copy of Cairn reads up to format ${PACK_VERSION}. Update Cairn to open it.`,
    });
  }
  const { shards, about, counts, lexicon, shardList } = value;
  const isWhole =
    isObject(about) &&
    typeof about['name'] === 'string' &&
    isObject(counts) &&
    typeof counts['resources'] === 'number' &&
    Array.isArray(shards) &&
    shards.every((shard) => isFileEntry(shard) && isObject((shard as { place?: unknown }).place)) &&
    [lexicon, shardList].every((file) => file === undefined || isFileEntry(file));
  return isWhole ? succeed(value as unknown as Manifest) : fail(damagedPack(MANIFEST_FILE));
}

export function damagedPack(file: string): Problem {
  return {
    code: 'pack-damaged',
    message: `The file ${file} of this list is damaged or cut off. Load it again, or build the pack again.`,
  };
}

function isFileEntry(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { file, bytes } = value;
  return typeof file === 'string' && /^[\w.-]+$/.test(file) && typeof bytes === 'number';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
