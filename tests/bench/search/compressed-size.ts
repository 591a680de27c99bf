import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export interface Sizes {
  readonly brotli: number;
  readonly gzip: number;
}

/** Brotli 11 with a window of 16 MB, 9 above 40 MB where 11 takes minutes; gzip 9. */
export function compressedSizes(bytes: Uint8Array): Sizes {
  const quality = bytes.length > 40_000_000 ? 9 : 11;
  const brotli = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  return { brotli: brotli.length, gzip: gzipSync(bytes, { level: 9 }).length };
}
