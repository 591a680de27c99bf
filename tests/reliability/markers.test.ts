import { describe, expect, it } from 'vitest';
import { searchMarkers } from './harness/marker-search.ts';
import { encodingsOf } from './harness/profile.ts';

describe.each(['chromium', 'firefox'] as const)('the profile directory of %s', (name) => {
  it('holds no word, id or person of what was saved', async () => {
    const { found, control } = await searchMarkers(name, 200);
    expect(found).toEqual([]);
    expect(control.length).toBeGreaterThanOrEqual(2);
  });
});

describe('the search for markers', () => {
  it('finds them in UTF-8, in UTF-16 of both orders, and in base64 at every alignment', () => {
    const marker = 'marker-4711-river';
    const text = (shift: number) => `${'x'.repeat(shift)}${marker} and more`;
    const hidden = [
      Buffer.from(text(0)),
      Buffer.from(text(1), 'utf16le'),
      Buffer.from(text(1), 'utf16le').swap16(),
      ...[0, 1, 2, 3, 4].map((shift) => Buffer.from(Buffer.from(text(shift)).toString('base64'))),
    ];
    const needles = encodingsOf(marker);
    expect(hidden.map((haystack) => needles.some((needle) => haystack.includes(needle)))).toEqual(
      hidden.map(() => true),
    );
  });
});
