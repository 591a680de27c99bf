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

/** Sends bytes through a transform stream and gathers what comes out. */
async function through(
  bytes: Uint8Array,
  stream: DecompressionStream | CompressionStream,
): Promise<Uint8Array> {
  const body = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(body).arrayBuffer());
}
