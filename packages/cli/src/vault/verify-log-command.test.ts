import { createVault, exportLog, memoryWorld, putRecord } from '@cairn/vault';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../run.ts';

let folder = '';
let log = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cairn-log-'));
  let next = 0;
  const world = memoryWorld({
    nowMs: () => Date.UTC(2031, 2, 4),
    randomBytes: (count) => Uint8Array.from({ length: count }, () => next++ % 251),
    schedule: () => () => undefined,
  });
  const created = await createVault(world.context(), {
    nickname: 'Desk',
    passphrase: 'four stones beside the river',
  });
  if (!created.ok) throw new Error(created.problem.code);
  const { vault } = created.value;
  for (const id of ['a', 'b', 'c']) await putRecord(vault, { store: 'notes', id, value: id, basedOn: 0 });
  const exported = await exportLog(vault);
  if (!exported.ok) throw new Error(exported.problem.code);
  log = exported.value;
});

afterAll(() => rm(folder, { recursive: true }));

async function verify(content: string, ...options: string[]): Promise<{ code: number; said: string }> {
  const path = join(folder, 'log.json');
  await writeFile(path, content);
  let said = '';
  const hear = (text: string) => void (said += text);
  const code = await run(['vault', 'verify-log', path, ...options], {
    out: hear,
    err: hear,
    isWatched: false,
  });
  return { code, said };
}

describe('cairn vault verify-log', () => {
  it('says that an untouched log is whole, and how many entries it has', async () => {
    const { code, said } = await verify(log);
    expect([code, said]).toEqual([0, expect.stringContaining('whole: 3 entries')]);
    expect(JSON.parse((await verify(log, '--json')).said)).toMatchObject({ whole: true, count: 3 });
  });

  it('says from which entry on a changed log cannot be relied on', async () => {
    const changed = log
      .replace('"n": 1,', '"n": 1, "by": "Eve",')
      .replace('"by": "Desk",\n      "act"', '"act"');
    const { code, said } = await verify(changed, '--json');
    expect([code, (JSON.parse(said) as { whole: boolean }).whole]).toEqual([2, false]);
  });

  it('says that something else is not a log', async () => {
    expect(await verify('a shopping list')).toMatchObject({
      code: 2,
      said: expect.stringContaining('not a log'),
    });
  });
});
