import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { fromBase32, toBase32 } from './base32.ts';
import { checksum } from './checksum.ts';
import { findFrames, gather, joinFrames, missingFrames, toFrames, type Gathered } from './frames.ts';

const bytes = (length: number): Uint8Array => Uint8Array.from({ length }, (_, at) => (at * 31 + 7) % 256);
function gathered(frames: readonly string[]): Gathered | undefined {
  let all: Gathered | undefined;
  for (const frame of frames.flatMap(findFrames)) {
    const next = gather(all, frame);
    if (next.ok) all = next.value;
  }
  return all;
}

describe('base 32 and the checksum', () => {
  it('come back, and match what is published', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (given) => {
        expect(fromBase32(toBase32(given))).toEqual(given);
      }),
    );
    // The check value of CRC-32/ISO-HDLC for "123456789" is CBF43926.
    expect(checksum(new TextEncoder().encode('123456789'))).toBe(
      toBase32(Uint8Array.of(0xcb, 0xf4, 0x39, 0x26)),
    );
  });

  it('refuse what no bytes give', () => {
    expect([fromBase32('U'), fromBase32('0'), fromBase32('ZZ')]).toEqual([undefined, undefined, undefined]);
  });
});

describe('a series of codes', () => {
  it('comes back in any order, with some twice', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 2000 }),
        fc.infiniteStream(fc.nat()),
        (file, order) => {
          const frames = toFrames(file) ?? [];
          const rank = frames.map((frame) => ({ frame, at: order.next().value ?? 0 }));
          const mixed = [...rank.toSorted((a, b) => a.at - b.at).map(({ frame }) => frame), frames[0] ?? ''];
          const all = gathered(mixed);
          expect(all && joinFrames(all)).toEqual({ ok: true, value: file });
        },
      ),
    );
  });

  it('uses only signs that a QR code packs tightly, and fits a code that a cheap camera reads', () => {
    for (const frame of toFrames(bytes(3000)) ?? []) {
      expect(frame).toMatch(/^[0-9A-Z/]+$/);
      expect(frame.length).toBeLessThanOrEqual(419);
    }
  });

  it('says which are missing, and finds codes inside of pasted text in lower case', () => {
    const frames = toFrames(bytes(700)) ?? [];
    const all = gathered([`Hi! ${frames[2]?.toLowerCase() ?? ''}, and\n${frames[0] ?? ''}`]);
    expect(all && missingFrames(all)).toEqual([2]);
    expect(all && joinFrames(all)).toMatchObject({ problem: { code: 'frames-missing' } });
  });

  it('leaves a damaged code, and refuses one of another series', () => {
    const [first = ''] = toFrames(bytes(700)) ?? [];
    const [other] = findFrames((toFrames(bytes(900)) ?? [])[1] ?? '');
    expect(findFrames(first.replace(/\/1\//, '/2/'))).toEqual([]);
    expect(other && gather(gathered([first]), other)).toMatchObject({ problem: { code: 'other-series' } });
  });

  it('refuses a number beyond its count, and a file that no series holds', () => {
    const frame = { series: '0000000', number: 3, count: 2, data: bytes(1) };
    expect(gather(undefined, frame)).toMatchObject({ problem: { code: 'frame-out-of-range' } });
    expect(toFrames(bytes(199 * 240 + 1))).toBeUndefined();
  });
});
