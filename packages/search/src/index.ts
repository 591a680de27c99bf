export * from './query.ts';
export type { OpenOptions } from './engine/open-list.ts';
export { openPack, openPacks, type Pack } from './engine/open-pack.ts';
export { makeSearch, type MakeSearch } from './engine/make-search.ts';
export type { ReadFile } from './engine/read-pack-file.ts';
export type { Lexicon, Tag, TagField } from './lexicon/lexicon.ts';
export {
  MANIFEST_FILE,
  PACK_VERSION,
  parseManifest,
  type Box,
  type Manifest,
  type PackAbout,
  type ShardEntry,
  type ShardPlace,
} from './pack/manifest.ts';
export { connectSearch } from './worker/connect-search-here.ts';
export { connectSearchWith, type SearchClient, type WorkerLike } from './worker/connect-search.ts';
export { serveSearch } from './worker/serve-search.ts';
export { dropLists, keepLists, mayKeepLists, renewLists } from './worker/kept-lists.ts';
export type { PackSource, Port } from './worker/messages.ts';
