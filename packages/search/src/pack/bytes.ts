// Numbers are unsigned LEB128 (7 bits a byte, low bits first); strings are UTF-8 with their length in front.

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Thrown by a reader that runs out of bytes or meets bytes that no builder writes; caught where a shard is opened. */
export class DamagedBytes extends Error {}

/** Reads on from `at`. */
export class ByteReader {
  at = 0;
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  readNumber(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.bytes[this.at++];
      if (byte === undefined || scale > 2 ** 42) throw new DamagedBytes('a number is cut off');
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  }

  readBytes(length: number): Uint8Array {
    const end = this.at + length;
    if (end > this.bytes.length) throw new DamagedBytes('a block is cut off');
    const block = this.bytes.subarray(this.at, end);
    this.at = end;
    return block;
  }

  readString(): string {
    return decodeText(this.readBytes(this.readNumber()));
  }
}

export function decodeText(bytes: Uint8Array): string {
  return utf8.decode(bytes);
}
