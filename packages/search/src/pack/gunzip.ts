/**
 * Unpacks gzip with what every browser has. Rejects when the bytes are cut off or changed. Many web servers
 * mark `.gz` files as encoded, so that `fetch` has unpacked them already: such bytes come back as they are.
 */
export async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  return through(bytes, new DecompressionStream('gzip'));
}

/** Packs with what every browser has. */
export function gzipBytes(bytes: Uint8Array): Promise<Uint8Array> {
  return through(bytes, new CompressionStream('gzip'));
}

/** Sends bytes through a transform stream and gathers what comes out: quicker than by way of a blob and a response. */
async function through(
  bytes: Uint8Array,
  { readable, writable }: DecompressionStream | CompressionStream,
): Promise<Uint8Array> {
  const writer = writable.getWriter();
  const [parts] = await Promise.all([
    readAll(readable),
    writer.write(bytes as Uint8Array<ArrayBuffer>),
    writer.close(),
  ]);
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

async function readAll(readable: ReadableStream<Uint8Array>): Promise<Uint8Array[]> {
  const reader = readable.getReader();
  const parts: Uint8Array[] = [];
  for (let read = await reader.read(); !read.done; read = await reader.read()) parts.push(read.value);
  return parts;
}
