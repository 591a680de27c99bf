import { areaText, broadcastChannel, lockEverywhere } from '@cairn/vault';
import { IDLE_KEY } from '../features/vault/idle-key.ts';
import type { Browser } from '../platform/browser.ts';

const USUAL_MINUTES = 5;

/**
 * Locks the vault when nobody is at the computer, when the screen locks, and on the key command: also when no page of
 * Cairn is open any more that could do it.
 */
export function lockWithSystem(browser: Browser, channel = broadcastChannel()): void {
  const { local, session } = browser.areas;
  const lock = async (): Promise<void> => {
    await lockEverywhere({ kept: areaText(local), session: areaText(session), channel });
    await session.remove(IDLE_KEY);
  };
  const readMinutes = async (): Promise<number> =>
    Number((await session.get(IDLE_KEY))[IDLE_KEY] ?? USUAL_MINUTES) || USUAL_MINUTES;

  browser.idle.onChange((state) => {
    if (state === 'locked') void lock();
    if (state === 'idle') {
      void readMinutes().then(async (minutes) => {
        if ((await browser.idle.read(minutes * 60)) !== 'active') await lock();
      });
    }
  });
  browser.buttons.onCommand((command) => {
    if (command === 'lock-now') void lock();
  });
  void readMinutes().then((minutes) => browser.idle.tellAfter(minutes * 60));
}
