import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gunzip, gzipBytes } from './gunzip.ts';

const plain = Uint8Array.from({ length: 200_000 }, (_, at) => (at * at) % 251);

describe('gzip', () => {
  it('comes back as it was, whoever packed it, and what was never packed stays as it is', async () => {
    expect(await gunzip(new Uint8Array(gzipSync(plain)))).toEqual(plain);
    expect(await gunzip(await gzipBytes(plain))).toEqual(plain);
    expect(await gunzip(plain)).toEqual(plain);
  });

  it('may grow what is too small to shrink', async () => {
    const few = Uint8Array.of(3, 1, 4);
    const packed = await gzipBytes(few);
    expect(packed.length).toBeGreaterThan(few.length);
    expect(await gunzip(packed)).toEqual(few);
  });

  it.each([
    ['cut off', (bytes: Uint8Array) => bytes.subarray(0, bytes.length >> 1), /end of file/],
    ['cut to its first two bytes', (bytes: Uint8Array) => bytes.subarray(0, 2), /outside the bounds/],
    ['with another length at its end', (bytes: Uint8Array) => withLength(bytes, 7), /length/],
    [
      'with a length at its end that nothing could hold',
      (bytes: Uint8Array) => withLength(bytes, 2 ** 32 - 1),
      /length/,
    ],
  ])('is refused when it is %s', async (_, damage, reason) => {
    await expect(gunzip(damage(new Uint8Array(gzipSync(plain))))).rejects.toThrow(reason);
  });
});

function withLength(gzip: Uint8Array, length: number): Uint8Array {
  const changed = gzip.slice();
  new DataView(changed.buffer).setUint32(changed.length - 4, length, true);
  return changed;
}
