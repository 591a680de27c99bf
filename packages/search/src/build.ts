export { buildPack, type BuildOptions } from './build/build-pack.ts';
