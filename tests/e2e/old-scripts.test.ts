import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Download, Page } from 'playwright-core';
import { useFinderPage } from './harness/finder-page.ts';
import { OLD_SCRIPT } from './harness/old-script.ts';
import { writePlan } from './harness/written-plan.ts';

const at = useFinderPage();

async function open(address: string): Promise<Page> {
  await at.page.addInitScript(OLD_SCRIPT);
  await at.page.goto(`${at.origin}/${address}`);
  return at.page;
}

const read = async (download: Download): Promise<unknown> =>
  JSON.parse(await readFile(await download.path(), 'utf8'));

describe('among old scripts', () => {
  it('the finder finds, chooses, opens and shows the meetings', async () => {
    const { finder, said } = at;
    await open('div.html');
    await finder.getByRole('searchbox').fill('fod pantri');
    await finder.locator('.card mark').first().waitFor();
    await finder.getByRole('button', { name: 'Practical' }).click();
    await finder.locator('.card .open').first().click();
    await finder.locator('.detail h3').waitFor();
    await finder.locator('.detail').getByRole('button', { name: /^Keep/ }).click();
    await finder.getByRole('button', { name: 'Back to the list' }).click();
    await finder.getByRole('button', { name: 'Meetings' }).click();
    await expect.poll(() => finder.locator('select option').count()).toBeGreaterThan(6);
    expect(said).toEqual([]);
  });

  it('the own list is drawn as a code and saved as a file that can be read', async () => {
    const { finder, said } = at;
    const page = await open('div.html');
    await finder.locator('.card .keep').first().click();
    await finder.locator('.to-list').click();
    await finder.getByRole('button', { name: 'Show a code for my phone' }).click();
    await finder.locator('.qr').waitFor();
    const saving = page.waitForEvent('download');
    await finder.getByRole('button', { name: 'Save as a file' }).click();
    expect(await read(await saving)).toMatchObject({ items: [{ id: expect.any(String) as string }] });
    expect(said).toEqual([]);
  });

  it('a check-in goes to its end and its picture is drawn', async () => {
    const { said } = at;
    const page = await open('check-in.html');
    const checkIn = page.locator('cairn-assessment');
    await checkIn.getByRole('button', { name: 'Start' }).click();
    for (let part = 1; part <= 13; part += 1) {
      await checkIn.getByText(`Part ${part} of 13`).waitFor();
      if (part === 1) await checkIn.getByRole('radio').first().check();
      await checkIn.getByRole('button', { name: 'Continue' }).click();
    }
    await checkIn.getByRole('button', { name: 'I am done' }).first().click();
    await checkIn.getByText('Thank you for taking this time').waitFor();
    await page.locator('cairn-profile .levels').waitFor();
    expect(said).toEqual([]);
  });

  it('a plan is written and handed over by codes', async () => {
    const { said } = at;
    const page = await open('plan.html');
    const plan = page.locator('cairn-plan');
    await writePlan(plan);
    await plan.locator('[data-opens="hand-off"]').click();
    const handOff = plan.locator('cairn-hand-off');
    await handOff.locator('.moves .button').first().click();
    await handOff.locator('[type="submit"]').click();
    await expect.poll(() => handOff.locator('.spoken li').count()).toBe(6);
    await handOff.locator('[aria-expanded]').click();
    await handOff.locator('.qr').waitFor();
    expect(said).toEqual([]);
  });
});
