import { createHash } from 'node:crypto';
import { parseDefinition, type InstrumentDefinition } from '@cairn/domain/wording';
import { describe, expect, it } from 'vitest';
import { createTestBrowser } from '../../platform/testing/test-browser.ts';
import { addWording, readAdded, removeWording } from './added-wording.ts';

const LINES = ['I have tea in the morning', 'My stones stand'];
const both = (words: string): object => ({ en: words, es: words });

function definitionOf(lines: readonly string[]): InstrumentDefinition {
  const hash = (line: string): string => createHash('sha256').update(line.toLowerCase()).digest('hex');
  const parsed = parseDefinition({
    id: 'barc-10',
    version: '1',
    url: 'https://forms.example/q',
    title: both('Tea'),
    itemCount: lines.length,
    scale: [{ value: 1 }, { value: 2 }],
    scores: [],
    wording: { en: { source: 'page 1', sha256: lines.map((line) => [hash(line)]) } },
  });
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.value;
}

const definition = definitionOf(LINES);
const words = { language: 'en', text: LINES.join('\n'), by: '', on: '2026-05-04' };

describe('the words of a published instrument in the extension', () => {
  it('are kept when every line matches, and can be taken away', async () => {
    const browser = createTestBrowser();
    expect(await addWording(browser, definition, words)).toMatchObject({
      ok: true,
      value: { isVerified: true },
    });
    expect((await readAdded(browser))['barc-10']).toMatchObject([{ language: 'en', lines: LINES }]);
    await removeWording(browser, 'barc-10');
    expect(await readAdded(browser)).toEqual({});
  });

  it('are not kept when a line differs, and the line is named', async () => {
    const browser = createTestBrowser();
    const changed = { ...words, text: words.text.replace('tea', 'coffee') };
    expect(await addWording(browser, definition, changed)).toMatchObject({
      ok: false,
      problem: { differing: [{ line: 1 }] },
    });
    expect(browser.stored.size).toBe(0);
  });

  it('stand beside words in another language that an organization vouches for', async () => {
    const browser = createTestBrowser();
    const spanish = { language: 'es', text: 'Tomo té\nMis piedras', by: 'Riverbend', on: '2026-05-04' };
    await addWording(browser, definition, words);
    expect(await addWording(browser, definition, { ...spanish, by: ' ' })).toMatchObject({ ok: false });
    expect(await addWording(browser, definition, spanish)).toMatchObject({ value: { isVerified: false } });
    expect((await readAdded(browser))['barc-10']?.map(({ language }) => language)).toEqual(['en', 'es']);
  });
});
