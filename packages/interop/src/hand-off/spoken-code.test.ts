import { describe, expect, it } from 'vitest';
import { CODE_WORDS, makeSpokenCode, readSpokenCode } from './spoken-code.ts';
import { ENGLISH_WORDS } from './words-en.ts';
import { SPANISH_WORDS } from './words-es.ts';

const LISTS = { en: ENGLISH_WORDS, es: SPANISH_WORDS };
const zeros = (count: number): Uint8Array => new Uint8Array(count);

/** Letters that have to be put in, taken out or changed to make one word of the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (let at = 1; at <= other.length; at++)
      next.push(Math.min(next[at - 1]! + 1, row[at]! + 1, row[at - 1]! + (letter === other[at - 1] ? 0 : 1)));
    row = next;
  }
  return row.at(-1)!;
}

describe.each(['en', 'es'] as const)('the word list (%s)', (language) => {
  const words = LISTS[language];

  it('has 1,024 different words of 4 to 8 plain letters', () => {
    expect(new Set(words).size).toBe(1024);
    expect(words.filter((word) => !/^[a-z]{4,8}$/.test(word))).toEqual([]);
  });

  it('has no two words that differ in one letter, and none that begins another', () => {
    const close: string[] = [];
    for (const [at, one] of words.entries())
      for (const other of words.slice(at + 1))
        if (other.startsWith(one) || (Math.abs(one.length - other.length) < 2 && distance(one, other) < 2))
          close.push(`${one} ${other}`);
    expect(close).toEqual([]);
  });

  it('has no word of use, of harm or of sickness', () => {
    const hurtful =
      /^(beer|wine|drug|weed|pill|dose|needle|crack|smoke|drunk|jail|prison|gun|knife|dead|death|kill|hurt|pain|sick|cerveza|vino|droga|aguja|jeringa|pastilla|carcel|muerte|matar|dolor|pistola|cuchillo)$/;
    expect(words.filter((word) => hurtful.test(word))).toEqual([]);
  });
});

describe('a spoken code', () => {
  it('has six words out of evenly drawn numbers: 60 bits', () => {
    expect(makeSpokenCode('en', zeros).split(' ')).toEqual(
      Array.from({ length: CODE_WORDS }, () => ENGLISH_WORDS[0]),
    );
    const last = makeSpokenCode('es', (count) => new Uint8Array(count).fill(255));
    expect(last.split(' ')[0]).toBe(SPANISH_WORDS[1023]);
  });

  it('is read however it was typed', () => {
    const code = makeSpokenCode('es', (count) => Uint8Array.from({ length: count }, (_, at) => at * 41));
    const typed = code.split(' ').map((word, at) => `${at + 1}. ${word.toUpperCase()}`);
    expect(readSpokenCode(typed.join(',\n'))).toEqual({ ok: true, value: code });
    expect(readSpokenCode('Algodón almíbar')).toMatchObject({
      problem: { code: 'code-word', word: 'almibar' },
    });
  });

  it('says which word is not one, and what it may have been', () => {
    expect(readSpokenCode('album airport adventrue angel animal anchor')).toMatchObject({
      ok: false,
      problem: { code: 'code-word', word: 'adventrue', near: [] },
    });
    expect(readSpokenCode('album airprot angel animal anchor ankle')).toMatchObject({
      problem: { word: 'airprot', near: ['airport'] },
    });
  });

  it('says when words are missing', () => {
    expect(readSpokenCode('album airport')).toMatchObject({ problem: { code: 'code-length', count: 2 } });
    expect(readSpokenCode('')).toMatchObject({ problem: { code: 'code-length', count: 0 } });
  });
});
