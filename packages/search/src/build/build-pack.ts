import type { Resource } from '@cairn/domain';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { gzipBytes } from '../pack/gunzip.ts';
import {
  MANIFEST_FILE,
  PACK_VERSION,
  type Box,
  type FileEntry,
  type Manifest,
  type PackAbout,
  type ShardEntry,
} from '../pack/manifest.ts';
import { AreaGatherer } from './area-store.ts';
import { boxOf, joinBoxes } from './box.ts';
import { contentName } from './content-name.ts';
import { encodeShard } from './encode-shard.ts';
import { cutPlan, nearZipOf, planAreas, type ShardPlan, type ZipNear } from './shard-by-place.ts';
import { inPackOrder } from './pack-order.ts';
import { townsAround } from './towns-around.ts';

/** More shards than this are listed in a packed file beside the manifest, which stays small. */
const MOST_LISTED_SHARDS = 30;

export interface BuildOptions {
  /** One shard for all (unless told otherwise), or shards by place that load as they are needed. */
  readonly shard?: 'none' | 'place';
  /** Everyday words, synonyms and place names that travel with the pack. */
  readonly lexicon?: Lexicon;
  /** Table of towns with their positions, of which a pack takes along those around it. */
  readonly towns?: string;
  /** The ZIP code nearest to a position: what has none of its own is found by it. */
  readonly zipNear?: ZipNear;
  /** A stronger gzip than the platform's own, where one is at hand. */
  readonly gzip?: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;
  /** Has the last word on the records of a shard: an update takes over what has not changed. */
  readonly settle?: (stem: string, resources: readonly Resource[]) => Promise<readonly Resource[]>;
}

/** Compiles resources into the files of a pack, by name. The same input gives the same bytes. */
export async function buildPack(
  resources: Iterable<Resource>,
  about: PackAbout,
  options: BuildOptions = {},
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  await writePack(resources, about, options, (file, bytes) => void files.set(file, bytes));
  return files;
}

/**
 * The same, giving each file away as soon as it is made; the manifest comes last. Resources that were gathered by area
 * need not fit in memory, since one area is taken out after the other.
 */
export async function writePack(
  resources: Iterable<Resource> | AreaGatherer,
  about: PackAbout,
  options: BuildOptions,
  write: (file: string, bytes: Uint8Array) => void | Promise<void>,
): Promise<void> {
  const gzip = options.gzip ?? gzipBytes;
  const addFile = async (stem: string, ending: string, plain: Uint8Array): Promise<FileEntry> => {
    const bytes = await gzip(plain);
    const file = contentName(stem, bytes, ending);
    await write(file, bytes);
    return { file, bytes: bytes.length };
  };
  const addJson = (stem: string, content: unknown): Promise<FileEntry> =>
    addFile(stem, 'json.gz', new TextEncoder().encode(JSON.stringify(content)));

  const shards: ShardEntry[] = [];
  let count = 0;
  let box: Box | undefined;
  for (const { stem, place, resources: planned } of plansFor(resources, options)) {
    const own = options.settle ? await options.settle(stem, planned) : planned;
    const nearZips = own.map((resource) => nearZipOf(resource, options.zipNear));
    const entry = await addFile(`shard-${stem}`, 'bin.gz', encodeShard(own, nearZips));
    const ownBox = boxOf(own);
    shards.push({ ...entry, records: own.length, place, ...(ownBox && { box: ownBox }) });
    count += own.length;
    box = joinBoxes(box, ownBox);
  }
  const lexicon = options.lexicon && (await addJson('lexicon', options.lexicon));
  const around = options.towns === undefined ? undefined : townsAround(options.towns, box);
  const towns = around && (await addJson('towns', around));
  const shardList = shards.length > MOST_LISTED_SHARDS ? await addJson('shards', shards) : undefined;
  const manifest: Manifest = {
    format: 'cairn-pack',
    version: PACK_VERSION,
    about,
    counts: { resources: count },
    ...(box && { box }),
    ...(lexicon && { lexicon }),
    ...(towns && { towns }),
    ...(shardList && { shardList }),
    shards: shardList ? [] : shards,
  };
  await write(MANIFEST_FILE, new TextEncoder().encode(`${JSON.stringify(manifest, undefined, 1)}\n`));
}

function oneShard(resources: Iterable<Resource>): ShardPlan[] {
  return [{ place: { kind: 'all' }, stem: 'all', resources: inPackOrder([...resources]) }];
}

function plansFor(
  resources: Iterable<Resource> | AreaGatherer,
  { shard, zipNear }: BuildOptions,
): Iterable<ShardPlan> {
  if (resources instanceof AreaGatherer) return shardsByPlace(resources, zipNear);
  if (shard !== 'place') return oneShard(resources);
  const gatherer = new AreaGatherer();
  for (const resource of resources) gatherer.add(resource);
  return shardsByPlace(gatherer, zipNear);
}

/** Takes one area after the other out of the store, so that only one is in memory. */
function* shardsByPlace(
  { store, characters }: AreaGatherer,
  zipNear: ZipNear | undefined,
): Generator<ShardPlan> {
  // A pack without a shard would be taken for a damaged one.
  if (characters.size === 0) yield* oneShard([]);
  for (const plan of planAreas(characters)) {
    yield* cutPlan(plan, inPackOrder(plan.areas.flatMap((area) => store.take(area))), zipNear);
  }
}
