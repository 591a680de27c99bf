import { effect, signal, type ReadonlySignal } from '@preact/signals-core';
import { succeed } from '@cairn/domain';
import {
  getRecord,
  writeRecords,
  type Change,
  type Saved,
  type StoreName,
  type Vault,
  type VaultResult,
} from '@cairn/vault';

/** What was done, for the line that offers to take it back. */
export type CaseworkDeed =
  | 'person-added'
  | 'person-changed'
  | 'person-closed'
  | 'person-transferred'
  | 'person-reopened'
  | 'contact-saved'
  | 'contact-removed'
  | 'plan-kept'
  | 'assessment-kept'
  | 'consent-kept'
  | 'choice-kept';

/** A record as it is to be: `value` undefined takes it away. */
export interface Write {
  readonly store: StoreName;
  readonly id: string;
  readonly group?: string;
  readonly value: unknown;
  /** The revision that the change was made from: `changed-elsewhere` when it is not there any more. */
  readonly standing?: number;
}

/** A write that puts something back, and the revision that must still be there for it. */
type Return = Omit<Write, 'standing'> & { readonly standing: number };

interface Deed<D> {
  readonly what: D;
  readonly personId: string | undefined;
  readonly back: readonly Return[];
}

export interface TakeBack<D extends string> {
  /** What `undo` would take back; gone after a lock. */
  readonly last: ReadonlySignal<{ readonly what: D; readonly personId?: string } | undefined>;
  /** Writes all or nothing, and remembers how it was. */
  write(what: D, writes: readonly Write[]): Promise<VaultResult<Saved>>;
  undo(): Promise<VaultResult<Saved>>;
}

const DEEPEST = 50;

/** Commands on records that can be taken back, one after the other, until the vault locks. */
export function createTakeBack<D extends string>(
  session: { readonly vault: ReadonlySignal<Vault | undefined> },
  abort: AbortSignal,
): TakeBack<D> {
  const deeds = signal<readonly Deed<D>[]>([]);
  const last = signal<{ readonly what: D; readonly personId?: string } | undefined>(undefined);
  const stop = effect(() => {
    if (session.vault.value === undefined) deeds.value = [];
  });
  const name = effect(() => {
    const deed = deeds.value.at(-1);
    last.value = deed && { what: deed.what, ...(deed.personId ? { personId: deed.personId } : {}) };
  });
  abort.addEventListener('abort', () => (stop(), name()), { once: true });

  /** Puts the writes in place of what is there; answers with the way back. */
  const exchange = async (
    writes: readonly Write[],
  ): Promise<VaultResult<{ readonly saved: Saved; readonly back: readonly Return[] }>> => {
    const vault = session.vault.peek();
    if (vault === undefined) return { ok: false, problem: { code: 'locked' } };
    const changes: Change[] = [];
    const before: Omit<Write, 'standing'>[] = [];
    for (const { store, id, group, value, standing } of writes) {
      const found = await getRecord(vault, store, id);
      if (!found.ok) return found;
      const scope = group === undefined ? {} : { group };
      const rev = found.value?.rev ?? 0;
      if (standing !== undefined && rev !== standing)
        return { ok: false, problem: { code: 'changed-elsewhere', store, id, rev } };
      before.push({ store, id, ...scope, value: found.value?.value });
      if (value !== undefined) changes.push({ kind: 'put', store, id, ...scope, value, basedOn: rev });
      else if (found.value) changes.push({ kind: 'remove', store, id, ...scope, basedOn: rev });
    }
    const saved = await writeRecords(vault, changes);
    if (!saved.ok) return saved;
    const back = before.map((write, at) => ({
      ...write,
      standing: writes[at]?.value === undefined ? 0 : saved.value.rev,
    }));
    return succeed({ saved: saved.value, back });
  };

  // One after the other: what is pressed in haste is taken back in the order in which it was pressed.
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const mine = turn.then(act);
    turn = mine.catch(() => undefined);
    return mine;
  };

  return {
    last,
    write: (what, writes) =>
      inTurn(async () => {
        const done = await exchange(writes);
        if (!done.ok) return done;
        const deed = { what, personId: writes[0]?.group, back: done.value.back };
        deeds.value = [...deeds.value, deed].slice(-DEEPEST);
        return succeed(done.value.saved);
      }),
    undo: () =>
      inTurn(async () => {
        const deed = deeds.peek().at(-1);
        if (deed === undefined) return { ok: false, problem: { code: 'locked' } };
        const done = await exchange(deed.back);
        if (!done.ok) return done;
        const { back, saved } = done.value;
        deeds.value = deeds
          .peek()
          .slice(0, -1)
          .map((earlier) => resting(earlier, back));
        return succeed(saved);
      }),
  };
}

/** What was put back stands at a new revision, and an earlier deed on the same record is taken back from there. */
function resting<D>(deed: Deed<D>, moved: readonly Return[]): Deed<D> {
  const back = deed.back.map((each) => {
    const other = moved.find(({ store, id }) => store === each.store && id === each.id);
    return other ? { ...each, standing: other.standing } : each;
  });
  return { ...deed, back };
}
