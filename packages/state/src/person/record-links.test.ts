import { signal } from '@preact/signals-core';
import { describe, expect, it } from 'vitest';
import { createVault, listRecords, memoryWorld, type Vault } from '@cairn/vault';
import { asPersonId } from './person-id.ts';
import { openRecordLinks } from './record-links.ts';

const site = 'https://records.example/*';
const jordan = asPersonId('jordan');
const alex = asPersonId('alex');

async function open() {
  let byte = 0;
  const world = memoryWorld({
    nowMs: () => Date.UTC(2031, 2, 4, 15),
    randomBytes: (count) =>
      Uint8Array.from({ length: count }, () => (byte = (byte * 73 + 41) % 65_521) % 256),
    schedule: () => () => undefined,
  });
  const made = await createVault(world.context(), {
    nickname: 'River desk',
    passphrase: 'four stones beside the river',
    iterations: 600_000,
    by: 'Ana',
  });
  if (!made.ok) throw new Error(made.problem.code);
  const { vault } = made.value;
  const session = { vault: signal<Vault | undefined>(vault) };
  return { vault, session, links: openRecordLinks(session) };
}

describe('links from record numbers to people', () => {
  it('know a number again, however its system writes it, at its own site only', async () => {
    const { links } = await open();
    expect(await links.find(site, 'MR-0042')).toEqual({ ok: true, value: undefined });
    expect(await links.keep(site, 'MR-0042', jordan)).toEqual({ ok: true, value: 'kept' });
    expect(await links.find(site, ' mr 0042')).toEqual({ ok: true, value: jordan });
    expect(await links.find(site, 'MR-042')).toEqual({ ok: true, value: undefined });
    expect(await links.find('https://other.example/*', 'MR-0042')).toEqual({ ok: true, value: undefined });
  });

  it('never move to somebody else by themselves', async () => {
    const { links } = await open();
    await links.keep(site, '4207', jordan);
    expect(await links.keep(site, '4207', alex)).toEqual({ ok: true, value: 'taken' });
    expect(await links.find(site, '4207')).toEqual({ ok: true, value: jordan });
    expect(await links.keep(site, '4207', alex, { replace: true })).toEqual({ ok: true, value: 'kept' });
    expect(await links.find(site, '4207')).toEqual({ ok: true, value: alex });
  });

  it('hold the number nowhere, and go with the person', async () => {
    const { vault, links } = await open();
    await links.keep(site, '4207', jordan);
    const listed = await listRecords(vault, 'record-links', { group: jordan });
    expect(listed.ok && listed.value.records).toHaveLength(1);
    expect(JSON.stringify(listed)).not.toContain('4207');
  });

  it('answer nothing while the vault is locked', async () => {
    const { session, links } = await open();
    await links.keep(site, '4207', jordan);
    session.vault.value = undefined;
    expect(await links.find(site, '4207')).toEqual({ ok: false, problem: { code: 'locked' } });
    expect(await links.keep(site, '4207', alex)).toEqual({ ok: false, problem: { code: 'locked' } });
  });
});
