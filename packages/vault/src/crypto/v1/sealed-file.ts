import { bytesOf, joinBytes, textOf, type Bytes } from '../../ports/bytes.ts';
import { refuse, type VaultResult } from '../../problem.ts';
import { digest } from './digest.ts';

/** "CAIRN", a line end that text transfers would change, and the number of this format. */
const MAGIC = Uint8Array.of(0x43, 0x41, 0x49, 0x52, 0x4e, 0x0d, 0x0a, 0x01);
const FORMAT_AT = MAGIC.length - 1;
export const CHUNK_BYTES = 64 * 1024;
const TAG_BYTES = 16;
const HEADER_LIMIT_BYTES = 64 * 1024;
/** Set in the length of the last chunk. */
const LAST = 0x8000_0000;

/** Seals a stream of bytes. `header` stays readable and cannot be changed without notice; `key` is used for this file only. */
export async function* sealFile(
  header: unknown,
  key: CryptoKey,
  parts: AsyncIterable<Bytes>,
): AsyncGenerator<Bytes> {
  const text = bytesOf(JSON.stringify(header));
  const head = joinBytes(MAGIC, uint32(text.length), text);
  yield head;
  const headDigest = await digest(head);
  let index = 0;
  let waiting: Bytes = new Uint8Array(0);
  for await (const part of parts) {
    waiting = joinBytes(waiting, part);
    while (waiting.length > CHUNK_BYTES) {
      yield await sealChunk(key, headDigest, index, false, waiting.slice(0, CHUNK_BYTES));
      waiting = waiting.slice(CHUNK_BYTES);
      index += 1;
    }
  }
  yield await sealChunk(key, headDigest, index, true, waiting);
}

/**
 * Reads a sealed file chunk by chunk. `open` gets the readable header and answers with the file's key and with what
 * takes the parts. Succeeds only when every chunk up to the last was genuine and nothing follows it.
 */
export async function readSealedFile(
  source: AsyncIterable<Uint8Array>,
  open: (
    header: unknown,
  ) => Promise<VaultResult<{ key: CryptoKey; onPart: (part: Bytes) => Promise<void> | void }>>,
): Promise<VaultResult<void>> {
  const reader = byteReader(source);
  const start = await reader.take(MAGIC.length + 4);
  if (start === undefined || !MAGIC.every((byte, at) => at === FORMAT_AT || start[at] === byte))
    return refuse({ code: 'not-a-sealed-file' });
  if (start[FORMAT_AT] !== MAGIC[FORMAT_AT]) return refuse({ code: 'file-from-newer-version' });
  const headerLength = readUint32(start, MAGIC.length);
  if (headerLength > HEADER_LIMIT_BYTES) return refuse({ code: 'file-damaged' });
  const text = await reader.take(headerLength);
  if (text === undefined) return refuse({ code: 'file-cut-short' });
  const header = parseJson(text);
  if (header === undefined) return refuse({ code: 'file-damaged' });
  const opened = await open(header);
  if (!opened.ok) return opened;

  const headDigest = await digest(joinBytes(start, text));
  for (let index = 0; ; index += 1) {
    const prefix = await reader.take(4);
    if (prefix === undefined) return refuse({ code: 'file-cut-short' });
    const coded = readUint32(prefix, 0);
    const isLast = coded >= LAST;
    const length = coded % LAST;
    if (length < TAG_BYTES || length > CHUNK_BYTES + TAG_BYTES) return refuse({ code: 'file-damaged' });
    const sealed = await reader.take(length);
    if (sealed === undefined) return refuse({ code: 'file-cut-short' });
    const part = await openChunk(opened.value.key, headDigest, index, isLast, sealed);
    if (part === undefined) return refuse({ code: 'file-damaged' });
    await opened.value.onPart(part);
    if (!isLast) continue;
    const rest = await reader.take(1);
    return rest === undefined ? { ok: true, value: undefined } : refuse({ code: 'file-damaged' });
  }
}

async function sealChunk(
  key: CryptoKey,
  headDigest: Bytes,
  index: number,
  isLast: boolean,
  plain: Bytes,
): Promise<Bytes> {
  const sealed = await crypto.subtle.encrypt(chunkParameters(headDigest, index, isLast), key, plain);
  return joinBytes(uint32(sealed.byteLength + (isLast ? LAST : 0)), new Uint8Array(sealed));
}

function openChunk(
  key: CryptoKey,
  headDigest: Bytes,
  index: number,
  isLast: boolean,
  sealed: Bytes,
): Promise<Bytes | undefined> {
  return crypto.subtle.decrypt(chunkParameters(headDigest, index, isLast), key, sealed).then(
    (plain) => new Uint8Array(plain),
    () => undefined,
  );
}

/** The key belongs to one file, so the number of a chunk never repeats as a nonce under it. */
function chunkParameters(headDigest: Bytes, index: number, isLast: boolean): AesGcmParams {
  const iv = joinBytes(new Uint8Array(8), uint32(index));
  const additionalData = joinBytes(headDigest, uint32(index), Uint8Array.of(isLast ? 1 : 0));
  return { name: 'AES-GCM', iv, additionalData };
}

function byteReader(source: AsyncIterable<Uint8Array>) {
  const parts = source[Symbol.asyncIterator]();
  let waiting: Bytes = new Uint8Array(0);
  return {
    /** Exactly so many bytes, or undefined when the source ends before. */
    async take(count: number): Promise<Bytes | undefined> {
      const pieces: Uint8Array[] = [waiting];
      let length = waiting.length;
      while (length < count) {
        const { value, done } = await parts.next();
        if (done === true) return undefined;
        pieces.push(value);
        length += value.length;
      }
      const joined = joinBytes(...pieces);
      waiting = joined.slice(count);
      return joined.slice(0, count);
    },
  };
}

function parseJson(bytes: Bytes): unknown {
  try {
    return JSON.parse(textOf(bytes)) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

function uint32(value: number): Bytes {
  const bytes: Bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

function readUint32(bytes: Bytes, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(at);
}
