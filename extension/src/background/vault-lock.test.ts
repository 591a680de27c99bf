import { describe, expect, it } from 'vitest';
import type { ChannelMessage } from '@cairn/vault';
import { createTestBrowser } from '../platform/testing/test-browser.ts';
import { lockWithSystem } from './vault-lock.ts';

async function start() {
  const browser = createTestBrowser();
  const posted: ChannelMessage[] = [];
  await browser.areas.session.set({ 'cairn.session.abc': 'sealed', 'cairn.idle-minutes': '10' });
  await browser.areas.local.set({ 'cairn.vault.abc': '1 4 River desk', language: 'en' });
  lockWithSystem(browser, { post: (message) => posted.push(message), listen: () => undefined });
  return { browser, posted };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the lock of the worker', () => {
  it('comes with the system’s own lock, and leaves nothing to open the vault with', async () => {
    const { browser, posted } = await start();
    browser.fire.idle('locked');
    await settled();
    expect(await browser.areas.session.get(null)).toEqual({});
    expect(posted).toContainEqual({ kind: 'lock', vaultId: 'abc' });
  });

  it('comes on its key command, whatever page is in front', async () => {
    const { browser, posted } = await start();
    browser.fire.command('lock-now');
    await settled();
    expect(posted).toContainEqual({ kind: 'lock', vaultId: 'abc' });
  });

  it('comes after the idle time that was chosen, and not while somebody is there', async () => {
    const { browser, posted } = await start();
    await settled();
    expect(browser.idleAfterSeconds).toBe(600);
    browser.fire.idle('active');
    await settled();
    expect(posted).toEqual([]);
    browser.fire.idle('idle');
    await settled();
    expect(posted).toContainEqual({ kind: 'lock', vaultId: 'abc' });
  });
});
