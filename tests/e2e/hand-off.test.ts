import jsQR from 'jsqr';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { startSite, type Site } from './harness/site-run.ts';
import { writePlan } from './harness/written-plan.ts';

let site: Site;

beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

async function openPlan(locale: string): Promise<{ page: Page; plan: Locator; handOff: Locator }> {
  const page = await site.browser.newPage({ viewport: { width: 320, height: 640 } });
  await page.goto(`${site.origin}/plan.html`);
  await page.evaluate(`document.querySelector('cairn-plan').locale = '${locale}'`);
  const plan = page.locator('cairn-plan');
  return { page, plan, handOff: plan.locator('cairn-hand-off') };
}

/** What a reader of codes that we did not write sees in the drawing. */
function readDrawing(path: string, viewBox: string): string {
  const side = Number(viewBox.split(' ')[2]);
  const scale = 4;
  const pixels = new Uint8ClampedArray((side * scale) ** 2 * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let dy = 0; dy < scale; dy++)
      for (let dx = 0; dx < scale; dx++) {
        const at = ((Number(y) * scale + dy) * side * scale + Number(x) * scale + dx) * 4;
        pixels.fill(0, at, at + 3);
      }
  return jsQR(pixels, side * scale, side * scale)?.data ?? '';
}

describe('a plan from one phone to another', () => {
  it('goes by codes that another reader reads, in Spanish, and only with the six words', async () => {
    const giver = await openPlan('es');
    await writePlan(giver.plan);
    await giver.plan.locator('[data-opens="hand-off"]').click();
    await giver.handOff.locator('.moves .button').first().click();
    await giver.handOff.locator('[type="submit"]').click();
    await giver.handOff.locator('.spoken').waitFor();
    const words = await giver.handOff.locator('.spoken li').allInnerTexts();
    expect(words).toHaveLength(6);
    await giver.handOff.locator('[aria-expanded]').click();
    const count = Number(/\d+$/.exec(await giver.handOff.locator('figcaption strong').innerText())?.[0]);
    expect(count).toBeGreaterThan(2);
    const texts: string[] = [];
    for (let at = 0; at < count; at++) {
      const drawing = giver.handOff.locator('.qr');
      const path = (await drawing.locator('path').last().getAttribute('d')) ?? '';
      texts.push(readDrawing(path, (await drawing.getAttribute('viewBox')) ?? ''));
      await giver.handOff.locator('figcaption .button').nth(1).click();
    }
    expect(texts.every((text) => text.startsWith('CAIRN1/'))).toBe(true);
    expect(texts.join(' ')).not.toMatch(/garden|Sam/i);
    const taker = await openPlan('es');
    await taker.plan.locator('[data-opens="hand-off"]').click();
    const paste = taker.handOff.locator('#h-paste');
    for (const text of texts.reverse()) {
      await paste.fill(text);
      await taker.handOff.getByRole('button', { name: 'Agregar el texto' }).click();
    }
    const asked = taker.handOff.locator('#h-ask-words');
    await asked.fill([...words].reverse().join(' '));
    await taker.handOff.locator('[type="submit"]').click();
    await taker.handOff.getByText('Con estas palabras no abre.').waitFor();
    expect(await taker.plan.locator('.offered').count()).toBe(0);
    await asked.fill(words.join(' ').toUpperCase());
    await taker.handOff.locator('[type="submit"]').click();
    await taker.plan.locator('.offered').waitFor();
    expect(await taker.plan.locator('.offered').innerText()).toContain('A garden of my own');
    expect(await taker.plan.locator('.card').count()).toBe(0);
    await taker.plan.locator('.offered .button').first().click();
    await taker.plan.locator('.card').nth(1).waitFor();
    expect(await taker.page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await giver.page.close();
    await taker.page.close();
  });

  it('goes by one locked file', async () => {
    const giver = await openPlan('en');
    await writePlan(giver.plan);
    await giver.plan.locator('[data-opens="hand-off"]').click();
    await giver.handOff.locator('.moves .button').first().click();
    await giver.handOff.locator('#h-name').fill('Rosa');
    await giver.handOff.locator('[type="submit"]').click();
    await giver.handOff.locator('.spoken').waitFor();
    const words = await giver.handOff.locator('.spoken li').allInnerTexts();
    const download = giver.page.waitForEvent('download');
    await giver.handOff.getByRole('button', { name: 'Save the locked file' }).click();
    const file = await (await download).path();
    const taker = await openPlan('en');
    await taker.plan.locator('#f-words').fill('Mine');
    await taker.plan.locator('.form [type="submit"]').click();
    await taker.plan.locator('[data-opens="hand-off"]').click();
    await taker.handOff.locator('.moves .button').nth(1).click();
    await taker.handOff.locator('input[type="file"]').setInputFiles(file);
    await taker.handOff.locator('#h-ask-words').fill(words.join(' '));
    await taker.handOff.locator('[type="submit"]').click();
    await taker.plan.getByText('Rosa gave it.').waitFor();
    await taker.plan.getByRole('button', { name: 'Keep mine' }).click();
    expect(await taker.plan.locator('.card').count()).toBe(1);
    await giver.page.close();
    await taker.page.close();
  });
});
