import { describe, expect, it } from 'vitest';
import type { FieldFound, ReaderMessage } from '../../platform/record-messages.ts';
import { createTestBrowser } from '../../platform/testing/test-browser.ts';
import { startWorker } from '../../background/worker.ts';
import { showFields } from './fill-page.ts';
import { forgetField, keepField, parseFields, readFieldsOf } from './note-fields.ts';
import { planFill } from './plan-fill.ts';

const SITE = 'https://records.example/*';
const field = (fills: string, find = `#${fills}`) => ({ fills, path: '/people/*', by: 'id', find }) as const;
const places = ['did', 'response', 'next'].map((name, at) => ({
  number: at + 1,
  path: '/people/*',
  by: 'id' as const,
  find: `#${name}`,
}));

/** A page whose frames answer as given, one answer for each place. */
function pageWith(...frames: readonly (readonly FieldFound[])[]) {
  const browser = createTestBrowser();
  startWorker(browser, 'bridge.js', 'reader.js');
  const filled: string[] = [];
  const answer = (found: readonly FieldFound[], frame: number) => (message: ReaderMessage) => {
    if (message.kind === 'record/show-fields') return found;
    if (message.kind === 'record/fill-field') filled.push(`${frame}: ${message.number} ${message.text}`);
    return message.kind === 'record/fill-field';
  };
  browser.readers.set(4, new Map(frames.map((found, frame) => [frame, answer(found, frame)])));
  return { browser, filled };
}

describe('the fields of a site', () => {
  it('are one for each part, and whatever is none of ours is left out', async () => {
    const { browser } = pageWith();
    await keepField(browser, SITE, field('did'));
    await keepField(browser, SITE, field('next'));
    await keepField(browser, SITE, field('did', '[name="narrative"]'));
    expect(await readFieldsOf(browser, SITE)).toEqual([field('next'), field('did', '[name="narrative"]')]);
    await forgetField(browser, SITE, 'next');
    expect((await readFieldsOf(browser, SITE)).map(({ fills }) => fills)).toEqual(['did']);
    expect(
      parseFields({ [SITE]: [field('did'), { fills: 'next' }, 7], 'file:///x': [field('did')] }),
    ).toEqual({
      [SITE]: [field('did')],
    });
  });

  it('get the parts that have words, in the order of the note', () => {
    const parts = [
      { id: 'next', label: 'Next', text: 'Call' },
      { id: 'goal', label: 'Goal', text: 'A garden' },
      { id: 'did', label: 'Did', text: 'We met' },
    ];
    const plan = planFill(parts, [field('did'), field('next'), field('response')]);
    expect(plan.map(({ number, label, text }) => [number, label, text])).toEqual([
      [1, 'Next', 'Call'],
      [2, 'Did', 'We met'],
    ]);
  });
});

describe('fields in the frames of a page', () => {
  it('are filled where they are, each in its own frame', async () => {
    const { browser, filled } = pageWith(['none', 'empty', 'none'], ['has-words', 'none', 'none']);
    const shown = await showFields(browser, 4, places);
    if (shown === 'no-page') throw new Error(shown);
    expect(shown.found.map(({ found }) => found)).toEqual(['has-words', 'empty', 'none']);
    expect([await shown.fill(1, 'a'), await shown.fill(2, 'b'), await shown.fill(3, 'c')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(filled).toEqual(['1: 1 a', '0: 2 b']);
  });

  it('are left alone where two frames have the same', async () => {
    const { browser, filled } = pageWith(['empty', 'several', 'none'], ['empty', 'none', 'none']);
    const shown = await showFields(browser, 4, places);
    if (shown === 'no-page') throw new Error(shown);
    expect(shown.found.map(({ found }) => found)).toEqual(['several', 'several', 'none']);
    expect(await shown.fill(1, 'a')).toBe(false);
    expect(filled).toEqual([]);
  });

  it('are not looked for where the browser lets Cairn in no more', async () => {
    const { browser } = pageWith();
    browser.closedPages.add(4);
    expect(await showFields(browser, 4, places)).toBe('no-page');
  });
});
