import { succeed } from '@cairn/domain';
import type { VaultResult } from '../problem.ts';
import type { StoreName } from '../stored-keys.ts';
import { readStore } from './read-store.ts';
import type { Listing, StoredRecord } from './records.ts';
import type { Vault } from './vault.ts';

/** What a window shows of one store. */
export interface StoreView {
  /** The store as it is now. Only what changed since the last call is read and opened. */
  refresh(): Promise<VaultResult<Listing>>;
}

/** Keeps opened records in memory for as long as its holder keeps it: drop it when the vault locks. */
export function viewStore(
  vault: Vault,
  store: StoreName,
  scope: { readonly group?: string } = {},
): StoreView {
  let known: ReadonlyMap<string, StoredRecord> | undefined;
  return {
    async refresh() {
      const content = await readStore(vault, store, { ...scope, ...(known ? { known } : {}) });
      if (!content.ok) return content;
      known = content.value.records;
      return succeed({ records: [...known.values()], unreadable: content.value.unreadable });
    },
  };
}
