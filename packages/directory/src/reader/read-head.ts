import { blocksOf, type Source } from '../source/source.ts';

/** The first bytes of a file. */
export async function readHead(source: Source, length: number): Promise<Uint8Array> {
  const blocks: Uint8Array[] = [];
  let filled = 0;
  for await (const block of blocksOf(source.open())) {
    blocks.push(block.subarray(0, length - filled));
    filled += Math.min(block.length, length - filled);
    if (filled >= length) break;
  }
  const [first] = blocks;
  if (first !== undefined && blocks.length === 1) return first;
  const head = new Uint8Array(filled);
  let at = 0;
  for (const block of blocks) {
    head.set(block, at);
    at += block.length;
  }
  return head;
}
