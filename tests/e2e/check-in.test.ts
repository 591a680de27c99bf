import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { focused, sideways, tabTo } from './harness/keyboard.ts';
import { startSite, type Site } from './harness/site-run.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'];

let site: Site;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

describe('the whole check-in', () => {
  it('by keyboard alone on a 320 px screen at 400 %, without the network once it is open', async () => {
    // 1280 by 1024 at 400 % is 320 by 256.
    const context = await site.browser.newContext({ viewport: { width: 320, height: 256 }, locale: 'en-US' });
    const page = await context.newPage();
    await page.goto(`${site.origin}/check-in.html`, { waitUntil: 'networkidle' });
    const before = await page.evaluate<number>('history.length');
    const heard = `globalThis.heard = [];
      for (const name of ['step', 'end', 'erase'])
        document.addEventListener('cairn-assessment-' + name, (event) => heard.push(JSON.stringify({ ...event, ...event.detail })));`;
    await page.evaluate(heard);
    await context.setOffline(true);
    await page.locator('cairn-assessment').evaluate((element) => (element as HTMLElement).scrollIntoView());
    await tabTo(page, /^Start$/);
    await page.keyboard.press('Enter');
    const heading = page.locator('cairn-assessment h3').first();
    for (let part = 1; part <= 13; part += 1) {
      await page.locator('cairn-assessment').getByText(`Part ${part} of 13`).waitFor();
      expect((await focused(page)).id).toBe('here');
      expect(await sideways(page)).toBeLessThanOrEqual(0);
      if (part === 1) {
        await tabTo(page, /^I have a safe place/);
        await page.keyboard.press('Space');
        await tabTo(page, /^Going well/);
        await page.keyboard.press('ArrowDown');
        await tabTo(page, /^Yes/);
        await page.keyboard.press('Space');
      }
      await tabTo(page, /^Continue$/);
      await page.keyboard.press('Enter');
    }
    expect(await heading.innerText()).toBe('Look over your answers');
    await tabTo(page, /^I am done$/);
    await page.keyboard.press('Enter');
    await page.locator('cairn-assessment').getByText('Thank you for taking this time').waitFor();
    await page.locator('cairn-profile .levels').waitFor();
    await page.locator('cairn-profile').getByText('I have a safe place to sleep.').first().waitFor();
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    const said = (await page.evaluate<string[]>('heard')).join();
    expect(said).not.toMatch(/safe place|"me"|okay/);
    expect(await page.evaluate('history.length')).toBe(before);
    await context.close();
  });

  it.each([
    { name: 'forced colors', forcedColors: 'active', colorScheme: 'light', address: 'check-in.html' },
    { name: 'dark, in Spanish', forcedColors: 'none', colorScheme: 'dark', address: 'check-in-es.html' },
  ] as const)('has no accessibility finding from the first page to the profile: $name', async (look) => {
    const context = await site.browser.newContext({
      viewport: { width: 768, height: 2400 },
      forcedColors: look.forcedColors,
      colorScheme: look.colorScheme,
      locale: look.address.includes('-es') ? 'es-US' : 'en-US',
    });
    const page = await context.newPage();
    await page.goto(`${site.origin}/${look.address}`, { waitUntil: 'networkidle' });
    const check = async (): Promise<void> => {
      const axe = new AxeBuilder({ page })
        .withTags(TAGS)
        .include('cairn-assessment')
        .include('cairn-profile');
      // With forced colours the browser's own colours are in place of ours.
      const { violations } = await (
        look.forcedColors === 'active' ? axe.disableRules(['color-contrast', 'color-contrast-enhanced']) : axe
      ).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    };
    const element = page.locator('cairn-assessment');
    await check();
    await element.locator('.moves .button').first().click();
    for (let part = 1; part <= 13; part += 1) {
      if (part <= 2) {
        await element.locator('.choice').first().click();
        await check();
      }
      await element.locator('form [type=submit]').click();
    }
    await check();
    await element.locator('.moves .button').first().click();
    await page.locator('cairn-profile .levels').waitFor();
    await check();
    await context.close();
  });
});
