import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { startSite, type Site } from '../e2e/harness/site-run.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'];

const looks = [
  { name: 'light', locale: 'en-US', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', locale: 'es-US', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'forced colours', locale: 'en-US', colorScheme: 'dark', forcedColors: 'active' },
] as const;

/** Every way to be in the finder, and how a person gets there. */
const states: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the first results': async () => undefined,
  'results for words with a mistake': async (page) => {
    await page.getByRole('searchbox').fill('food pantri');
    await page.locator('.understood').waitFor();
  },
  'nothing found': async (page) => {
    await page.getByRole('searchbox').fill('qqqqqqqq');
    await page.locator('.state').waitFor();
  },
  'every choice, with some chosen': async (page) => {
    await page.locator('.toolbar [aria-expanded]').click();
    await page.locator('.choices input[type=checkbox]').first().check();
    await page.locator('.active-choice').first().waitFor();
  },
  'the map of the places': async (page) => {
    await page.getByRole('searchbox').fill('food');
    await page.locator('.map > .button').click();
    await page.locator('.map-drawing').waitFor();
  },
  'the details of a place': async (page) => {
    await page.locator('.card .open').first().click();
    await page.locator('#detail-heading').waitFor();
  },
  meetings: async (page) => {
    await page.locator('.views .button').nth(1).click();
    await page.locator('#meetings-heading').waitFor();
  },
  'the list with a place and a code': async (page) => {
    await page.locator('.card .keep').first().click();
    await page.locator('.to-list').click();
    await page.locator('.my-list .card').waitFor();
    await page
      .getByRole('button', { name: /code|código/ })
      .first()
      .click();
    await page.locator('.qr').waitFor();
  },
};

let site: Site;

beforeAll(async () => {
  site = await startSite();
});

afterAll(() => site.stop());

describe.each(looks)('the finder in $name', ({ name: _name, ...look }) => {
  let context: BrowserContext;
  let page: Page;

  beforeEach(async () => {
    context = await site.browser.newContext({ ...look, viewport: { width: 320, height: 640 } });
    page = await context.newPage();
    await page.goto(`${site.origin}${look.locale === 'es-US' ? '/es.html' : '/'}`);
    await page.locator('.card .open').nth(9).waitFor();
  });

  afterEach(() => context.close());

  it.each(Object.keys(states))(
    'has no finding, no small target and no sideways scrolling: %s',
    async (name) => {
      await states[name]?.(page);
      const measured = await page.evaluate(measure);
      expect(measured).toEqual({ overflow: 0, small: [] });
      // 1280 px at 400 % zoom.
      await page.setViewportSize({ width: 320, height: 256 });
      expect((await page.evaluate(measure)).overflow).toBe(0);
      // Cards below the fold are drawn when they come into view, and what is not drawn cannot be measured.
      await page.setViewportSize({ width: 320, height: 9000 });
      const axe = new AxeBuilder({ page }).include('cairn-finder').withTags(TAGS);
      // These colours are the person's own; axe mixes them with those of the page that they stand in for.
      if (look.forcedColors === 'active') axe.disableRules(['color-contrast', 'color-contrast-enhanced']);
      const { violations } = await axe.analyze();
      expect(
        violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)),
      ).toEqual([]);
    },
  );
});

/** Runs in the page: how far it reaches beyond its window, and the controls that a finger could miss. */
function measure(): { overflow: number; small: string[] } {
  const small: string[] = [];
  const look = (root: ParentNode): void => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.shadowRoot) look(element.shadowRoot);
      if (!element.matches('a[href], button, input, select, textarea, summary')) continue;
      // A press on its label is a press on the box.
      const target = element.matches('[type=checkbox], [type=radio], [type=file]')
        ? element.closest('label')
        : element;
      const { width, height } = (target ?? element).getBoundingClientRect();
      if (width > 0 && (width < 44 || height < 44))
        small.push(`${element.tagName} "${element.textContent.trim()}" ${width}x${height}`);
    }
  };
  const root = document.querySelector('cairn-finder')?.shadowRoot;
  if (root) look(root);
  return { overflow: Math.max(0, document.documentElement.scrollWidth - innerWidth), small };
}
