/** Deflate makes bytes at most so many times smaller. */
const MOST_DEFLATED = 1032;

/**
 * Unpacks gzip with what every browser has. Rejects when the bytes are cut off or changed. Many web servers
 * mark `.gz` files as encoded, so that `fetch` has unpacked them already: such bytes come back as they are.
 */
export async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  return through(bytes, new DecompressionStream('gzip'), lengthToldBy(bytes));
}

/** Packs with what every browser has. */
export function gzipBytes(bytes: Uint8Array): Promise<Uint8Array> {
  return through(bytes, new CompressionStream('gzip'), bytes.length);
}

/** What gzip says at its end about the length of what was packed. It may lie, so that more than deflate can do is not believed. */
function lengthToldBy(gzip: Uint8Array): number {
  const told = new DataView(gzip.buffer, gzip.byteOffset, gzip.length).getUint32(gzip.length - 4, true);
  return Math.min(told, gzip.length * MOST_DEFLATED);
}

/** Sends bytes through a transform stream and gathers what comes out: quicker than by way of a blob and a response. */
async function through(
  bytes: Uint8Array,
  { readable, writable }: DecompressionStream | CompressionStream,
  expectedLength: number,
): Promise<Uint8Array> {
  const writer = writable.getWriter();
  const [whole] = await Promise.all([
    readAll(readable, expectedLength),
    writer.write(bytes as Uint8Array<ArrayBuffer>),
    writer.close(),
  ]);
  return whole;
}

async function readAll(readable: ReadableStream<Uint8Array>, expectedLength: number): Promise<Uint8Array> {
  const reader = readable.getReader();
  let whole = new Uint8Array(expectedLength);
  let length = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    if (length + read.value.length > whole.length) {
      const larger = new Uint8Array(2 * (length + read.value.length));
      larger.set(whole.subarray(0, length));
      whole = larger;
    }
    whole.set(read.value, length);
    length += read.value.length;
  }
  return whole.subarray(0, length);
}
