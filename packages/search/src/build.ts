export { buildPack, type BuildOptions } from './build/build-pack.ts';
export { compileLexicon, type SearchWords, type TermList } from './lexicon/compile-lexicon.ts';
