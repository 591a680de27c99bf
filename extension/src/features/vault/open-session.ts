import { effect } from '@preact/signals';
import { createVaultSession, type VaultSession } from '@cairn/state/vault';
import { areaText, browserPorts } from '@cairn/vault';
import type { Browser } from '../../platform/browser.ts';
import { IDLE_KEY } from './idle-key.ts';

/** Work in other windows of this computer counts as input too; the browser is asked for it this often. */
const ASK_EVERY_MS = 20_000;

/** The vault session of one of Cairn's pages: locked by the time without input, by the system's lock, by any other page. */
export function openSession(browser: Browser, abort: AbortSignal): VaultSession {
  const { local, session: sessionArea } = browser.areas;
  const session = createVaultSession(
    browserPorts({ kept: areaText(local), session: areaText(sessionArea) }),
    abort,
  );
  for (const name of ['pointerdown', 'keydown', 'input', 'wheel']) {
    window.addEventListener(name, () => session.touch(), { capture: true, passive: true, signal: abort });
  }
  // A page that the browser froze hears of a lock late: it looks as soon as it is seen again.
  window.addEventListener('focus', () => void session.resume(), { signal: abort });
  effect(() => {
    const life = new AbortController();
    if (session.vault.value === undefined) return () => life.abort();
    const minutes = session.idleMinutes.value;
    void browser.areas.session.set({ [IDLE_KEY]: String(minutes) });
    browser.idle.tellAfter(minutes * 60);
    browser.idle.onChange(session.hearSystem, life.signal);
    const asking = setInterval(() => {
      void browser.idle.read(ASK_EVERY_MS / 1000).then((state) => {
        if (!life.signal.aborted && state !== 'idle') session.hearSystem(state);
      });
    }, ASK_EVERY_MS);
    life.signal.addEventListener(
      'abort',
      () => {
        clearInterval(asking);
        if (session.vault.peek() === undefined) void browser.areas.session.remove(IDLE_KEY);
      },
      { once: true },
    );
    return () => life.abort();
  });
  return session;
}
