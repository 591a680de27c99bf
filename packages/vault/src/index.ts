export * from './problem.ts';
export * from './problem-words.ts';
export * from './stored-keys.ts';
export type * from './ports/storage.ts';
export { TABLES } from './ports/storage.ts';
export type * from './ports/kept-text.ts';
export type * from './ports/copy-shelf.ts';
export type * from './ports/channel.ts';
export type * from './ports/ports.ts';
export { idbHouse } from './adapters/idb-storage.ts';
export { memoryHouse } from './adapters/memory-storage.ts';
export { memoryWorld } from './adapters/memory-world.ts';
export { browserPorts } from './adapters/browser-ports.ts';
export { broadcastChannel } from './adapters/broadcast-channel.ts';
export { cacheShelf } from './adapters/cache-shelf.ts';
export { areaText, webText, type StorageArea } from './adapters/kept-texts.ts';
export { storageContract, type ContractCase } from './contract/storage-contract.ts';
export { createVault, type NewVault } from './vault/create.ts';
export { unlockVault, resumeVault, type Unlocked, type UnlockOptions } from './vault/unlock.ts';
export { inspectVault, listVaults, type KnownVault, type LockedVault } from './vault/inspect.ts';
export { changePassphrase, renewRecoveryCode } from './vault/change-secret.ts';
export { SHORTEST_PASSPHRASE, type Secret } from './vault/secret.ts';
export { weighPassphrase, type PassphraseWeight } from './vault/passphrase-weight.ts';
export type { Saved, Vault, VaultEvent } from './vault/vault.ts';
export * from './vault/records.ts';
export { keyedHash } from './vault/keyed-hash.ts';
export { viewStore, type StoreView } from './vault/store-view.ts';
export {
  keepDraft,
  SAVE_WITHIN_MS,
  type Draft,
  type DraftChoice,
  type DraftKeeper,
  type DraftState,
} from './drafts/draft-keeper.ts';
export { keepLocked, USUAL_IDLE_MS, type LockService } from './lock/lock-service.ts';
export { lockEverywhere } from './lock/lock-everywhere.ts';
export { recoverVault, type Recovered } from './recovery/recover.ts';
export { checkVault, countMissing, exportUnreadable, type VaultCheck } from './recovery/unreadable.ts';
export { settleConflict, type Conflict, type ConflictChoice } from './vault/settle-conflict.ts';
export { backUp, type BackupReport } from './backup/back-up.ts';
export { checkBackup, restoreBackup, type BackupSource, type CheckedBackup } from './backup/restore.ts';
export { exportLog, logAct, readLog, type LoggedAct } from './log/log.ts';
export { verifyLog, type LogFile } from './log/verify-log.ts';
export type { LogAct, LogEntry } from './log/chain.ts';
export { liftHold, placeHold } from './retention/legal-hold.ts';
export * from './retention/disposal.ts';
export { afterDeletionWords, deleteVault } from './retention/delete-vault.ts';
export { askToKeepStorage } from './adapters/persistence.ts';
