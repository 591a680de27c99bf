import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { callsTo, openBrowser, openPage, type OpenBrowser } from './harness/browsers.ts';
import { type Origin, serveVaultPage } from './harness/origin.ts';
import { newProfile } from './harness/profile.ts';

let origin: Origin;
let profile: Awaited<ReturnType<typeof newProfile>>;
let left: OpenBrowser;

beforeAll(async () => {
  origin = await serveVaultPage();
});

afterAll(() => origin.close());

beforeEach(async () => {
  profile = await newProfile();
  left = await openBrowser('chromium', profile.dir, origin.url);
});

afterEach(async () => {
  await left.close();
  await profile.remove();
});

describe('two windows of one browser', () => {
  it('lose no update of the same plan', async () => {
    await left.call('create');
    const right = callsTo(await openPage(left.browser, origin.url));
    expect((await right('open')).kind).toBe('open');
    await Promise.all([left.call('increment', 40), right('increment', 40)]);
    expect([await left.call('counter'), await right('counter')]).toEqual([80, 80]);
  });

  it('lock together: the other one within a second', async () => {
    await left.call('create');
    const right = callsTo(await openPage(left.browser, origin.url));
    await right('open');
    const locked = right('lockedAt');
    await right('counter');
    const startMs = Date.now();
    await left.call('lock');
    expect((await locked) - startMs).toBeLessThan(1000);
    await expect.poll(() => right('counter')).toBe('locked');
  });

  it('make way for a newer version instead of blocking it, and save nothing any more', async () => {
    await left.call('create');
    expect(await left.call('openAsNewerVersion')).toMatch(/^opened (locked|storage-closed) newer-data$/);
  });
});

describe('a device without room', () => {
  it('keeps what was typed, says so, and leaves what was saved readable', async () => {
    const session = await left.page.createCDPSession();
    await session.send('Storage.overrideQuotaForOrigin', {
      origin: origin.url.slice(0, -1),
      quotaSize: 600_000,
    });
    await left.call('create');
    expect(await left.call('typeUntilFull')).toEqual({
      code: 'storage-full',
      keptText: true,
      readable: true,
    });
  });
});
