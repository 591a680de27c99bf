import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import { serveAgency } from '../fixtures/agency/server.ts';
import { startExtension, type ExtensionRun } from './harness/extension-run.ts';
import { overlayFrame } from './harness/overlay.ts';

let agency: Awaited<ReturnType<typeof serveAgency>>;
let run: ExtensionRun;
let page: Page;
let frame: Frame;

beforeAll(async () => {
  agency = await serveAgency();
  run = await startExtension();
  page = await run.context.newPage();
});

afterAll(async () => {
  await run.close();
  agency.server.close();
});

beforeEach(async () => {
  await page.goto(`${agency.url}people/4207`);
});

/** Writes a note in the overlay that was called from the field. */
async function write(field: string, note: string): Promise<void> {
  await page.locator(field).focus();
  await run.command(page, 'toggle-overlay');
  frame = await overlayFrame(page);
  await frame.getByRole('button', { name: 'Note' }).click();
  await frame.getByLabel('Your note').fill(note);
}

/** The button acts once it was seen for half a second; that rule is about time. */
async function putIn(): Promise<void> {
  const button = frame.getByRole('button', { name: 'Put it in' });
  await button.waitFor();
  await frame.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
  await button.click();
}

const where = () => frame.getByRole('button', { name: 'Show where it goes' });

describe('a note on its way into the page', () => {
  it('is shown its place first, then stands in the field at the cursor, and can be undone', async () => {
    await page.locator('#note').fill('Before. ');
    await write('#note', 'We called the pantry.\nJordan will go on Friday.');
    await where().click();
    await frame.getByText('It goes into the field with the brown frame.').waitFor();
    expect(await page.locator('#note').inputValue()).toBe('Before. ');
    await putIn();
    await frame.getByText('It is in.').waitFor();
    const text = 'Before. We called the pantry.\nJordan will go on Friday.';
    expect(await page.locator('#note').inputValue()).toBe(text);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('note');
    await page.keyboard.press('Control+Z');
    expect(await page.locator('#note').inputValue()).toBe('Before. ');
    expect(run.said).toEqual([]);
  });

  it('becomes one line in a field of one line', async () => {
    await write('#summary', 'Called the pantry.\n\nFriday.');
    await where().click();
    await putIn();
    await expect.poll(() => page.locator('#summary').inputValue()).toBe('Called the pantry. Friday.');
  });

  it('goes nowhere when the record changed after the place was shown', async () => {
    await write('#note', 'For Jordan only.');
    await where().click();
    await frame.getByRole('button', { name: 'Put it in' }).waitFor();
    await page.evaluate(() => {
      document.querySelector<HTMLAnchorElement>('a[href="/people"]')?.click();
      document.querySelector<HTMLAnchorElement>('a[href="/people/4311"]')?.click();
    });
    await page.getByRole('heading', { name: /4311/ }).waitFor();
    await putIn();
    await frame.getByText('The page changed, so nothing was put in.').waitFor();
    expect(await page.locator('#note').inputValue()).toBe('');
  });

  it('goes nowhere when the same address shows a new field', async () => {
    await write('#note', 'For Jordan only.');
    await where().click();
    await frame.getByRole('button', { name: 'Put it in' }).waitFor();
    await page.evaluate(() => {
      const old = document.querySelector('#note');
      old?.replaceWith(old.cloneNode(true));
    });
    await putIn();
    await frame.getByText('The page changed, so nothing was put in.').waitFor();
    expect(await page.locator('#note').inputValue()).toBe('');
  });

  it('never goes into a password, a locked or a hidden field', async () => {
    for (const change of ['type', 'readonly', 'hidden']) {
      await page.goto(`${agency.url}people/4207`);
      await page.locator('#summary').evaluate(
        (field: HTMLInputElement, name) => {
          if (name === 'type') field.type = 'password';
          else field.toggleAttribute(name, true);
        },
        change === 'hidden' ? 'data-later' : change,
      );
      await write('#summary', 'secret');
      if (change === 'hidden')
        await page.locator('#summary').evaluate((field) => field.toggleAttribute('hidden', true));
      await where().click();
      await frame.getByText('First click into the field of the page').waitFor();
      expect(await page.locator('#summary').inputValue()).toBe('');
    }
  });

  it('is not sent, stored or shown to the page before it is put in', async () => {
    await write('#note', 'quiet words');
    await where().click();
    await frame.getByRole('button', { name: 'Put it in' }).waitFor();
    const seen = await page.evaluate(() =>
      JSON.stringify((window as unknown as { harborlineSeen: unknown }).harborlineSeen),
    );
    expect(seen).not.toContain('quiet');
    const stored = await run.worker.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: Record<'local' | 'session', { get(): Promise<unknown> }> };
      };
      return JSON.stringify([await chrome.storage.local.get(), await chrome.storage.session.get()]);
    });
    expect(stored).not.toContain('quiet');
    expect(run.requests.filter((url) => url.includes('quiet'))).toEqual([]);
  });
});
