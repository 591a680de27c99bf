import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import { serveHosts } from '../fixtures/hosts/server.ts';
import { startExtension, type ExtensionRun } from './harness/extension-run.ts';
import { front, makeVault } from './harness/open-records.ts';
import { cairnElementCount } from './harness/overlay.ts';
import { pressSeen } from './harness/press-seen.ts';

// A note into the fields of real forms, part by part: each field is shown once, and known from then on.

let hosts: Awaited<ReturnType<typeof serveHosts>>;
let run: ExtensionRun;
let page: Page;
let panel: Page;

const press = (name: string | RegExp) =>
  front(panel)
    .getByRole('button', { name, exact: typeof name === 'string' })
    .click();
const said = () => front(panel).locator('.fill-fields > p[role=status]');
const fillings = () => front(panel).locator('.fillings li').allInnerTexts();

/** The peer presses a field in the page, under the clear sheet that keeps the press from it. */
async function showField(part: string, where: Page | Frame, field: string): Promise<void> {
  const guests = await cairnElementCount(page);
  await press(new RegExp(`^Show (its|another) field: ${part}$`));
  await expect.poll(() => cairnElementCount(page)).toBe(guests + 1);
  await where.locator(field).hover({ force: true });
  await page.mouse.down();
  await page.mouse.up();
  await front(panel).getByText(`Cairn will know the field for “${part}”`).waitFor();
}

const putIn = () => pressSeen(front(panel).getByRole('button', { name: /^Fill \d/ }));

async function open(path: string): Promise<void> {
  await page.goto(`${hosts.url}${path}`);
  await panel.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));
  await press('Yes, still River');
}

beforeAll(async () => {
  hosts = await serveHosts();
  run = await startExtension();
  page = await run.context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${hosts.url}react-18/`);
  panel = await run.context.newPage();
  panel.setDefaultTimeout(20_000);
  await panel.goto(`${run.origin}/sidepanel.html`);
  await page.bringToFront();
  await panel.locator('header nav').getByRole('button', { name: 'People' }).click();
  await front(panel).locator('input[type=password]').first().waitFor();
  await makeVault(panel);
  await press('Add a person');
  await front(panel).getByLabel('Nickname or number').fill('River');
  await press('Add River');
  await press('Begin a contact');
  await front(panel)
    .getByLabel('What we did', { exact: true })
    .fill('Met at the library.\nCalled the pantry.');
  await front(panel).getByLabel('How they responded', { exact: true }).fill('"I can do this."');
  await front(panel).getByLabel('Next step', { exact: true }).fill('Go on Friday');
  await front(panel).getByText('Field by field').click();
});

afterAll(async () => {
  await run.close();
  hosts.server.close();
});

describe('a note field by field', () => {
  it('asks once for each field, and keeps its place and no word of anybody', async () => {
    await press('Show the fields');
    await showField('What we did', page, '#note');
    await showField('How the person responded', page, '#line');
    await press('Done');
    const stored = await run.worker.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { get(): Promise<Record<string, unknown>> } } };
      };
      return chrome.storage.local.get();
    });
    expect(stored['note-fields']).toEqual({
      'http://localhost/*': [
        { fills: 'did', path: '/*/', by: 'id', find: '#note' },
        { fills: 'response', path: '/*/', by: 'id', find: '#line' },
      ],
    });
    expect(JSON.stringify(stored)).not.toMatch(/library|can do this|River/);
  });

  it('shows what goes where before anything is put in, and changes nothing when the peer says no', async () => {
    await page.locator('#line').fill('Before.');
    await press('Fill the fields');
    await expect
      .poll(fillings)
      .toEqual([
        expect.stringContaining('Met at the library.'),
        expect.stringMatching(/"I can do this\."[\s\S]*Yours come after them/),
      ]);
    expect(await page.locator('#state').textContent()).toBe('Before.|');
    await press('Not now');
    await expect.poll(() => cairnElementCount(page)).toBe(0);
    expect(await page.locator('#state').textContent()).toBe('Before.|');
  });

  it('fills the fields that React owns, after what stood there, submits nothing, and undo takes it out', async () => {
    await press('Fill the fields');
    await putIn();
    await expect.poll(() => said().innerText()).toContain('2 of 2 are in. Nothing was sent.');
    expect(await page.locator('#state').textContent()).toBe(
      'Before. "I can do this."|Met at the library.\nCalled the pantry.',
    );
    expect(await cairnElementCount(page)).toBe(0);
    await page.locator('#line').focus();
    await page.keyboard.press('Control+Z');
    await expect.poll(() => page.locator('#line').inputValue()).toBe('Before.');
    await page.keyboard.press('Control+Z');
    await expect.poll(() => page.locator('#note').inputValue()).toBe('');
  });

  it('takes everything back when the page goes on to another record in between', async () => {
    await press('Fill the fields');
    await front(panel).locator('.fillings').waitFor();
    expect(await cairnElementCount(page)).toBe(1);
    await page.evaluate(() => history.pushState(null, '', '/react-18/other'));
    await front(panel).getByText('The page changed. Are you still with River?').waitFor();
    await expect.poll(() => cairnElementCount(page)).toBe(0);
    await press('Yes, still River');
    expect(await front(panel).locator('.fillings').count()).toBe(0);
    expect(await page.locator('#note').inputValue()).toBe('');
  });

  it('goes from field to field by the panel’s own buttons, and finds a field in a frame within a frame', async () => {
    await open('frames/');
    await press('Change the fields');
    const form = () => page.frames().find((one) => one.url().includes('/frames/form/'));
    await press('Show another field: What we did');
    const next = front(panel).getByRole('button', { name: 'Next field' });
    await expect
      .poll(async () => {
        await next.click();
        return front(panel).locator('.point-field p[role=status]').innerText();
      })
      .toBe('Marked: Note');
    await press('Take this one');
    await front(panel).getByText('Cairn will know the field for “What we did”').waitFor();
    await press('Done');
    await press('Fill the fields');
    await expect
      .poll(fillings)
      .toEqual([
        expect.stringContaining('Met at the library.'),
        expect.stringContaining('This page does not have its field.'),
      ]);
    await putIn();
    await expect
      .poll(() => form()?.locator('#note').inputValue())
      .toBe('Met at the library.\nCalled the pantry.');
    expect(await form()?.locator('#line').inputValue()).toBe('');
  });

  it('says nothing on the page’s console, and asks nobody on the network', () => {
    expect(run.said).toEqual([]);
  });
});
