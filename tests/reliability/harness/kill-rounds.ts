import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserName } from '../../../scripts/browsers.ts';
import { openBrowser, type OpenBrowser } from './browsers.ts';
import { serveVaultPage } from './origin.ts';

export interface KillOutcome {
  readonly kills: number;
  readonly acknowledged: number;
  /** Acknowledged records that were not there, or not readable, after the kill. */
  readonly lost: number;
  /** Damaged records among all that were there. */
  readonly unreadable: number;
  /** Times that the vault had to be recovered from its second copy. */
  readonly recoveries: number;
}

const LONGEST_MS = 400;

/** Kills a browser over and over while it saves, and looks after each kill for everything that was acknowledged. */
export async function killRounds(
  name: BrowserName,
  kills: number,
  random: () => number,
  onRound: (round: number) => void = () => undefined,
): Promise<KillOutcome> {
  const origin = await serveVaultPage();
  const profile = await mkdtemp(path.join(tmpdir(), 'cairn-kill-'));
  const everything: string[] = [];
  const lost = new Set<string>();
  let unverified: string[] = [];
  let unreadable = 0;
  let recoveries = 0;

  const reopen = async (): Promise<OpenBrowser> => {
    const opened = await openBrowser(name, profile, origin.url);
    await opened.page.exposeFunction('acknowledge', (id: string) => {
      unverified.push(id);
      everything.push(id);
    });
    const opening = await opened.call('open');
    if (opening.kind === 'first-run') {
      if (everything.length > 0) throw new Error('the vault was taken for a first run');
      await opened.call('create');
    } else if (opening.kind === 'recovered') recoveries += 1;
    else if (opening.kind === 'refused') throw new Error(`the vault did not open: ${opening.code}`);
    return opened;
  };
  const verify = async (opened: OpenBrowser, ids: string[]) => {
    const seen = await opened.call('verify', ids);
    for (const id of seen.lost) lost.add(id);
    unreadable = Math.max(unreadable, seen.unreadable);
  };

  try {
    for (let round = 0; round < kills; round += 1) {
      const opened = await reopen();
      await verify(opened, unverified);
      unverified = [];
      const writing = opened.call('saveForEver', round).then(
        () => undefined,
        () => undefined,
      );
      await new Promise((resolve) => setTimeout(resolve, 20 + random() * LONGEST_MS));
      await opened.kill();
      await writing;
      onRound(round);
    }
    const last = await reopen();
    await verify(last, everything);
    await last.close();
  } finally {
    await origin.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return { kills, acknowledged: everything.length, lost: lost.size, unreadable, recoveries };
}
