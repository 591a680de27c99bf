import { effect, signal, type ReadonlySignal } from '@preact/signals-core';
import type { Result } from '@cairn/domain';
import {
  putRecord,
  removeRecord,
  viewStore,
  type BasedOn,
  type Saved,
  type StoreName,
  type StoreView,
  type Vault,
  type VaultProblem,
  type VaultResult,
} from '@cairn/vault';

/** One record as the program knows it. Give `rev` back as `basedOn` with the next save. */
export interface Kept<T> {
  readonly id: string;
  readonly rev: number;
  readonly value: T;
  readonly changedAtMs: number;
  /** The recoveree whom it belongs to. */
  readonly group?: string;
}

export interface RecordChange<T> {
  readonly id: string;
  /** The recoveree whom it belongs to: holds, consents and "who saw my record" go by it. */
  readonly group?: string;
  readonly value: T;
  /** `rev` of what the change was made from; 0 for a new record. */
  readonly basedOn: BasedOn;
}

/** A live view of one store of the open vault. Empty the moment that the vault locks, full again after the unlock. */
export interface RecordCollection<T> {
  readonly all: ReadonlySignal<readonly Kept<T>[]>;
  /** Whether `all` was read since the vault opened. */
  readonly isLoaded: ReadonlySignal<boolean>;
  /** Records that are there but cannot be read, or that the parser does not know. */
  readonly unreadable: ReadonlySignal<number>;
  /** Why the store as a whole could not be read. */
  readonly problem: ReadonlySignal<VaultProblem | undefined>;
  /** `changed-elsewhere` when another window was faster: then `settleConflict` with what the person chose. */
  save(change: RecordChange<T>): Promise<VaultResult<Saved>>;
  remove(change: Omit<RecordChange<T>, 'value'>): Promise<VaultResult<Saved>>;
}

export interface CollectionOptions<T> {
  readonly store: StoreName;
  /** Only the records of one recoveree. */
  readonly group?: string;
  /** What is not understood counts as unreadable and is left as it is. */
  readonly parse: (value: unknown) => Result<T, unknown>;
}

/** Follows the vault of a session until `abort` fires. */
export function openCollection<T>(
  session: { readonly vault: ReadonlySignal<Vault | undefined> },
  { store, group, parse }: CollectionOptions<T>,
  abort: AbortSignal,
): RecordCollection<T> {
  const all = signal<readonly Kept<T>[]>([]);
  const isLoaded = signal(false);
  const unreadable = signal(0);
  const problem = signal<VaultProblem | undefined>(undefined);
  const scope = group === undefined ? {} : { group };

  const load = async (vault: Vault, view: StoreView): Promise<void> => {
    const listed = await takeTurn(vault, () => view.refresh());
    if (session.vault.peek() !== vault || abort.aborted) return;
    if (!listed.ok) return void (problem.value = listed.problem);
    const kept: Kept<T>[] = [];
    let unknown = 0;
    for (const { id, rev, changedAtMs, group: owner, value } of listed.value.records) {
      const parsed = parse(value);
      if (parsed.ok)
        kept.push({ id, rev, changedAtMs, value: parsed.value, ...(owner ? { group: owner } : {}) });
      else unknown += 1;
    }
    problem.value = undefined;
    unreadable.value = listed.value.unreadable.length + unknown;
    all.value = kept;
    isLoaded.value = true;
  };

  const follow = (vault: Vault): void => {
    const view = viewStore(vault, store, scope);
    // One reading at a time; whatever comes meanwhile is one more reading afterwards.
    let running: Promise<void> | undefined;
    let again = false;
    const refresh = (): void => {
      again = running !== undefined;
      running ??= load(vault, view).finally(() => {
        running = undefined;
        if (again) refresh();
      });
    };
    vault.listen(
      (event) => {
        if (event.kind === 'changed' && (event.stores?.includes(store) ?? true)) refresh();
      },
      AbortSignal.any([vault.ending, abort]),
    );
    refresh();
  };

  const stop = effect(() => {
    const vault = session.vault.value;
    all.value = [];
    isLoaded.value = false;
    unreadable.value = 0;
    problem.value = undefined;
    if (vault !== undefined) follow(vault);
  });
  abort.addEventListener('abort', stop, { once: true });

  const withVault = (use: (vault: Vault) => Promise<VaultResult<Saved>>): Promise<VaultResult<Saved>> => {
    const vault = session.vault.peek();
    return vault === undefined ? Promise.resolve({ ok: false, problem: { code: 'locked' } }) : use(vault);
  };
  return {
    all,
    isLoaded,
    unreadable,
    problem,
    save: (change) => withVault((vault) => putRecord(vault, { store, ...scope, ...change })),
    remove: (change) => withVault((vault) => removeRecord(vault, { store, ...scope, ...change })),
  };
}

const turns = new WeakMap<Vault, Promise<unknown>>();

/** Stores are read one after the other, in the order in which they were opened: the first screen has its records first. */
function takeTurn<T>(vault: Vault, read: () => Promise<T>): Promise<T> {
  const turn = (turns.get(vault) ?? Promise.resolve()).then(read, read);
  turns.set(vault, turn);
  return turn;
}
