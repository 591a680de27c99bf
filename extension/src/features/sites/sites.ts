import type { Result } from '@cairn/domain';
import type { Browser } from '../../platform/browser.ts';

const KEY = 'sites';

/**
 * The sites where Cairn shows its button: those that the peer switched on here AND that the browser lets
 * Cairn into. Either side can take a site back: the options page, or the browser's own settings.
 */
export async function readSites(browser: Browser): Promise<readonly string[]> {
  const chosen = readPatterns(await browser.storage.read(KEY));
  const granted = new Set(await browser.permissions.granted());
  return chosen.filter((pattern) => granted.has(pattern));
}

/** Call in a click, with nothing awaited before: the browser asks the person first. */
export async function switchSiteOn(
  browser: Browser,
  pattern: string,
): Promise<Result<void, 'permission-refused'>> {
  const answer = await browser.permissions.request(pattern);
  if (answer.ok) await rememberSites(browser, [pattern]);
  return answer;
}

/** Cairn leaves the site's open pages too, so that off means off at once. */
export async function switchSiteOff(browser: Browser, pattern: string): Promise<void> {
  for (const tab of await browser.tabs.matching([pattern])) {
    await browser.messages.sendToBridge(tab.id, { kind: 'bridge/leave' });
  }
  await forgetSites(browser, [pattern]);
  await browser.permissions.remove(pattern);
}

/** For sites that the person allowed in the browser's own menu. */
export async function rememberSites(browser: Browser, patterns: readonly string[]): Promise<void> {
  const chosen = readPatterns(await browser.storage.read(KEY));
  await browser.storage.write(KEY, [...new Set([...chosen, ...patterns])].sort());
}

export async function forgetSites(browser: Browser, patterns: readonly string[]): Promise<void> {
  const chosen = readPatterns(await browser.storage.read(KEY));
  await browser.storage.write(
    KEY,
    chosen.filter((one) => !patterns.includes(one)),
  );
}

/** Calls back whenever the list may have changed. */
export function onSitesChange(browser: Browser, handle: () => void, signal?: AbortSignal): void {
  browser.storage.onChange((key) => key === KEY && handle(), signal);
  browser.permissions.onAdded(() => handle(), signal);
  browser.permissions.onRemoved(() => handle(), signal);
}

function readPatterns(stored: unknown): readonly string[] {
  if (!Array.isArray(stored)) return [];
  return stored.filter(
    (one): one is string => typeof one === 'string' && /^https?:\/\/[^/*]+\/\*$/.test(one),
  );
}
