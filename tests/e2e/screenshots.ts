import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../../scripts/paths.ts';
import { serveAgency } from '../fixtures/agency/server.ts';
import { startExtension } from './harness/extension-run.ts';
import { overlayFrame } from './harness/overlay.ts';
import { startSite } from './harness/site-run.ts';

// Takes the README's pictures of the finder, and of the extension over the sample agency system, from what
// `pnpm build` made:
//   npx tsx tests/e2e/screenshots.ts [folder]

interface Picture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly words: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly locale?: string;
  readonly isPanel?: boolean;
}

const pictures: readonly Picture[] = [
  { name: 'overlay-1280', width: 1280, height: 800, words: 'food pantri' },
  { name: 'overlay-320', width: 320, height: 640, words: 'food pantri' },
  { name: 'panel', width: 400, height: 800, words: 'bus pas', isPanel: true },
  {
    name: 'overlay-1280-dark-es',
    width: 1280,
    height: 800,
    words: 'despensa',
    colorScheme: 'dark',
    locale: 'es-US',
  },
];

const folder = path.resolve(process.argv[2] ?? path.join(root, 'docs/screenshots'));
await mkdir(folder, { recursive: true });
const agency = await serveAgency();
for (const picture of pictures) await take(picture);
agency.server.close();
await takeFinder();

async function take({ name, width, height, words, isPanel, ...look }: Picture): Promise<void> {
  const run = await startExtension({ viewport: { width, height }, ...look });
  const page = await run.context.newPage();
  if (isPanel) await page.goto(`${run.origin}/sidepanel.html`);
  else {
    await page.goto(`${agency.url}people/4207`);
    await page.locator('#note').fill('Jordan and I looked for food help together.');
    await run.command(page, 'toggle-overlay');
  }
  const place = isPanel ? page : await overlayFrame(page);
  await place.getByRole('searchbox').fill(words);
  await place.locator('.card .open').first().waitFor();
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  await run.close();
}

async function takeFinder(): Promise<void> {
  const site = await startSite();
  for (const [width, height] of [
    [1280, 1360],
    [320, 1500],
  ] as const) {
    const page = await site.browser.newPage({ viewport: { width, height }, timezoneId: 'America/Detroit' });
    await page.goto(site.origin);
    await page.getByRole('searchbox').fill('food pantri');
    await page.locator('.understood').waitFor();
    await page.locator('cairn-finder').scrollIntoViewIfNeeded();
    await page.locator('cairn-finder .shell').evaluate((shell) => shell.scrollIntoView());
    await page.screenshot({ path: path.join(folder, `finder-${width}.png`) });
    await page.close();
  }
  await site.stop();
}
