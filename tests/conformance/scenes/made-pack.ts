import type { Page } from 'playwright-core';
import { buildPack } from '@cairn/search/build';
import { makeCorpus } from '../../bench/corpus/corpus.ts';
import { loadLexicon } from '../../bench/search/load-lexicon.ts';
import { each, mount } from './mount.ts';

/** How many services the invented lists have. */
export const MADE = [0, 1, 500] as const;

/** The same list on every run. */
export const SEED = 7;

/** A finder over an invented list of so many services. */
export function finderOver(size: (typeof MADE)[number]): (page: Page) => Promise<void> {
  return each(
    async (page) => {
      const { resources } = makeCorpus(size, SEED);
      const files = await buildPack(resources, { name: 'Invented' }, { lexicon: loadLexicon() });
      await page.route('**/packs/made/*', (route) => {
        const body = files.get(new URL(route.request().url()).pathname.split('/').at(-1) ?? '');
        return body ? route.fulfill({ body: Buffer.from(body) }) : route.fulfill({ status: 404 });
      });
    },
    (page) => mount(page, '<h1>A page</h1><cairn-finder src="packs/made/"></cairn-finder>'),
  );
}
