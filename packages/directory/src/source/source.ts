// Readers never see a disk or a network: only named streams of bytes. The same reader therefore runs
// in the command line tool, in a worker of the browser and in a test.

/** One file of an input: a list on a disk, an entry of a zip, an answer of a web address. */
export interface Source {
  /** Name as the person knows it, with `/` between folders; it is shown in every problem. */
  readonly name: string;
  /** Opens the bytes from the start. Readers may call it more than once. */
  readonly open: () => ReadableStream<Uint8Array>;
  /** Part of a workbook that is meant, where it has several sheets. */
  readonly sheet?: string;
  /** Bytes as stored, where that is known. */
  readonly size?: number;
}

/** A file that could not be read to its end, or is not what its first bytes say. */
export class SourceProblem extends Error {
  override readonly name = 'SourceProblem';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export function sourceFromBytes(name: string, bytes: Uint8Array): Source {
  return { name, size: bytes.length, open: () => streamOf(chunksOf(bytes)) };
}

export function sourceFromText(name: string, text: string): Source {
  return sourceFromBytes(name, new TextEncoder().encode(text));
}

/** Turns an iterable of byte blocks into a stream that stops when the reader does. */
export function streamOf(
  blocks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): ReadableStream<Uint8Array> {
  const iterator =
    Symbol.asyncIterator in blocks ? blocks[Symbol.asyncIterator]() : blocks[Symbol.iterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await iterator.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

/** Reads a stream block by block and lets go of it when the loop ends early. */
export async function* blocksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  let isDone = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        isDone = true;
        return;
      }
      yield value;
    }
  } finally {
    // A stream that already broke rejects again on cancel; the first error is the one that counts.
    if (!isDone) await reader.cancel().catch(() => undefined);
    reader.releaseLock();
  }
}

const BLOCK_BYTES = 64 * 1024;

function* chunksOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += BLOCK_BYTES) {
    yield bytes.subarray(start, start + BLOCK_BYTES);
  }
}
