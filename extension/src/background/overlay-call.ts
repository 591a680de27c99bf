import type { Result } from '@cairn/domain';
import type { Browser } from '../platform/browser.ts';
import type { BridgeMessage, BridgeState } from '../platform/messages.ts';

/**
 * Opens or closes the overlay over a tab. Where no bridge is yet, the person's click has just let Cairn in
 * (`activeTab`), so the bridge is put in place first and told to open.
 */
export async function callOverlay(
  browser: Browser,
  bridgeFile: string,
  tabId: number,
  kind: Extract<BridgeMessage['kind'], 'bridge/toggle' | 'bridge/open'>,
): Promise<Result<BridgeState, 'page-closed' | 'no-bridge'>> {
  const answer = await browser.messages.sendToBridge(tabId, { kind });
  if (answer.ok) return answer;
  const injected = await browser.scripts.inject(tabId, bridgeFile);
  if (!injected.ok) return injected;
  return browser.messages.sendToBridge(tabId, { kind: 'bridge/open' });
}
