import { bytesOf, joinBytes, type Bytes } from '../ports/bytes.ts';
import type { Row } from '../ports/storage.ts';

const HEAD_BYTES = 16;

/** Rows one behind the other: lengths of key and bytes (32 bits each), revision (64-bit float), key, bytes. */
export function encodeRows(rows: readonly Row[]): Bytes {
  return joinBytes(
    ...rows.flatMap(({ key, rev, bytes }) => {
      const name = bytesOf(key);
      const head = new DataView(new ArrayBuffer(HEAD_BYTES));
      head.setUint32(0, name.length);
      head.setUint32(4, bytes.length);
      head.setFloat64(8, rev);
      return [new Uint8Array(head.buffer), name, bytes];
    }),
  );
}

/** As many whole rows as there are: each is sealed by itself, so a damaged end costs only what is in it. */
export function decodeRows(encoded: Bytes): Row[] {
  const rows: Row[] = [];
  const view = new DataView(encoded.buffer, encoded.byteOffset, encoded.length);
  const decoder = new TextDecoder();
  for (let at = 0; at + HEAD_BYTES <= encoded.length;) {
    const keyEnd = at + HEAD_BYTES + view.getUint32(at);
    const end = keyEnd + view.getUint32(at + 4);
    if (end > encoded.length) break;
    rows.push({
      key: decoder.decode(encoded.subarray(at + HEAD_BYTES, keyEnd)),
      rev: view.getFloat64(at + 8),
      bytes: encoded.slice(keyEnd, end),
    });
    at = end;
  }
  return rows;
}
