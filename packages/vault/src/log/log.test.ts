import { describe, expect, it } from 'vitest';
import { codeOf, must, newVault, testWorld } from '../testing/world.ts';
import { putRecord, removeRecord } from '../vault/records.ts';
import { exportLog, logAct, readLog } from './log.ts';
import { verifyLog, type LogFile } from './verify-log.ts';

async function logged() {
  const world = testWorld();
  const { vault } = await newVault(world.ports);
  const saved = must(
    await putRecord(vault, { store: 'notes', id: 'n1', group: 'person-1', value: 'text', basedOn: 0 }),
  );
  must(await putRecord(vault, { store: 'notes', id: 'n2', group: 'person-2', value: 'text', basedOn: 0 }));
  must(await putRecord(vault, { store: 'drafts', id: 'd', value: 'half', basedOn: 0 }));
  must(await logAct(vault, { act: 'opened', store: 'people', ids: ['person-1'], group: 'person-1' }));
  must(
    await logAct(vault, {
      act: 'disclosed',
      store: 'notes',
      ids: ['n1'],
      group: 'person-1',
      detail: 'to the court, with consent',
    }),
  );
  must(await removeRecord(vault, { store: 'notes', id: 'n1', group: 'person-1', basedOn: saved.rev }));
  return vault;
}

describe('the log', () => {
  it('says who did what and when, for one person who asks for it', async () => {
    const vault = await logged();
    const entries = must(await readLog(vault, { group: 'person-1' }));
    expect(entries.map(({ by, act, ids, detail }) => [by, act, ...ids, detail])).toEqual([
      ['Ana', 'changed', 'n1', ''],
      ['Ana', 'opened', 'person-1', ''],
      ['Ana', 'disclosed', 'n1', 'to the court, with consent'],
      ['Ana', 'removed', 'n1', ''],
    ]);
    expect(entries.every(({ atMs }) => atMs === vault.ports.nowMs())).toBe(true);
  });

  it('is exported as a file that verifies without the vault', async () => {
    const file = must(await verifyLog(must(await exportLog(await logged()))));
    expect([file.count, file.entries.map(({ n }) => n)]).toEqual([5, [0, 1, 2, 3, 4]]);
  });

  it.each<[string, (file: { -readonly [K in keyof LogFile]: LogFile[K] }) => void, number]>([
    [
      'an entry was changed',
      (file) => (file.entries = file.entries.map((e) => (e.n === 2 ? { ...e, by: 'Eve' } : e))),
      3,
    ],
    ['an entry was taken out', (file) => (file.entries = file.entries.filter(({ n }) => n !== 1)), 1],
    ['two entries changed places', (file) => (file.entries = [...file.entries].reverse()), 0],
    ['the end was cut off', (file) => (file.entries = file.entries.slice(0, 3)), 3],
    [
      'the end and the count were changed together',
      (file) => {
        file.entries = file.entries.slice(0, 3);
        file.count = 3;
      },
      3,
    ],
    ['an entry is not one', (file) => (file.entries = [...file.entries.slice(0, 4), {} as never]), 4],
  ])('shows that %s', async (_what, change, entry) => {
    const file = JSON.parse(must(await exportLog(await logged()))) as LogFile;
    change(file);
    expect(await verifyLog(JSON.stringify(file))).toEqual({
      ok: false,
      problem: { code: 'log-broken', entry },
    });
  });

  it('is not mistaken for another file', async () => {
    for (const text of ['', '[]', '{"kind":"other"}', 'plain words'])
      expect(codeOf(await verifyLog(text))).toBe('not-a-log');
  });
});
