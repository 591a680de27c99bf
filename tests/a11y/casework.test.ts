import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { ExtensionRun } from '../e2e/harness/extension-run.ts';
import { front, makeVault } from '../e2e/harness/open-records.ts';
import { look320, LOOKS, open320 } from './look-320.ts';

const words = {
  'en-US': {
    today: 'Today',
    people: 'People',
    add: 'Add a person',
    name: 'Nickname or number',
    begin: 'Begin a contact',
    did: 'What we did',
    tabs: ['Contacts', 'Places', 'Changes', 'Check-ins', 'About'],
  },
  'es-US': {
    today: 'Hoy',
    people: 'Personas',
    add: 'Agregar a una persona',
    name: 'Apodo o número',
    begin: 'Empezar un contacto',
    did: 'Qué hicimos',
    tabs: ['Contactos', 'Lugares', 'Cambios', 'Reflexiones', 'Persona'],
  },
} as const;

describe.each(LOOKS)('a peer’s day in $colorScheme, $locale', (look) => {
  const say = words[look.locale];
  let run: ExtensionRun;
  let page: Page;

  beforeAll(async () => {
    ({ run, page } = await open320(look, 'sidepanel.html'));
    await page.locator('header nav').getByRole('button', { name: say.today }).click();
    await makeVault(page);
    await page.locator('#today-heading').waitFor();
  });

  afterAll(() => run.close());

  const press = (name: string) => front(page).getByRole('button', { name, exact: true }).click();

  it('has no finding while nobody is there, nor where somebody is added', async () => {
    expect(await look320(page)).toEqual([]);
    await press(say.add);
    await front(page).getByLabel(say.name).fill('River');
    await front(page).locator('.questions .chip').nth(1).click();
    expect(await look320(page)).toEqual([]);
  });

  it('has no finding in any part of a person’s record', async () => {
    await front(page).locator('button[type="submit"]').click();
    await page.locator('#person-heading').waitFor();
    for (const tab of say.tabs) {
      await press(tab);
      expect([tab, ...(await look320(page))]).toEqual([tab]);
    }
  });

  it('has no finding where a record goes to another peer, or comes from one', async () => {
    await press(say.tabs[2]);
    await front(page).locator('.card .row button').nth(1).click();
    await front(page).locator('.text-field input').first().fill('Rosa Sample');
    await front(page).locator('.pass-on > button').click();
    await front(page).locator('.refused').waitFor();
    expect(await look320(page)).toEqual([]);
    await front(page).locator('button.back').click();
    await front(page).locator('.casework > button.quiet').click();
    await front(page).locator('.take-in').waitFor();
    expect(await look320(page)).toEqual([]);
    await front(page).locator('form button').last().click();
    await front(page).locator('button.card').first().click();
  });

  it('has no finding in a contact that is being written, with offers and the note', async () => {
    await press(say.begin);
    await front(page).locator('.insert-note summary').click();
    await front(page).locator('.supports .chip').first().click();
    await front(page)
      .getByLabel(say.did)
      .fill(look.locale === 'en-US' ? 'He relapsed.' : 'Tuvo una recaída.');
    await front(page).locator('.offers mark').waitFor();
    expect(await look320(page)).toEqual([]);
  });

  it('has no finding in Today and in the list once somebody is there', async () => {
    await page.locator('header nav').getByRole('button', { name: say.today }).click();
    expect(await look320(page)).toEqual([]);
    for (const fold of await front(page).locator('summary').all()) await fold.click();
    expect(await look320(page)).toEqual([]);
    await page.locator('header nav').getByRole('button', { name: say.people }).click();
    expect(await look320(page)).toEqual([]);
  });
});
