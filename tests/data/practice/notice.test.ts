import { NOTICE_STATEMENT_1, NOTICE_STATEMENT_2, consentWords } from '@cairn/domain/consent';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inflesz, readingGrade } from '../../readability.ts';

const FACTS = new URL('../../../../shared/facts/notice-42cfr-2.32.md', import.meta.url);
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describe('the notice of 42 CFR 2.32', () => {
  it('is the text of 2024, to the letter', () => {
    expect([sha256(NOTICE_STATEMENT_1), sha256(NOTICE_STATEMENT_2)]).toEqual([
      'd1ca63c3db2fc7224b299c317e3bae1a5db4beb05e3d0a98e17f521111637f8b',
      '79fee3d6dff7e052183c61b66bfed589f0f45dcf330bb277e07b396bd12e9774',
    ]);
  });

  it.runIf(existsSync(FACTS))('agrees with the copy that was compared with three public sources', () => {
    const quoted = readFileSync(FACTS, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('>'))
      .map((line) => line.slice(1).trim())
      .filter((line) => line !== '');
    expect([...NOTICE_STATEMENT_1.split('\n\n'), NOTICE_STATEMENT_2]).toEqual(quoted);
  });
});

describe('the plain words of a consent', () => {
  it.each(['en', 'es'] as const)('are easy to read in %s', (language) => {
    const words = consentWords(language);
    const groups = [words.information, words.purposes, words.statements, words.gaps].map((group) =>
      Object.values(group).join('.\n'),
    );
    for (const text of groups) {
      if (language === 'en') expect(readingGrade(text)).toBeLessThanOrEqual(6);
      else expect(inflesz(text)).toBeGreaterThanOrEqual(65);
    }
  });
});
