import { Gunzip } from 'fflate';
import { blocksOf, SourceProblem, streamOf, type Source } from './source.ts';

// A small file can unfold to terabytes. Text that people write does not shrink 500 times, so anything
// that does, past a first stretch, is refused.
export const MAX_RATIO = 500;
export const RATIO_FREE_BYTES = 64 * 1024 * 1024;

/** The same source with gzip unfolded. A cut-off or broken stream ends in a `SourceProblem` after what could be read. */
export function gunzipSource(source: Source): Source {
  return { name: source.name.replace(/\.gz$/i, ''), open: () => streamOf(unfold(source)) };
}

async function* unfold(source: Source): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let bytesIn = 0;
  let bytesOut = 0;
  let memberBytes = 0;
  let tail = new Uint8Array(0);
  const gunzip = new Gunzip((block) => {
    ready.push(block);
    memberBytes += block.length;
  });
  // A gzip file may be several, one after the other; each ends with its own length.
  gunzip.onmember = () => (memberBytes = 0);
  const problem = (error: unknown): SourceProblem =>
    new SourceProblem(
      'gzip-damaged',
      `The compressed file "${source.name}" is cut off or damaged, so its end is missing. Get a fresh copy of it. (${String(error instanceof Error ? error.message : error)})`,
    );
  for await (const block of blocksOf(source.open())) {
    bytesIn += block.length;
    tail = lastBytes(tail, block);
    // Small steps keep what one push unfolds within bounds.
    for (let at = 0; at < block.length; at += 8192) {
      let failure: unknown;
      try {
        gunzip.push(block.subarray(at, at + 8192), false);
      } catch (error) {
        failure = error;
      }
      for (const out of ready) {
        bytesOut += out.length;
        if (out.length > 0) yield out;
      }
      ready = [];
      if (failure !== undefined) throw problem(failure);
      refuseBomb(source.name, bytesIn, bytesOut);
    }
  }
  try {
    gunzip.push(new Uint8Array(0), true);
  } catch (error) {
    throw problem(error);
  }
  yield* ready;
  if (statedLength(tail) !== memberBytes % 2 ** 32)
    throw problem('its length is not what it says at its end');
}

function lastBytes(before: Uint8Array, block: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array([...before, ...block.subarray(-4)].slice(-4));
}

/** The last four bytes say how much the data was before it was packed, modulo 2^32 (RFC 1952, ISIZE). */
function statedLength(tail: Uint8Array<ArrayBuffer>): number | undefined {
  return tail.length === 4 ? new DataView(tail.buffer).getUint32(0, true) : undefined;
}

export function refuseBomb(name: string, bytesIn: number, bytesOut: number): void {
  if (bytesOut > RATIO_FREE_BYTES && bytesOut > bytesIn * MAX_RATIO) {
    throw new SourceProblem(
      'unfolds-too-far',
      `"${name}" unfolds to more than ${MAX_RATIO} times its size, which no list does. It was not read further.`,
    );
  }
}
