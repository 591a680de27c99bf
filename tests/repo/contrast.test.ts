import { describe, expect, it } from 'vitest';
import { contrast, PAIRS } from '../../widgets/demo/contrast.js';
import { DARK, LIGHT } from '../../widgets/src/theme/colours.ts';
import { read } from './tracked-files.ts';

describe('the contrast of two colours', () => {
  it('is what WCAG says it is', () => {
    expect(contrast('#000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#fff', '#fff')).toBe(1);
  });
});

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('the %s colours', (_name, colours) => {
  const of = (token: string): string => (colours as Readonly<Record<string, string>>)[token] ?? '';

  it.each(PAIRS)('$front on $ground reaches $least', ({ front, ground, least }) => {
    expect(contrast(of(front), of(ground))).toBeGreaterThanOrEqual(least);
  });
});

describe('the page about colours', () => {
  it('names every token with the values of today', () => {
    const page = read('docs/theming.md');
    for (const [token, light] of Object.entries(LIGHT))
      expect(page).toMatch(
        new RegExp(`\\| \`${token}\` +\\| \`${light}\` +\\| \`${DARK[token as keyof typeof LIGHT]}\` +\\|`),
      );
  });
});
