import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyForLocalhost } from '../../e2e/harness/extension-run.ts';
import { fill, makeVault, openCairnBrowser, press, shows, textOf, unlock } from '../harness/cairn-browser.ts';

const NOTE = '#note';
let copy: Awaited<ReturnType<typeof copyForLocalhost>>;
let profile: string;

beforeAll(async () => {
  copy = await copyForLocalhost();
  profile = await mkdtemp(path.join(tmpdir(), 'cairn-draft-'));
});

afterAll(async () => {
  for (const folder of [profile, copy.folder])
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe('a half-written note in the built extension', () => {
  it('is there, word for word, after the browser was killed; and nobody sees it before the passphrase', async () => {
    const first = await openCairnBrowser(profile, copy.extension);
    const panel = await first.openPanel();
    await press(panel, 'Note');
    await fill(panel, NOTE, 'Before there was a vault. ');
    await makeVault(panel);
    await press(panel, 'Note');
    await panel.waitForFunction(
      () => document.querySelector<HTMLTextAreaElement>('#note')?.value === 'Before there was a vault. ',
    );
    await panel.focus(NOTE);
    await panel.keyboard.press('End');
    let kept = '';
    for (const word of ['Jordan ', 'walked ', 'to ', 'the ', 'pantry ', 'alone.']) {
      await panel.keyboard.type(word);
      if (await isKept(panel)) kept = await valueOf(panel);
    }
    await expect.poll(() => isKept(panel)).toBe(true);
    kept = await valueOf(panel);
    await panel.keyboard.type(' And then');
    await first.kill();

    const second = await openCairnBrowser(profile, copy.extension);
    const again = await second.openPanel();
    await press(again, 'Note');
    await shows(again, '#gate-heading');
    expect(await textOf(again)).not.toContain('Jordan');
    await unlock(again);
    await shows(again, NOTE);
    await expect.poll(() => valueOf(again)).toContain(kept);
    expect(`${kept} And then`).toContain(await valueOf(again));

    await press(again, 'Lock now');
    await shows(again, '#gate-heading');
    expect(await again.content()).not.toContain('Jordan');
    await unlock(again);
    await expect.poll(() => valueOf(again)).toContain(kept);
    await second.browser.close();
  });
});

type Panel = Awaited<ReturnType<Awaited<ReturnType<typeof openCairnBrowser>>['openPanel']>>;

function valueOf(panel: Panel): Promise<string> {
  return panel.evaluate(() => document.querySelector<HTMLTextAreaElement>('#note')?.value ?? '');
}

function isKept(panel: Panel): Promise<boolean> {
  return panel.evaluate(() =>
    (document.querySelector('.draft-line')?.textContent ?? '').startsWith('Kept on this computer'),
  );
}
