import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { ExtensionRun } from '../e2e/harness/extension-run.ts';
import { axeAt320, LOOKS, open320 } from './look-320.ts';

const PASSPHRASE = 'four stones beside the river';
const FRONT = 'main:not([hidden])';

describe.each(LOOKS)('the screens of the locked place in $colorScheme, $locale', (look) => {
  let run: ExtensionRun;
  let page: Page;

  beforeAll(async () => {
    ({ run, page } = await open320(look));
  });

  afterAll(() => run.close());

  /** Findings of axe, controls under 44 px, and whether anything scrolls sideways. */
  async function check(): Promise<readonly string[]> {
    const found = await axeAt320(page);
    const seen = await page.evaluate(() => ({
      overflow: document.documentElement.scrollWidth - innerWidth,
      small: [...document.querySelectorAll('main:not([hidden]) :is(button, select, summary, .field > input)')]
        .filter((control) => control.getClientRects().length > 0)
        .filter((control) => control.getBoundingClientRect().height < 44)
        .map((control) => control.outerHTML.slice(0, 80)),
    }));
    return [
      ...found,
      ...seen.small.map((control) => `small: ${control}`),
      ...(seen.overflow > 0 ? [`overflow: ${seen.overflow}`] : []),
    ];
  }
  const submit = () => page.locator(`${FRONT} form button.main`).click();
  const say = (en: string, es: string): string => (look.locale === 'en-US' ? en : es);

  it('have no finding, from the first run to the lock and the wait', async () => {
    await page.goto(`${run.origin}/sidepanel.html`);
    await page.getByTitle(say('Your records', 'Tus registros')).click();
    const fields = page.locator(`${FRONT} .field > input:not([type="checkbox"])`);
    await fields.nth(0).fill('Blue mug');
    await fields.nth(1).fill('river');
    await submit();
    expect(await check()).toEqual([]);
    await fields.nth(1).fill(PASSPHRASE);
    await fields.nth(2).fill(PASSPHRASE);
    await submit();
    await page.locator('.recovery-code').waitFor();
    expect(await check()).toEqual([]);
    const last = await page.locator('.recovery-code span').last().textContent();
    await fields.first().fill(last ?? '');
    await submit();
    await page.locator('.vault-home').waitFor();
    for (const fold of await page.locator('.fold > summary').all()) await fold.click();
    await page.getByRole('button', { name: say('Show and print', 'Ver e imprimir') }).click();
    await page.getByRole('button', { name: say('Change my passphrase', 'Cambiar mi frase secreta') }).click();
    expect(await check()).toEqual([]);
    await page.getByTitle(say('Lock now', 'Cerrar con llave')).click();
    for (let tries = 0; tries < 3; tries += 1) {
      await fields.first().fill('not the passphrase');
      await submit();
      await page.locator('.said:not(:empty)').waitFor();
    }
    expect(await check()).toEqual([]);
    const noPassphrase = say('I do not have my passphrase', 'No tengo mi frase secreta');
    await page.getByRole('button', { name: noPassphrase }).click();
    await page.locator('.fold > summary').click();
    expect(await check()).toEqual([]);
    await page.getByRole('button', { name: say('Somebody else', 'Otra persona') }).click();
    await page.locator('.people').waitFor();
    expect(await check()).toEqual([]);
  });

  it('never welcome somebody whose records the browser lost', async () => {
    await page.evaluate(async () => {
      for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
    });
    await page.reload();
    await page.getByTitle(say('Your records', 'Tus registros')).click();
    await page
      .getByText(say('Some of your records need a hand', 'Parte de tus registros necesita ayuda'))
      .waitFor();
    expect(await check()).toEqual([]);
    const field = page.locator(`${FRONT} .field > input:not([type="checkbox"])`).first();
    await expect
      .poll(async () => {
        if (await page.locator('.vault-home').isVisible()) return true;
        await field.fill(PASSPHRASE);
        await submit();
        return page.locator('.vault-home').isVisible();
      })
      .toBe(true);
    expect(await check()).toEqual([]);
  });
});
