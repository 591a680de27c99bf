import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { serveAgency } from '../../fixtures/agency/server.ts';
import { startExtension, type ExtensionRun } from '../../e2e/harness/extension-run.ts';
import { front, makeVault } from '../../e2e/harness/open-records.ts';

// A note that was copied does not stay in the clipboard when Cairn is closed, once the peer let Cairn see to that.

let agency: Awaited<ReturnType<typeof serveAgency>>;
let run: ExtensionRun;

// Each try begins with a browser that knows no vault.
beforeEach(async () => {
  agency = await serveAgency();
  run = await startExtension({ alter: allowClearing });
});

afterEach(async () => {
  await run.close();
  agency.server.close();
});

/** No test can press the browser's own question, so in this copy the answer is yes. */
async function allowClearing(extension: string): Promise<void> {
  const file = path.join(extension, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as { permissions: string[] };
  const permissions = [...manifest.permissions, 'clipboardWrite'];
  await writeFile(file, JSON.stringify({ ...manifest, permissions }));
}

it('is out of the clipboard a minute later, with Cairn closed and the agency’s page in front', async () => {
  const panel = await run.context.newPage();
  await panel.goto(`${run.origin}/sidepanel.html`);
  await panel.locator('header nav').getByRole('button', { name: 'Today' }).click();
  await front(panel).locator('input[type=password]').first().waitFor();
  await makeVault(panel);
  await panel.locator('header nav').getByRole('button', { name: 'Note', exact: true }).click();
  await front(panel).getByLabel('Your note').fill('quiet words');
  await front(panel).getByRole('button', { name: 'Copy the note' }).click();
  await front(panel).getByText('even if you close Cairn.').waitFor();
  const copiedAtMs = Date.now();
  const page = await run.context.newPage();
  await page.goto(`${agency.url}people/4207`);
  await panel.close();
  await run.context.grantPermissions(['clipboard-read'], { origin: new URL(agency.url).origin });
  await page.bringToFront();
  const held = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  expect(await held()).toBe('quiet words');
  await expect.poll(held, { timeout: 90_000, interval: 1000 }).toBe('');
  expect(Date.now() - copiedAtMs).toBeGreaterThan(55_000);
  await expect
    .poll(() =>
      run.worker.evaluate(() => {
        const { chrome } = globalThis as unknown as {
          chrome: { offscreen: { hasDocument(): Promise<boolean> } };
        };
        return chrome.offscreen.hasDocument();
      }),
    )
    .toBe(false);
});
