import { blocksOf, type Source } from '../source/source.ts';

/** The first bytes of a file. */
export async function readHead(source: Source, length: number): Promise<Uint8Array> {
  const head = new Uint8Array(length);
  let filled = 0;
  for await (const block of blocksOf(source.open())) {
    const part = block.subarray(0, length - filled);
    head.set(part, filled);
    filled += part.length;
    if (filled >= length) break;
  }
  return head.subarray(0, filled);
}
