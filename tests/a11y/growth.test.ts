import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { ExtensionRun } from '../e2e/harness/extension-run.ts';
import { front, makeVault } from '../e2e/harness/open-records.ts';
import { look320, LOOKS, open320 } from './look-320.ts';

const words = {
  'en-US': {
    part: 'My work',
    log: 'Write down a talk',
    keep: 'Save the talk',
    training: 'Add a training',
    trainingTitle: 'Name of the training',
    hours: 'Hours',
    keepTraining: 'Save the training',
    csv: 'Save a list for your certifying body',
    name: 'Your name as your supervisor knows it',
    sheet: 'Save the sheet',
    open: 'Open sheets',
    count: 'Count',
    few: 'too few to say',
    undo: 'Undo',
  },
  'es-US': {
    part: 'Trabajo',
    log: 'Anotar una plática',
    keep: 'Guardar la plática',
    training: 'Agregar una capacitación',
    trainingTitle: 'Nombre de la capacitación',
    hours: 'Horas',
    keepTraining: 'Guardar la capacitación',
    csv: 'Guardar una lista para quien te certifica',
    name: 'Tu nombre, como te conoce quien te supervisa',
    sheet: 'Guardar la hoja',
    open: 'Abrir hojas',
    count: 'Contar',
    few: 'muy pocos para decirlo',
    undo: 'Deshacer',
  },
} as const;

describe.each(LOOKS)('a peer’s own work in $colorScheme, $locale', (look) => {
  const say = words[look.locale];
  let run: ExtensionRun;
  let page: Page;

  beforeAll(async () => {
    ({ run, page } = await open320(look, 'sidepanel.html'));
    await page.locator('header nav').getByRole('button', { name: say.part, exact: true }).click();
    await makeVault(page);
    await page.locator('#work-heading').waitFor();
    for (const fold of await front(page).locator('.growth summary').all()) await fold.click();
  });

  afterAll(() => run.close());

  const press = (name: string) => front(page).getByRole('button', { name, exact: true }).click();
  const saved = async (name: string): Promise<string> => {
    const [download] = await Promise.all([page.waitForEvent('download'), press(name)]);
    return readFile(await download.path(), 'utf8');
  };

  it('has no finding with everything open, and with a talk and a training being written', async () => {
    expect(await look320(page)).toEqual([]);
    await press(say.log);
    await press(say.training);
    expect(await look320(page)).toEqual([]);
  });

  it('keeps a talk and a training, and gives them to a certifying body', async () => {
    await press(say.keep);
    await front(page).getByLabel(say.trainingTitle).fill('Ethics for peers');
    await front(page).getByLabel(say.hours, { exact: true }).fill('6');
    await press(say.keepTraining);
    await front(page).getByText('Ethics for peers').waitFor();
    const csv = await saved(say.csv);
    expect(csv).toMatch(/supervision,\d{4}-\d\d-\d\d,60,/);
    expect(csv).toMatch(/training,\d{4}-\d\d-\d\d,360,,,,Ethics for peers,no/);
    expect(await look320(page)).toEqual([]);
  });

  it('gives a sheet to the supervisor that the supervisor can open, and refuses another file in words', async () => {
    await front(page).getByLabel(say.name).fill('Lee');
    const sheet = await saved(say.sheet);
    const file = (name: string, text: string) => ({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    const opener = front(page).getByLabel(say.open);
    await opener.setInputFiles([file('lee.json', sheet), file('changed.json', sheet.replace('Lee', 'Sam'))]);
    await front(page).locator('.trouble', { hasText: 'changed.json' }).waitFor();
    expect(await front(page).locator('thead', { hasText: 'Lee' }).count()).toBe(2);
    expect(await front(page).locator('thead', { hasText: 'Sam' }).count()).toBe(0);
  });

  it('counts nobody who could be told apart, and takes back what was removed', async () => {
    await press(say.count);
    await front(page).locator('.report-sheet').getByText(say.few).first().waitFor();
    await front(page).locator('.record-line button').last().click();
    await press(say.undo);
    await expect.poll(() => front(page).getByText('Ethics for peers').count()).toBe(1);
    expect(await look320(page)).toEqual([]);
  });
});
