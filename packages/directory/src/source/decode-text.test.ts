import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REPAIRED_BYTE_MARK, TextReader } from './decode-text.ts';

function read(bytes: Uint8Array, size: number): string {
  const reader = new TextReader();
  let text = '';
  for (let at = 0; at < bytes.length; at += size) text += reader.push(bytes.subarray(at, at + size), false);
  return text + reader.push(new Uint8Array(0), true);
}

describe('TextReader', () => {
  it('reads UTF-8 in blocks of any size', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 7 }), (text, size) => {
        const bytes = new TextEncoder().encode(text);
        expect(read(bytes, size)).toBe(new TextDecoder().decode(bytes));
      }),
    );
  });

  it('reads Windows text and marks it, in blocks of any size', () => {
    const bytes = Uint8Array.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x41, 0x94]);
    for (const size of [1, 2, 3, 8])
      expect(read(bytes, size).replaceAll(REPAIRED_BYTE_MARK, '')).toBe('Café “A”');
    expect(read(bytes, 8).split(REPAIRED_BYTE_MARK)).toHaveLength(4);
  });

  it('never fails, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (bytes, size) => {
        expect(typeof read(bytes, size)).toBe('string');
      }),
    );
  });

  it('reads UTF-16 by its mark', () => {
    expect(read(Uint8Array.from([0xff, 0xfe, 0x41, 0, 0xe9, 0]), 3)).toBe('Aé');
  });

  it('reads UTF-16 that lost its mark', () => {
    const text = 'Name,Phone\nCafé Ñandú,555-555-0101\n';
    const little = Uint8Array.from(
      [...text].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]),
    );
    const big = Uint8Array.from(
      [...text].flatMap((char) => [char.charCodeAt(0) >> 8, char.charCodeAt(0) & 255]),
    );
    for (const size of [1, 7, 1000]) {
      expect(read(little, size)).toBe(text);
      expect(read(big, size)).toBe(text);
    }
  });
});
