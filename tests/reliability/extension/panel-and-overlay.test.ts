import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Frame, Page } from 'puppeteer-core';
import { storedKeys, type StoredKey, TABLES } from '@cairn/vault';
import { copyForLocalhost } from '../../e2e/harness/extension-run.ts';
import { serveAgency } from '../../fixtures/agency/server.ts';
import {
  fill,
  FRONT,
  makeVault,
  openCairnBrowser,
  press,
  shows,
  unlock,
  type CairnBrowser,
} from '../harness/cairn-browser.ts';
import { storedInExtension } from '../harness/stored-in-extension.ts';

let agency: Awaited<ReturnType<typeof serveAgency>>;
let copy: Awaited<ReturnType<typeof copyForLocalhost>>;
let profile: string;
let cairn: CairnBrowser;
let panel: Page;
let overlay: Frame;

beforeAll(async () => {
  agency = await serveAgency();
  copy = await copyForLocalhost();
  profile = await mkdtemp(path.join(tmpdir(), 'cairn-both-'));
  cairn = await openCairnBrowser(profile, copy.extension);
  overlay = await cairn.openOverlay(`${agency.url}people/4207`);
  panel = await cairn.openPanel();
});

afterAll(async () => {
  await cairn.browser.close();
  agency.server.close();
  for (const folder of [profile, copy.folder])
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const note = (view: Page | Frame): Promise<string | undefined> =>
  view.evaluate(() => document.querySelector<HTMLTextAreaElement>('#note')?.value);

/** How long after `act` no view shows the note any more, in milliseconds. */
async function timeUntilGone(act: () => Promise<unknown>): Promise<number> {
  const watch = (view: Page | Frame): Promise<number> =>
    view.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const look = (): void => {
            if (document.querySelector('#note')) return;
            observer.disconnect();
            resolve(Date.now());
          };
          const observer = new MutationObserver(look);
          observer.observe(document.body, { childList: true, subtree: true });
          look();
        }),
    );
  const gone = Promise.all([watch(panel), watch(overlay)]);
  const startMs = Date.now();
  await act();
  return Math.max(...(await gone)) - startMs;
}

async function bothOpen(): Promise<void> {
  await press(panel, 'Note');
  if (await panel.$(`${FRONT} input[autocomplete="current-password"]`)) await unlock(panel);
  await press(overlay, 'Note');
  for (const view of [panel, overlay]) await shows(view, `${FRONT} #note`);
}

describe('panel and overlay of the built extension', () => {
  it('are one: a vault made in the panel is open in the overlay, and words written in one stand in the other', async () => {
    await makeVault(panel);
    await bothOpen();
    await fill(panel, '#note', 'Written in the panel.');
    await expect.poll(() => note(overlay)).toBe('Written in the panel.');
  });

  it('ask where both wrote at once, and lose nothing', async () => {
    await Promise.all([fill(panel, '#note', 'From the panel.'), fill(overlay, '#note', 'From the overlay.')]);
    const asked = await Promise.race(
      [panel, overlay].map(async (view) => {
        await shows(view, '.conflict');
        return view;
      }),
    );
    await press(asked, 'Keep both');
    await expect.poll(async () => (await note(panel)) === (await note(overlay))).toBe(true);
    const kept = await note(panel);
    expect(kept).toContain('From the panel.');
    expect(kept).toContain('From the overlay.');
  });

  it.each([
    ['the panel', () => press(panel, 'Lock now')],
    ['the overlay', () => press(overlay, 'Lock now')],
    ['the system’s lock', () => fireInWorker('idle', 'locked')],
    ['the key command', () => fireInWorker('command', 'lock-now')],
  ])('drop what they show within a second when %s locks', async (_name, lock) => {
    await bothOpen();
    await expect.poll(() => note(overlay)).toContain('From the panel.');
    expect(await timeUntilGone(lock)).toBeLessThan(1000);
    for (const view of [panel, overlay]) expect(await view.content()).not.toContain('From the');
    const { session } = await storedInExtension(panel);
    await expect.poll(async () => (await storedInExtension(panel)).session).toEqual([]);
    expect(session.filter((name) => !isRegistered('session', name))).toEqual([]);
  });

  it('write nothing that the register does not name, and nothing readable', async () => {
    await bothOpen();
    const stored = await storedInExtension(panel);
    expect(stored.databases.map((name) => /^cairn-vault-[0-9a-f]{32}$/.test(name))).toEqual([true]);
    expect(stored.tables.toSorted()).toEqual([...TABLES].sort());
    expect(stored.texts.filter((name) => !isRegistered('kept-text', name))).toEqual([]);
    expect(stored.session.filter((name) => !isRegistered('session', name))).toEqual([]);
    expect(stored.caches.filter((name) => !isRegistered('second-copy', name))).toEqual([]);
    expect([stored.localStorage, stored.sessionStorage]).toEqual([[], []]);
    expect(stored.values).not.toMatch(/From the|pantry|Jordan/);
  });

  it('keep nothing of a vault that was deleted', async () => {
    await press(panel, 'Your records');
    await shows(panel, '.vault-home');
    await panel.evaluate(() => [...document.querySelectorAll<HTMLElement>('.fold summary')].at(-1)?.click());
    await fill(panel, `${FRONT} .fold[open] input[type="text"]`, 'Blue mug');
    await press(panel, 'Delete for ever');
    await shows(panel, '.gate-notice');
    await expect
      .poll(async () => {
        const { databases, texts, session, caches } = await storedInExtension(panel);
        return { databases, texts: texts.filter((name) => name.startsWith('cairn.')), session, caches };
      })
      .toEqual({ databases: [], texts: [], session: [], caches: [] });
  });
});

interface WorkerScope {
  readonly chrome: Record<'idle' | 'commands', Record<string, { dispatch(...args: unknown[]): void }>>;
}

/** The system and the keyboard cannot be used from outside, so their events are fired in the worker. */
async function fireInWorker(what: 'idle' | 'command', word: string): Promise<void> {
  await cairn.worker.evaluate(
    (kind, said) => {
      const { chrome } = globalThis as unknown as WorkerScope;
      if (kind === 'idle') chrome.idle['onStateChanged']?.dispatch(said);
      else chrome.commands['onCommand']?.dispatch(said, { id: 1, windowId: 1 });
    },
    what,
    word,
  );
}

function isRegistered(place: StoredKey['place'], name: string): boolean {
  return storedKeys.some(
    (key) =>
      key.place === place &&
      (key.name.endsWith('*') ? name.startsWith(key.name.slice(0, -1)) : name === key.name),
  );
}
