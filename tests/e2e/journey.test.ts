import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { focused, sideways, tabTo } from './harness/keyboard.ts';
import { startSite, type Site } from './harness/site-run.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'];

let site: Site;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  site = await startSite();
  context = await site.browser.newContext({ viewport: { width: 320, height: 640 }, locale: 'es-US' });
  page = await context.newPage();
  await page.goto(`${site.origin}/journey.html`);
  await page.evaluate(`document.querySelector('cairn-journey').locale = 'es'`);
});
afterAll(() => site.stop());

async function isFine(): Promise<void> {
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  // What is below the screen is not laid out before it is near.
  await page.setViewportSize({ width: 320, height: 9000 });
  const { violations } = await new AxeBuilder({ page })
    .withTags(TAGS)
    .include('cairn-journey')
    // In this page itself: another one would take the focus away.
    .setLegacyMode()
    .analyze();
  await page.setViewportSize({ width: 320, height: 640 });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
}

// One way through, in Spanish, by keyboard alone. Each part begins where the one before it ended.
describe('the whole way, on a small phone, by keyboard, in Spanish', () => {
  it('opens the strengths, and what to read first is in sight', async () => {
    await page.locator('cairn-journey').getByText('Un paso y luego el otro').waitFor();
    await isFine();
    await tabTo(page, /^Empezar: Lo que tengo/);
    await page.keyboard.press('Enter');
    const heading = page.locator('cairn-assessment h3').first();
    await heading.waitFor();
    // Where the focus went, without any scrolling by the person.
    expect((await heading.boundingBox())?.y).toBeLessThan(640);
    expect(await page.locator('cairn-journey cairn-crisis:visible').count()).toBe(1);
    await isFine();
  });

  it('asks, and every page can be left at once', async () => {
    await tabTo(page, /^Empezar$/);
    await page.keyboard.press('Enter');
    for (let part = 1; part <= 13; part += 1) {
      await page.locator('cairn-assessment').getByText(`Parte ${part} de 13`).waitFor();
      expect((await focused(page)).id).toBe('here');
      if (part === 1) {
        await tabTo(page, /^Tengo un lugar seguro/);
        await page.keyboard.press('Space');
        await tabTo(page, /^Sí/);
        await page.keyboard.press('Space');
        await isFine();
      }
      await tabTo(page, /^Seguir$/);
      await page.keyboard.press('Enter');
    }
    await page.locator('cairn-assessment').getByText('Mira tus respuestas').waitFor();
    await isFine();
    await tabTo(page, /^Ya está/, { most: 3 });
    await page.keyboard.press('Enter');
  });

  it('shows strengths, and what gets better with time', async () => {
    await page.locator('cairn-profile .levels').waitFor();
    const profile = page.locator('cairn-profile');
    await profile.getByText('Tengo un lugar seguro').first().waitFor();
    await profile.getByRole('heading', { name: 'Lo que suele mejorar, y cuándo' }).waitFor();
    await isFine();
  });

  it('leads from an area to help with that area', async () => {
    await tabTo(page, /^Buscar ayuda con esto: Un lugar donde vivir/);
    await page.keyboard.press('Enter');
    const finder = page.locator('cairn-finder');
    await finder.locator('.active-choice', { hasText: 'Vivienda' }).first().waitFor();
    expect((await focused(page)).words).toBe('Encuentra ayuda');
    await isFine();
    await tabTo(page, /^Guardar/, { most: 80 });
    await page.keyboard.press('Enter');
    expect((await focused(page)).words).toMatch(/^Guardado/);
  });

  it('and to the plan, in own words', async () => {
    await tabTo(page, /^Mi plan$/, { key: 'Shift+Tab', most: 80 });
    await page.keyboard.press('Enter');
    const plan = page.locator('cairn-plan');
    await plan.locator('#f-words').waitFor();
    await isFine();
    await tabTo(page, /^¿Qué quieres\?/);
    await page.keyboard.type('Un cuarto mío');
    await tabTo(page, /^Ponerlo en mi plan/);
    await page.keyboard.press('Enter');
    await plan.getByRole('heading', { name: 'Un cuarto mío' }).waitFor();
    await isFine();
  });
});
