import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { startExtension, type ExtensionRun } from '../../e2e/harness/extension-run.ts';

const PASSPHRASE = 'four stones beside the river';
const FRONT = 'main:not([hidden])';

let run: ExtensionRun;
let page: Page;

beforeAll(async () => {
  run = await startExtension();
  page = await run.context.newPage();
  await page.goto(`${run.origin}/sidepanel.html`);
  await page.getByTitle('Your records').click();
  await page.getByLabel('A nickname').fill('Blue mug');
  await page.getByLabel('Your passphrase').fill(PASSPHRASE);
  await page.getByLabel('Type it once more').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Make my locked place' }).click();
  const last = await page.locator('.recovery-code span').last().textContent();
  await page.getByLabel('To check, type the last group of four').fill(last ?? '');
  await page.getByRole('button', { name: 'I have it. Go on' }).click();
  await page.locator('.vault-home').waitFor();
});

afterAll(() => run.close());

const note = () => page.getByLabel('Your note');

async function write(words: string): Promise<void> {
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await note().fill(words);
  await page.getByText('Kept on this computer, locked.').waitFor();
}

async function saveBackup(): Promise<Buffer> {
  await page.getByTitle('Your records').click();
  await page.getByRole('heading', { name: 'Backup file' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a backup file' }).click(),
  ]);
  return readFile(await download.path());
}

async function lookInto(file: Buffer, passphrase: string): Promise<void> {
  const name = path.join(tmpdir(), `cairn-${process.pid}-backup.cairn`);
  await writeFile(name, file);
  await page.locator(`${FRONT} input[type="file"]`).setInputFiles(name);
  await page.getByLabel('Passphrase or recovery code of that file').fill(passphrase);
  await page.getByRole('button', { name: 'Look into it' }).click();
}

describe('a backup file of the built extension', () => {
  it('changes nothing when it is cut, foreign or opened with other words; brings all back when it is whole', async () => {
    await write('What stood in the backup.');
    const file = await saveBackup();
    expect(file.includes('What stood')).toBe(false);
    await write('What was written after it.');
    await page.getByTitle('Your records').click();
    await page.getByRole('button', { name: 'Open a backup file' }).click();
    await lookInto(file.subarray(0, file.length - 40), PASSPHRASE);
    await page.getByText('so nothing was changed').or(page.getByText('so nothing was taken')).waitFor();
    await lookInto(Buffer.from('A letter from somebody.'), PASSPHRASE);
    await page.getByText('This is not a file that Cairn saved.').waitFor();
    await lookInto(file, 'not the passphrase');
    await page.getByText('That passphrase did not open your records.').waitFor();
    await page.getByRole('button', { name: 'Note', exact: true }).click();
    expect(await note().inputValue()).toBe('What was written after it.');

    await page.getByTitle('Your records').click();
    await lookInto(file, PASSPHRASE);
    await page.getByText('and it is whole.').waitFor();
    await page.getByRole('button', { name: 'Put these records here' }).click();
    await page.locator(FRONT).getByText('Your records are here.').waitFor();
    await page.getByRole('button', { name: 'Note', exact: true }).click();
    await page.locator(FRONT).getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await page.locator(FRONT).getByRole('button', { name: 'Unlock' }).click();
    await expect.poll(() => note().inputValue()).toBe('What stood in the backup.');
  });

  it('opens with a new passphrase after it was changed; the old one opens nothing', async () => {
    await page.getByTitle('Your records').click();
    await page.getByRole('heading', { name: 'Passphrase and code' }).click();
    await page.getByRole('button', { name: 'Change my passphrase' }).click();
    await page.getByLabel('Your passphrase now').fill(PASSPHRASE);
    await page.getByLabel('Your new passphrase').fill('five other words on a wall');
    await page.getByLabel('Type it once more').fill('five other words on a wall');
    await page.getByRole('button', { name: 'Change it' }).click();
    await page.getByText('Your new passphrase works from now on.').waitFor();
    await page.getByTitle('Lock now').click();
    const field = page.locator(FRONT).getByLabel('Passphrase', { exact: true });
    await field.fill(PASSPHRASE);
    await page.locator(FRONT).getByRole('button', { name: 'Unlock' }).click();
    await page.locator(FRONT).getByText('That passphrase did not open your records.').waitFor();
    await field.fill('five other words on a wall');
    await page.locator(FRONT).getByRole('button', { name: 'Unlock' }).click();
    await page.locator('.vault-home').waitFor();
  });
});
