import {
  browserPorts,
  cacheShelf,
  checkVault,
  countMissing,
  createVault,
  deleteVault,
  getRecord,
  idbHouse,
  inspectVault,
  keepDraft,
  listRecords,
  listVaults,
  putRecord,
  recoverVault,
  resumeVault,
  storageContract,
  unlockVault,
  type Vault,
  webText,
  writeRecords,
} from '@cairn/vault';

// What a test may call inside the page; arguments and answers travel as JSON.

const PASSPHRASE = 'four stones beside the river';
const ITERATIONS = 600_000;
/** Set by the test where it wants to hear of acknowledged saves while they happen. */
declare const acknowledge: ((id: string) => Promise<void>) | undefined;

/** Stands in for the session memory of an extension. */
const session = webText(() => sessionStorage);

let open: Vault | undefined;

function vault(): Vault {
  if (open === undefined) throw new Error('no vault is open');
  return open;
}

/** What a program asks once after an unlock: a browser may give back a part of a database without a word. */
async function isDamaged(opened: Vault): Promise<boolean> {
  const [missing, checked] = [await countMissing(opened), await checkVault(opened)];
  if (!missing.ok || !checked.ok) return true;
  return missing.value > 0 || checked.value.unreadable.length > 0;
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
    const recover = async (cause: string): Promise<Opening> => {
      const recovered = await recoverVault(ports, first.id, secret, { iterations: ITERATIONS });
      if (!recovered.ok) return { kind: 'refused', code: recovered.problem.code };
      open = recovered.value.vault;
      const { records, lost } = recovered.value;
      return { kind: 'recovered', cause, records, lost };
    };
    const unlocked = await unlockVault(ports, first.id, secret, { iterations: ITERATIONS });
    if (unlocked.ok) {
      const unlockMs = performance.now() - startMs;
      open = unlocked.value.vault;
      if (!(await isDamaged(open))) return { kind: 'open', unlockMs };
      await open.lock();
      open = undefined;
      return recover('damaged-records');
    }
    if (unlocked.problem.code !== 'needs-recovery') return { kind: 'refused', code: unlocked.problem.code };
    return recover(unlocked.problem.cause);
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

  /** Adds one to a number as often as asked, as an editor does: read, change, save from what was read. */
  async increment(times: number): Promise<number> {
    let conflicts = 0;
    for (let done = 0; done < times;) {
      const found = await getRecord(vault(), 'plans', 'counter');
      if (!found.ok) throw new Error(found.problem.code);
      const value = Number(found.value?.value ?? 0) + 1;
      const basedOn = found.value?.rev ?? 0;
      const saved = await putRecord(vault(), { store: 'plans', id: 'counter', value, basedOn });
      if (saved.ok) done += 1;
      else if (saved.problem.code === 'changed-elsewhere') conflicts += 1;
      else throw new Error(saved.problem.code);
    }
    return conflicts;
  },

  async counter(): Promise<unknown> {
    const found = await getRecord(vault(), 'plans', 'counter');
    return found.ok ? found.value?.value : found.problem.code;
  },

  /** How long after the call this window's vault locked, in milliseconds of the wall clock. */
  lockedAt(): Promise<number> {
    return new Promise((resolve) => {
      vault().listen(({ kind }) => {
        if (kind === 'locked') resolve(Date.now());
      }, new AbortController().signal);
    });
  },

  /** Types until the device is full, then says what became of the draft. */
  async typeUntilFull(): Promise<{ code: string; keptText: boolean; readable: boolean }> {
    const draft = await keepDraft(vault(), { id: 'note' });
    if (!draft.ok) throw new Error(draft.problem.code);
    const { value: keeper } = draft;
    let text = 'words that matter ';
    for (let at = 0; at < 16; at += 1) {
      text += text;
      keeper.type(text);
      const state = await keeper.flush();
      if (state.kind !== 'not-saved') continue;
      const listed = await listRecords(vault(), 'drafts');
      const readable = listed.ok && listed.value.unreadable.length === 0;
      return { code: state.problem.code, keptText: keeper.text() === text, readable };
    }
    return { code: 'never full', keptText: true, readable: true };
  },

  /** What a newer version of the program does to the database while this window has it open. */
  async openAsNewerVersion(): Promise<string> {
    const id = vault().id;
    const closed = await new Promise<string>((resolve, reject) => {
      const request = indexedDB.open(`cairn-vault-${id}`, 99);
      request.addEventListener('blocked', () => resolve('blocked'));
      request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
      request.addEventListener('success', () => {
        request.result.close();
        resolve('opened');
      });
    });
    const saved = await putRecord(vault(), { store: 'notes', id: 'late', value: 1, basedOn: 0 });
    const again = await inspectVault(browserPorts(), id);
    return [closed, saved.ok ? 'saved' : saved.problem.code, again.ok ? 'ok' : again.problem.code].join(' ');
  },

  async deleteEverything(): Promise<string> {
    const deleted = await deleteVault(browserPorts(), vault().id);
    open = undefined;
    return deleted.ok ? 'ok' : deleted.problem.code;
  },

  /** Everything that is written in this origin, place by place. */
  async storedNames(): Promise<
    Record<'databases' | 'tables' | 'texts' | 'sessionTexts' | 'caches', string[]>
  > {
    const databases = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const tables = open ? await tablesOf(`cairn-vault-${open.id}`) : [];
    return {
      databases,
      tables,
      texts: Object.keys(localStorage),
      sessionTexts: Object.keys(sessionStorage),
      caches: await caches.keys(),
    };
  },

  /** A control for the search of markers: these go to disk as they are. */
  async plant(text: string): Promise<void> {
    localStorage.setItem('planted', text);
    await (await caches.open('planted')).put('/planted', new Response(text));
  },

  /** A caseload of people with so many records in all, for the measure of opening. */
  async fillCaseload(people: number, records: number): Promise<void> {
    const shelf = { ...cacheShelf(), write: async () => true };
    const created = await createVault(browserPorts({ shelf, session }), {
      nickname: 'River desk',
      passphrase: PASSPHRASE,
      iterations: ITERATIONS,
    });
    if (!created.ok) throw new Error(created.problem.code);
    open = created.value.vault;
    const change = (store: 'people' | 'contacts', id: number, person: number) =>
      ({
        kind: 'put',
        store,
        id: String(id),
        group: String(person),
        value: { text: 'x'.repeat(300) },
        basedOn: 0,
      }) as const;
    const changes = [
      ...Array.from({ length: people }, (_, at) => change('people', at, at)),
      ...Array.from({ length: records - people }, (_, at) => change('contacts', at, at % people)),
    ];
    for (let at = 0; at < changes.length; at += 2500) {
      const saved = await writeRecords(open, changes.slice(at, at + 2500));
      if (!saved.ok) throw new Error(saved.problem.code);
    }
  },

  /** From the data key to a list of people and the records of one of them. */
  async timeFirstScreen(): Promise<{ ms: number; people: number; ofOne: number; typingMs: number }> {
    const ports = browserPorts({ session });
    const known = await listVaults(ports);
    const id = known.ok ? known.value[0]?.id : undefined;
    if (id === undefined) throw new Error('no vault');
    const startMs = performance.now();
    const resumed = await resumeVault(ports, id);
    if (!resumed.ok) throw new Error(resumed.problem.code);
    open = resumed.value.vault;
    const people = await listRecords(open, 'people');
    const ms = performance.now() - startMs;
    const ofOne = await listRecords(open, 'contacts', { group: '7' });
    const draft = await keepDraft(open, { id: 'note' });
    if (!people.ok || !ofOne.ok || !draft.ok) throw new Error('not readable');
    let typingMs = 0;
    for (let at = 0; at < 200; at += 1) {
      const keyMs = performance.now();
      draft.value.type('word '.repeat(at));
      typingMs = Math.max(typingMs, performance.now() - keyMs);
    }
    return { ms, people: people.value.records.length, ofOne: ofOne.value.records.length, typingMs };
  },

  async lock(): Promise<void> {
    await open?.lock();
    open = undefined;
  },
};

function tablesOf(name: string): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
    request.addEventListener('success', () => {
      const names = [...request.result.objectStoreNames];
      request.result.close();
      resolve(names);
    });
  });
}

export type PageApi = typeof vaultPage;

Object.assign(globalThis, { vaultPage });
