import type { Result } from '@cairn/domain';

/** What a storage adapter may answer instead of rows. */
export type StorageProblem =
  | { readonly code: 'row-changed' }
  | { readonly code: 'storage-full' }
  | { readonly code: 'storage-refused' }
  | { readonly code: 'storage-closed' }
  | { readonly code: 'storage-broken' }
  | { readonly code: 'other-window-open' }
  | { readonly code: 'newer-data' }
  | { readonly code: 'no-such-vault' };

/** Why a vault must be put right before it opens. */
export type RecoveryCause = 'gone' | 'rolled-back' | 'damaged';

/** Why one record cannot be shown: its bytes are damaged, it is gone, it is an older one, or it does not belong here. */
export type RecordDamage = 'torn' | 'missing' | 'rolled-back' | 'stray';

/** Everything that is expected to go wrong sometimes. The words for each stand in `problem-words.ts`. */
export type VaultProblem =
  | StorageProblem
  | { readonly code: 'locked' }
  | { readonly code: 'wrong-passphrase' }
  | { readonly code: 'passphrase-too-short'; readonly atLeast: number }
  | { readonly code: 'wrong-recovery-code' }
  | { readonly code: 'recovery-code-mistyped' }
  | { readonly code: 'wait-before-trying'; readonly waitMs: number }
  | { readonly code: 'needs-recovery'; readonly cause: RecoveryCause }
  | { readonly code: 'nothing-to-recover-from' }
  | { readonly code: 'changed-elsewhere'; readonly store: string; readonly id: string; readonly rev: number }
  | {
      readonly code: 'unreadable-record';
      readonly store: string;
      readonly key: string;
      readonly damage: RecordDamage;
    }
  | { readonly code: 'on-legal-hold' }
  | { readonly code: 'not-a-sealed-file' }
  | { readonly code: 'file-cut-short' }
  | { readonly code: 'file-damaged' }
  | { readonly code: 'file-from-newer-version' }
  | { readonly code: 'not-a-log' }
  | { readonly code: 'log-broken'; readonly entry: number };

export type VaultProblemCode = VaultProblem['code'];

export type VaultResult<T> = Result<T, VaultProblem>;

export function refuse<P extends VaultProblem>(problem: P): { readonly ok: false; readonly problem: P } {
  return { ok: false, problem };
}
