import {
  browserPorts,
  checkVault,
  createVault,
  getRecord,
  idbHouse,
  listRecords,
  listVaults,
  putRecord,
  recoverVault,
  storageContract,
  unlockVault,
  type Vault,
} from '@cairn/vault';

// What a test may call inside the page; arguments and answers travel as JSON.

const PASSPHRASE = 'four stones beside the river';
const ITERATIONS = 600_000;
/** Set by the test where it wants to hear of acknowledged saves while they happen. */
declare const acknowledge: ((id: string) => Promise<void>) | undefined;

let open: Vault | undefined;

function vault(): Vault {
  if (open === undefined) throw new Error('no vault is open');
  return open;
}

export type Opening =
  | { readonly kind: 'first-run' }
  | { readonly kind: 'open'; readonly unlockMs: number }
  | { readonly kind: 'recovered'; readonly cause: string; readonly records: number; readonly lost: number }
  | { readonly kind: 'refused'; readonly code: string };

const vaultPage = {
  async runContract(): Promise<{ behaviour: string; problem: string | null }[]> {
    const outcomes = [];
    for (const { behaviour, check } of storageContract) {
      const problem = await check(idbHouse()).then(
        () => null,
        (error: unknown) => String(error),
      );
      outcomes.push({ behaviour, problem });
    }
    return outcomes;
  },

  async create(): Promise<string> {
    const created = await createVault(browserPorts(), {
      nickname: 'River desk',
      passphrase: PASSPHRASE,
      iterations: ITERATIONS,
    });
    if (!created.ok) return created.problem.code;
    open = created.value.vault;
    return 'ok';
  },

  /** Opens the only vault as a program would: recovery when it is needed, first run only when nothing is known. */
  async open(): Promise<Opening> {
    const ports = browserPorts();
    const known = await listVaults(ports);
    if (!known.ok) return { kind: 'refused', code: known.problem.code };
    const [first] = known.value;
    if (first === undefined) return { kind: 'first-run' };
    const startMs = performance.now();
    const secret = { passphrase: PASSPHRASE };
    const unlocked = await unlockVault(ports, first.id, secret, { iterations: ITERATIONS });
    if (unlocked.ok) {
      open = unlocked.value.vault;
      return { kind: 'open', unlockMs: performance.now() - startMs };
    }
    if (unlocked.problem.code !== 'needs-recovery') return { kind: 'refused', code: unlocked.problem.code };
    const recovered = await recoverVault(ports, first.id, secret, { iterations: ITERATIONS });
    if (!recovered.ok) return { kind: 'refused', code: recovered.problem.code };
    open = recovered.value.vault;
    const { records, lost } = recovered.value;
    return { kind: 'recovered', cause: unlocked.problem.cause, records, lost };
  },

  async save(ids: readonly string[], text: string): Promise<number> {
    let saved = 0;
    for (const id of ids) {
      const value = { id, text: `${text} ${id}` };
      const put = await putRecord(vault(), {
        store: 'notes',
        id,
        group: `person ${id}`,
        value,
        basedOn: 'any',
      });
      if (put.ok) saved += 1;
    }
    return saved;
  },

  /** Saves one after the other, tells each that was acknowledged, and never comes back: the browser is killed. */
  async saveForEver(round: number): Promise<void> {
    for (let at = 0; ; at += 1) {
      const id = `${String(round)}-${String(at)}`;
      const put = await putRecord(vault(), {
        store: 'notes',
        id,
        value: { text: 'x'.repeat(at % 2000) },
        basedOn: 0,
      });
      if (put.ok) void acknowledge?.(id);
    }
  },

  /** Which of these cannot be read, and how many of all records are damaged. */
  async verify(ids: readonly string[]): Promise<{ lost: string[]; unreadable: number }> {
    const lost: string[] = [];
    for (const id of ids) {
      const found = await getRecord(vault(), 'notes', id);
      if (!found.ok || found.value === undefined) lost.push(id);
    }
    const checked = await checkVault(vault());
    return { lost, unreadable: checked.ok ? checked.value.unreadable.length : -1 };
  },

  async noteIds(): Promise<string[]> {
    const listed = await listRecords(vault(), 'notes');
    return listed.ok ? listed.value.records.map(({ id }) => id).sort() : [listed.problem.code];
  },

  async lock(): Promise<void> {
    await open?.lock();
    open = undefined;
  },
};

export type PageApi = typeof vaultPage;

Object.assign(globalThis, { vaultPage });
