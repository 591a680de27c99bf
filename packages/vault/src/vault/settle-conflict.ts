import { succeed } from '@cairn/domain';
import type { VaultResult } from '../problem.ts';
import type { StoreName } from '../stored-keys.ts';
import { getRecord, putRecord, type StoredRecord } from './records.ts';
import type { Vault } from './vault.ts';

export interface Conflict {
  readonly store: StoreName;
  readonly id: string;
  readonly group?: string;
  /** What this window wanted to save when it heard `changed-elsewhere`. */
  readonly mine: unknown;
}

/** `both` saves mine beside theirs, under the id given. */
export type ConflictChoice = 'mine' | 'theirs' | { readonly both: string };

/** Does what the person chose, and gives the record that this window shows now. */
export async function settleConflict(
  vault: Vault,
  { store, id, group, mine }: Conflict,
  choice: ConflictChoice,
): Promise<VaultResult<StoredRecord | undefined>> {
  if (choice === 'theirs') return getRecord(vault, store, id);
  const theirs = await getRecord(vault, store, id);
  if (!theirs.ok) return theirs;
  const about = group === undefined ? {} : { group };
  const target =
    choice === 'mine' ? { id, basedOn: theirs.value?.rev ?? 0 } : { id: choice.both, basedOn: 0 };
  const saved = await putRecord(vault, { store, value: mine, ...about, ...target });
  if (!saved.ok) return saved;
  return succeed({
    store,
    id: target.id,
    rev: saved.value.rev,
    changedAtMs: vault.ports.nowMs(),
    ...about,
    value: mine,
  });
}
