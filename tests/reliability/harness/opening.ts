import { openBrowser } from './browsers.ts';
import { serveVaultPage } from './origin.ts';
import { newProfile } from './profile.ts';

export interface OpeningTimes {
  readonly people: number;
  readonly ofOne: number;
  /** From the data key to the list of all people, in milliseconds; the median of several. */
  readonly ms: number;
  /** The longest that a key press waited while a draft was kept. */
  readonly typingMs: number;
}

const TIMES = 5;

/** Fills a vault in a real browser and measures how long it takes to open, without the key derivation. */
export async function measureOpening(people: number, records: number): Promise<OpeningTimes> {
  const origin = await serveVaultPage();
  const profile = await newProfile();
  try {
    const opened = await openBrowser('chromium', profile.dir, origin.url);
    await opened.call('fillCaseload', people, records);
    const measured = [];
    for (let time = 0; time < TIMES; time += 1) {
      await opened.page.reload();
      await opened.page.waitForFunction(() => 'vaultPage' in globalThis);
      measured.push(await opened.call('timeFirstScreen'));
    }
    await opened.close();
    const middle = measured.toSorted((one, other) => one.ms - other.ms)[Math.floor(TIMES / 2)];
    if (middle === undefined) throw new Error('nothing was measured');
    return { ...middle, typingMs: Math.max(...measured.map(({ typingMs }) => typingMs)) };
  } finally {
    await origin.close();
    await profile.remove();
  }
}
