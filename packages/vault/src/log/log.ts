import { succeed } from '@cairn/domain';
import type { VaultResult } from '../problem.ts';
import { listRecords } from '../vault/records.ts';
import type { Saved, Vault } from '../vault/vault.ts';
import type { LogAct, LogEntry } from './chain.ts';
import type { LogFile } from './verify-log.ts';

export interface LoggedAct {
  readonly act: LogAct;
  /** Store of what was opened, printed or disclosed. */
  readonly store: string;
  readonly ids: readonly string[];
  /** For a disclosure: to whom and for what. */
  readonly detail?: string;
  /** The person whom it is about. */
  readonly group?: string;
}

/** Writes down what was done besides saving: opened, printed, exported, disclosed. Saves are logged by themselves. */
export function logAct(vault: Vault, { detail = '', ...act }: LoggedAct): Promise<VaultResult<Saved>> {
  return vault.commit(async () => succeed({ log: { ...act, detail } }));
}

/** The log in its order: all of it, or what is about one person, so that they can see who saw their record. */
export async function readLog(
  vault: Vault,
  { group }: { readonly group?: string } = {},
): Promise<VaultResult<LogEntry[]>> {
  const listed = await listRecords(vault, 'log', group === undefined ? {} : { group });
  if (!listed.ok) return listed;
  const entries = listed.value.records.map(({ value }) => value as LogEntry);
  return succeed(entries.sort((one, other) => one.n - other.n));
}

/** The whole log as a file that `cairn` can verify without the vault. */
export async function exportLog(vault: Vault): Promise<VaultResult<string>> {
  const entries = await readLog(vault);
  if (!entries.ok) return entries;
  const manifest = await vault.manifest();
  if (!manifest.ok) return manifest;
  const { count, hash } = manifest.value.root.log;
  const file: LogFile = {
    kind: 'cairn-log',
    version: 1,
    vaultId: vault.id,
    count,
    head: hash,
    entries: entries.value,
  };
  return succeed(JSON.stringify(file, null, 2));
}
