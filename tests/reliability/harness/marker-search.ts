import { randomBytes } from 'node:crypto';
import type { BrowserName } from '../../../scripts/browsers.ts';
import { openBrowser } from './browsers.ts';
import { serveVaultPage } from './origin.ts';
import { filesWithMarker, newProfile } from './profile.ts';

export interface MarkerOutcome {
  readonly writes: number;
  /** Files of the profile in which a marker was found. */
  readonly found: readonly string[];
  /** Files in which a marker was found that was written as it is: the search works. */
  readonly control: readonly string[];
}

const BATCH = 500;

/** Saves marked records, ids and people in a real browser and searches every file of its profile for the marks. */
export async function searchMarkers(name: BrowserName, writes: number): Promise<MarkerOutcome> {
  const origin = await serveVaultPage();
  const profile = await newProfile();
  try {
    const [inId, inText, planted] = ['i', 't', 'p'].map(
      (kind) => `${kind}${randomBytes(15).toString('hex')}`,
    ) as [string, string, string];
    const opened = await openBrowser(name, profile.dir, origin.url);
    await opened.call('create');
    for (let at = 0; at < writes; at += BATCH) {
      const count = Math.min(BATCH, writes - at);
      const ids = Array.from({ length: count }, (_, index) => `${inId}-${String(at + index)}`);
      if ((await opened.call('save', ids, inText)) !== count)
        throw new Error('a marked record was not saved');
    }
    await opened.call('lock');
    await opened.close();
    const found = await filesWithMarker(profile.dir, [inId, inText]);
    const again = await openBrowser(name, profile.dir, origin.url);
    await again.call('plant', planted);
    await again.close();
    return { writes, found, control: await filesWithMarker(profile.dir, [planted]) };
  } finally {
    await origin.close();
    await profile.remove();
  }
}
