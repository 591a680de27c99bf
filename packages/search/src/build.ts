export { AreaGatherer, type AreaStore } from './build/area-store.ts';
export { buildPack, writePack, type BuildOptions } from './build/build-pack.ts';
export { compileLexicon, type RuleList, type SearchWords, type TermList } from './lexicon/compile-lexicon.ts';
export { keepUnchanged } from './build/keep-unchanged.ts';
export { placeName } from './match/place-names.ts';
export { Towns } from './match/towns.ts';
export { foldPhrase } from './text/fold-phrase.ts';
