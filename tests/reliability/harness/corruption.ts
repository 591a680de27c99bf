import { cp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserName } from '../../../scripts/browsers.ts';
import type { Opening } from '../page/page.ts';
import { openBrowser } from './browsers.ts';
import { serveVaultPage } from './origin.ts';
import { databaseDirs, newProfile } from './profile.ts';

/** One way in which a database breaks on disk while the browser is closed. */
export interface Damage {
  readonly name: string;
  readonly browser: BrowserName;
  readonly apply: (dir: string) => Promise<void>;
}

const chromium = (name: string, apply: Damage['apply']): Damage => ({ name, browser: 'chromium', apply });
const firefox = (name: string, apply: Damage['apply']): Damage => ({ name, browser: 'firefox', apply });

export const damages: readonly Damage[] = [
  chromium('bytes in the log', (dir) => overwrite(dir, /\.log$/, 0.3)),
  chromium('the log cut off', (dir) => cutOff(dir, /\.log$/)),
  chromium('the manifest overwritten', (dir) => overwrite(dir, /^MANIFEST/, 0)),
  chromium('the manifest removed', (dir) => remove(dir, /^MANIFEST/)),
  chromium('CURRENT removed', (dir) => remove(dir, /^CURRENT$/)),
  chromium('CURRENT overwritten', (dir) => overwrite(dir, /^CURRENT$/, 0)),
  chromium('every file emptied', (dir) => cutOff(dir, /./, 0)),
  chromium('the directory removed', (dir) => rm(dir, { recursive: true })),
  firefox('the head of the database overwritten', (dir) => overwrite(dir, /\.sqlite$/, 0)),
  firefox('the middle of the database overwritten', (dir) => overwrite(dir, /\.sqlite$/, 0.5)),
  firefox('the directory removed', (dir) => rm(dir, { recursive: true })),
];

export interface DamageOutcome {
  readonly damage: string;
  readonly opening: Opening;
  /** Whether every note was there afterwards, and nothing else. */
  readonly isWhole: boolean;
}

const NOTES = 40;

/** Breaks copies of one profile in every way that is known for a browser, and opens each. */
export async function runCorruption(name: BrowserName): Promise<DamageOutcome[]> {
  const origin = await serveVaultPage();
  const profile = await newProfile();
  const outcomes: DamageOutcome[] = [];
  try {
    const ids = Array.from({ length: NOTES }, (_, at) => `note-${String(at).padStart(2, '0')}`);
    const first = await openBrowser(name, profile.dir, origin.url);
    await first.call('create');
    await first.call('save', ids, 'A walk by the river.');
    await first.call('lock');
    await first.close();
    for (const { name: damage, apply } of damages.filter(({ browser }) => browser === name)) {
      const copy = await newProfile();
      try {
        await cp(profile.dir, copy.dir, { recursive: true });
        const dirs = await databaseDirs(copy.dir);
        if (dirs.length === 0) throw new Error('the database was not found in the profile');
        for (const dir of dirs) await apply(dir);
        const opened = await openBrowser(name, copy.dir, origin.url);
        const opening = await opened.call('open');
        const isOpen = opening.kind === 'open' || opening.kind === 'recovered';
        const seen = isOpen ? await opened.call('noteIds') : [];
        const { unreadable } = isOpen ? await opened.call('verify', ids) : { unreadable: -1 };
        await opened.close();
        outcomes.push({ damage, opening, isWhole: unreadable === 0 && seen.join() === ids.join() });
      } finally {
        await copy.remove();
      }
    }
  } finally {
    await origin.close();
    await profile.remove();
  }
  return outcomes;
}

async function matching(dir: string, pattern: RegExp): Promise<string[]> {
  const names = (await readdir(dir)).filter((name) => pattern.test(name));
  if (names.length === 0) throw new Error(`no file ${String(pattern)}`);
  return names.map((name) => path.join(dir, name));
}

async function overwrite(dir: string, pattern: RegExp, from: number): Promise<void> {
  for (const file of await matching(dir, pattern)) {
    const content = await readFile(file);
    const start = Math.floor(content.length * from);
    await writeFile(
      file,
      content.fill(
        0xa5,
        start,
        Math.min(content.length, start + Math.max(64, Math.ceil(content.length / 4))),
      ),
    );
  }
}

async function cutOff(dir: string, pattern: RegExp, keep = 0.5): Promise<void> {
  for (const file of await matching(dir, pattern)) {
    const { length } = await readFile(file);
    await truncate(file, Math.floor(length * keep));
  }
}

async function remove(dir: string, pattern: RegExp): Promise<void> {
  for (const file of await matching(dir, pattern)) await rm(file);
}
