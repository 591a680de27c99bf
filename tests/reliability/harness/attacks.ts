import {
  backUp,
  checkBackup,
  createVault,
  getRecord,
  listRecords,
  memoryWorld,
  putRecord,
  recoverVault,
  resumeVault,
  type Row,
  type Table,
  type VaultPorts,
  type VaultStorage,
} from '@cairn/vault';

export interface AttackOutcome {
  readonly attacks: number;
  /** Changes that were taken for genuine. */
  readonly undetected: number;
  /** Neighbours of an attacked record that could not be read. */
  readonly hurtNeighbours: number;
}

const NOTES = 60;
const PASSPHRASE = 'four stones beside the river';
const textOf = (id: string) => `A walk by the river with ${id}`;

/** Changes single bytes and cuts ends of everything that is stored, one at a time, and looks who notices. */
export async function attackVault(attacks: number, random: () => number): Promise<AttackOutcome> {
  const world = memoryWorld({
    nowMs: () => Date.UTC(2031, 2, 4),
    randomBytes: (count) => Uint8Array.from({ length: count }, () => Math.floor(random() * 256)),
    schedule: () => () => undefined,
  });
  const ports = world.context();
  const created = must(
    await createVault(ports, { nickname: 'Desk', passphrase: PASSPHRASE, iterations: 600_000 }),
  );
  const { vault, recoveryCode } = created;
  const ids = Array.from({ length: NOTES }, (_, at) => `note-${String(at)}`);
  for (const id of ids) must(await putRecord(vault, { store: 'notes', id, value: textOf(id), basedOn: 0 }));
  const parts: number[] = [];
  must(await backUp(vault, async (part) => void parts.push(...part)));
  const backup = Uint8Array.from(parts);
  const tools = { ports, storage: vault.storage, vaultId: vault.id, random };

  let [undetected, hurtNeighbours] = [0, 0];
  for (let attack = 0; attack < attacks; attack += 1) {
    const kind = attack % 100;
    if (kind === 99) undetected += await attackSecondCopy({ ...tools, recoveryCode });
    else if (kind >= 60) undetected += await attackBackup(backup, recoveryCode, random);
    else if (kind >= 50) undetected += await attackStructure(tools);
    else {
      const id = pick(ids, random);
      const neighbour = pick(
        ids.filter((other) => other !== id),
        random,
      );
      const restore = await attackRow(tools, 'records', await rowOf(vault.storage, vault, id));
      const seen = await getRecord(vault, 'notes', id);
      if (seen.ok || seen.problem.code !== 'unreadable-record') undetected += 1;
      const beside = await getRecord(vault, 'notes', neighbour);
      if (!beside.ok || beside.value?.value !== textOf(neighbour)) hurtNeighbours += 1;
      await restore();
    }
  }
  const all = must(await listRecords(vault, 'notes'));
  if (all.records.length !== NOTES) throw new Error('the attacks were not undone');
  return { attacks, undetected, hurtNeighbours };
}

interface Tools {
  readonly ports: VaultPorts;
  readonly storage: VaultStorage;
  readonly vaultId: string;
  readonly random: () => number;
}

/** Manifest, root and header: a program that starts anew must ask for recovery instead of opening. */
async function attackStructure(tools: Tools): Promise<number> {
  const { ports, storage, vaultId, random } = tools;
  const table: Table = random() < 0.8 ? 'manifest' : 'header';
  const rows = must(await storage.readAll(table)).filter(({ key }) => key !== 'session');
  const restore = await attackRow(tools, table, pick(rows, random));
  const resumed = await resumeVault(ports, vaultId);
  await restore();
  return !resumed.ok && resumed.problem.code === 'needs-recovery' ? 0 : 1;
}

async function attackBackup(backup: Uint8Array, recoveryCode: string, random: () => number): Promise<number> {
  const bytes = harm(Uint8Array.from(backup), random);
  const checked = await checkBackup(
    async function* () {
      yield bytes;
    },
    { recoveryCode },
  );
  return checked.ok ? 1 : 0;
}

/** The database is gone and the copy was changed: what comes back is genuine, and what does not is counted. */
async function attackSecondCopy({ ports, vaultId, random, recoveryCode }: Tools & { recoveryCode: string }) {
  const { house } = memoryWorld({ ...ports });
  const names = Array.from({ length: 256 }, (_, at) => at.toString(16).padStart(2, '0'));
  const name = pick(names, random);
  const blob = await ports.shelf.read(vaultId, name);
  const shelf = {
    ...ports.shelf,
    read: async (id: string, asked: string) =>
      asked === name && blob !== undefined ? harm(blob.slice(), random) : ports.shelf.read(id, asked),
    write: async () => true,
  };
  const kept = { ...ports.kept, write: async () => true };
  const { session: _none, ...rest } = ports;
  const recovered = await recoverVault({ ...rest, house, shelf, kept }, vaultId, { recoveryCode });
  if (!recovered.ok) return 1;
  const { records, unreadable } = must(await listRecords(recovered.value.vault, 'notes'));
  const isForged = records.some(({ id, value }) => value !== textOf(id));
  return isForged || unreadable.length > 0 ? 1 : 0;
}

async function attackRow({ storage, random }: Tools, table: Table, row: Row): Promise<() => Promise<void>> {
  const put = async (changed: Row) => void must(await storage.commit({ put: [{ table, row: changed }] }));
  await put({ ...row, bytes: harm(row.bytes.slice(), random) });
  return () => put(row);
}

/** Another value for one byte, or a shorter end. */
function harm(bytes: Uint8Array<ArrayBuffer>, random: () => number): Uint8Array<ArrayBuffer> {
  const at = Math.floor(random() * bytes.length);
  if (random() < 0.25) return bytes.slice(0, at);
  bytes[at] = (bytes[at] ?? 0) ^ (1 + Math.floor(random() * 255));
  return bytes;
}

/** A revision belongs to one commit, and each note was saved by one of its own. */
async function rowOf(
  storage: VaultStorage,
  vault: Parameters<typeof getRecord>[0],
  id: string,
): Promise<Row> {
  const found = must(await getRecord(vault, 'notes', id));
  const rows = must(await storage.readAll('records', { prefix: 'notes:' }));
  const row = rows.find(({ rev }) => rev === found?.rev);
  if (row === undefined) throw new Error(`${id} has no row`);
  return row;
}

function pick<T>(from: readonly T[], random: () => number): T {
  const chosen = from[Math.floor(random() * from.length)];
  if (chosen === undefined) throw new Error('nothing to pick from');
  return chosen;
}

function must<T>(result: { ok: true; value: T } | { ok: false; problem: { code: string } }): T {
  if (!result.ok) throw new Error(`unexpected problem: ${result.problem.code}`);
  return result.value;
}
