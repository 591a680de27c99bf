import type { Resource } from '@cairn/domain';
import type { Lexicon } from '../lexicon/lexicon.ts';
import {
  MANIFEST_FILE,
  PACK_VERSION,
  type FileEntry,
  type Manifest,
  type PackAbout,
  type ShardEntry,
} from '../pack/manifest.ts';
import { through } from '../pack/gunzip.ts';
import { boxOf } from './box.ts';
import { contentName } from './content-name.ts';
import { encodeShard } from './encode-shard.ts';
import { shardByPlace, type ShardPlan } from './shard-by-place.ts';
import { inPackOrder } from './pack-order.ts';

/** More shards than this are listed in a packed file beside the manifest, which stays small. */
const MOST_LISTED_SHARDS = 30;

export interface BuildOptions {
  /** One shard for all (unless told otherwise), or shards by place that load as they are needed. */
  readonly shard?: 'none' | 'place';
  /** Everyday words, synonyms and place names that travel with the pack. */
  readonly lexicon?: Lexicon;
  /** A stronger gzip than the platform's own, where one is at hand. */
  readonly gzip?: (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;
}

/** Compiles resources into the files of a pack, by name. The same input gives the same bytes. */
export async function buildPack(
  resources: Iterable<Resource>,
  about: PackAbout,
  options: BuildOptions = {},
): Promise<Map<string, Uint8Array>> {
  const gzip = options.gzip ?? ((bytes: Uint8Array) => through(bytes, new CompressionStream('gzip')));
  const sorted = inPackOrder([...resources]);
  const plans: readonly ShardPlan[] =
    options.shard === 'place'
      ? shardByPlace(sorted)
      : [{ place: { kind: 'all' }, stem: 'all', resources: sorted }];
  const files = new Map<string, Uint8Array>();
  const shards: ShardEntry[] = [];
  for (const plan of plans) {
    const bytes = await gzip(encodeShard(plan.resources));
    const file = contentName(`shard-${plan.stem}`, bytes, 'bin.gz');
    files.set(file, bytes);
    const box = boxOf(plan.resources);
    shards.push({
      file,
      bytes: bytes.length,
      records: plan.resources.length,
      place: plan.place,
      ...(box && { box }),
    });
  }
  const addFile = async (stem: string, content: unknown): Promise<FileEntry> => {
    const bytes = await gzip(new TextEncoder().encode(JSON.stringify(content)));
    const file = contentName(stem, bytes, 'json.gz');
    files.set(file, bytes);
    return { file, bytes: bytes.length };
  };
  const lexicon = options.lexicon && (await addFile('lexicon', options.lexicon));
  const shardList = shards.length > MOST_LISTED_SHARDS ? await addFile('shards', shards) : undefined;
  const box = boxOf(sorted);
  const manifest: Manifest = {
    format: 'cairn-pack',
    version: PACK_VERSION,
    about,
    counts: { resources: sorted.length },
    ...(box && { box }),
    ...(lexicon && { lexicon }),
    ...(shardList && { shardList }),
    shards: shardList ? [] : shards,
  };
  files.set(MANIFEST_FILE, new TextEncoder().encode(`${JSON.stringify(manifest, undefined, 1)}\n`));
  return files;
}
