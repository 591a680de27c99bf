import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export interface Sizes {
  readonly brotli: number;
  readonly gzip: number;
}

/** Brotli with a window of 16 MB: 11, 9 above 20 MB where 11 takes minutes, 5 above 100 MB; gzip 9, 6 above 100 MB. */
export function compressedSizes(bytes: Uint8Array): Sizes {
  const isHuge = bytes.length > 100_000_000;
  const quality = isHuge ? 5 : bytes.length > 20_000_000 ? 9 : 11;
  const brotli = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  return { brotli: brotli.length, gzip: gzipSync(bytes, { level: isHuge ? 6 : 9 }).length };
}
