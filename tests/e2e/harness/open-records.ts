import type { Frame, Page } from 'playwright-core';

export const PASSPHRASE = 'four stones beside the river';

/** A panel or an overlay of Cairn. */
export type Surface = Page | Frame;

/** The part that is in front. */
export function front(surface: Surface) {
  return surface.locator('main:visible');
}

/** A vault is made on first use: a nickname, a passphrase, and the last group of the recovery code. In English or Spanish. */
export async function makeVault(surface: Surface): Promise<void> {
  const main = front(surface);
  await main.locator('input').first().fill('Front desk');
  for (const field of await main.locator('input[type=password]').all()) await field.fill(PASSPHRASE);
  await main.locator('button.main').first().click();
  const code = await surface.locator('.recovery-code').first().innerText();
  await main
    .locator('input')
    .first()
    .fill(code.trim().split(/\s+/).at(-1) ?? '');
  await main.locator('button.main').last().click();
}
