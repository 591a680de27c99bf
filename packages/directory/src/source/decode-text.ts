import { windows1252 } from '../text/mojibake.ts';

/**
 * Put before each character that had to be read as Windows-1252 because the bytes were not UTF-8.
 * A noncharacter, so no honest text holds it; `plainText` removes it and reports the repair.
 */
export const REPAIRED_BYTE_MARK = '\uFDD0';

/** The text alone, for headings and whatever else is compared and not shown. */
export function withoutRepairMarks(text: string): string {
  return text.includes(REPAIRED_BYTE_MARK) ? text.replaceAll(REPAIRED_BYTE_MARK, '') : text;
}

/** Bytes that are waited for before the encoding is told. */
const HEAD_BYTES = 64;

/**
 * Decodes text block by block. UTF-8 unless a byte order mark, or a zero in every second byte, says UTF-16. Bytes that are not UTF-8
 * are read as Windows-1252, which is what spreadsheet programs write, and marked.
 */
export class TextReader {
  private carry: Uint8Array = new Uint8Array(0);
  private wide: TextDecoder | undefined;
  private isStarted = false;

  push(block: Uint8Array, isLast: boolean): string {
    let bytes = this.carry.length === 0 ? block : join(this.carry, block);
    this.carry = new Uint8Array(0);
    if (!this.isStarted) {
      if (bytes.length < HEAD_BYTES && !isLast) {
        this.carry = bytes;
        return '';
      }
      this.isStarted = true;
      const wide = wideWithoutMark(bytes);
      if (wide !== undefined) this.wide = new TextDecoder(wide);
      if (bytes[0] === 0xff && bytes[1] === 0xfe) this.wide = new TextDecoder('utf-16le');
      if (bytes[0] === 0xfe && bytes[1] === 0xff) this.wide = new TextDecoder('utf-16be');
      if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.subarray(3);
    }
    if (this.wide !== undefined) return this.wide.decode(bytes, { stream: !isLast });
    const cut = isLast ? bytes.length : completeLength(bytes);
    this.carry = bytes.slice(cut);
    return decodeUtf8(bytes.subarray(0, cut));
  }
}

/**
 * UTF-16 that lost its byte order mark: in lists every second byte is then zero far more often than not, which happens
 * in no other text.
 */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = Math.min(bytes.length >> 1, 2000);
  if (pairs < 4) return undefined;
  let first = 0;
  let second = 0;
  for (let at = 0; at < pairs * 2; at += 2) {
    if (bytes[at] === 0) first += 1;
    if (bytes[at + 1] === 0) second += 1;
  }
  if (second > pairs * 0.6 && first < pairs * 0.05) return 'utf-16le';
  return first > pairs * 0.6 && second < pairs * 0.05 ? 'utf-16be' : undefined;
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Not UTF-8 somewhere in this block: take it apart to keep what is sound.
    return decodeDamaged(bytes);
  }
}

function decodeDamaged(bytes: Uint8Array): string {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
  let text = '';
  let soundFrom = 0;
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    text += lenient.decode(bytes.subarray(soundFrom, at));
    text += REPAIRED_BYTE_MARK + windows1252(bytes[at] ?? 0);
    at += 1;
    soundFrom = at;
  }
  return text + lenient.decode(bytes.subarray(soundFrom));
}

/** Length of the valid UTF-8 sequence at `at`, or 0. Overlong forms, surrogates and cut ends are not valid. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4 || at + length > bytes.length) return 0;
  for (let i = 1; i < length; i += 1) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1] ?? 0;
  if (first === 0xe0 && second < 0xa0) return 0;
  if (first === 0xed && second > 0x9f) return 0;
  if (first === 0xf0 && second < 0x90) return 0;
  if (first === 0xf4 && second > 0x8f) return 0;
  return length;
}

/** Where to cut a block so that no character is split: before a lead byte whose sequence is not whole yet. */
function completeLength(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function join(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}
