import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from './plain-text.ts';

const clean = (text: string): string => plainText(text, { maxLength: 500, keepsLines: true }).text;

describe('plainText', () => {
  it.each([
    ['<p>Food &amp; <b>clothes</b></p><script>alert(1)</script>', 'Food & clothes'],
    ['&lt;img src=x onerror=alert(1)&gt;Open', 'Open'],
    ['<scr<script>ipt>bad()</script>Good', 'scr Good'],
    ['Call <a href="javascript:x">us</a> <img src=x onerror=', 'Call us'],
    ['**Free** [menu](https://a.example) `now`', 'Free menu now'],
    ['for people < 18 and > 65', 'for people < 18 and > 65'],
    ['write <help@center.example>', 'write help@center.example'],
    ['donâ€™t, cafÃ©, aÃ±o', 'don’t, café, año'],
    ['Daughterâ€s pantry, weâ€ll call â€œyouâ€ â€" free Â 5', 'Daughter’s pantry, we’ll call “you” — free 5'],
    ['donï¿½t worry, espaï¿½ol', 'don’t worry, espa\uFFFDol'],
    ['Peña y Âncora, naïve', 'Peña y Âncora, naïve'],
    ['a\u202Eb\u200Bc\u0007d', 'abcd'],
    ['one<br>two</li><li>three', 'one\ntwo\n\nthree'],
    ['&#x202e;&#0;&bogus;x', '&bogus;x'],
  ])('%s', (raw, expected) => expect(clean(raw)).toBe(expected));

  it('never leaves a tag, a control or a bidirectional mark, and is stable', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      'script',
      'a',
      ' ',
      '&lt;',
      '&gt;',
      '&amp;',
      '!--',
      '-->',
      '\u202E',
      '\u0000',
      'é',
      '"',
      '=',
      'lt;',
      '&',
      '#',
      '60;',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = clean(pieces.join(''));
        expect(text).not.toMatch(/<[a-z/!?]/i);
        expect(text).not.toMatch(/[\u0000-\u0008\u202A-\u202E\u2066-\u2069]/);
      }),
      { numRuns: 3000 },
    );
  });

  it('says what it did', () => {
    expect(plainText('<b>x</b>', { maxLength: 9, keepsLines: false }).repairs).toEqual(['markup-removed']);
    expect(plainText('x'.repeat(20), { maxLength: 9, keepsLines: false }).repairs).toEqual([
      'text-shortened',
    ]);
    expect(plainText('plain  words', { maxLength: 99, keepsLines: false })).toEqual({
      text: 'plain words',
      repairs: [],
    });
  });
});
