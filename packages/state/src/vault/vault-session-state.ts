import type { KnownVault, Recovered, RecoveryCause, VaultProblem } from '@cairn/vault';

/** What a recovery brought back, for the person to read. */
export type RecoveryReport = Omit<Recovered, 'vault'>;

/** Where a context stands with the vaults of this browser. Only `open` shows records. */
export type VaultSessionState =
  /** Nothing is known yet. Shown as nothing. */
  | { readonly kind: 'looking' }
  /** This browser knows of no vault; or, with `others`, somebody wants one of their own. */
  | { readonly kind: 'first-run'; readonly others: number; readonly problem?: VaultProblem }
  | { readonly kind: 'creating' }
  /** The vault is made; its recovery code is shown this once and kept nowhere. */
  | { readonly kind: 'new-code'; readonly vault: KnownVault; readonly recoveryCode: string }
  | { readonly kind: 'choosing'; readonly vaults: readonly KnownVault[] }
  | {
      readonly kind: 'locked';
      readonly vault: KnownVault;
      /** How many other vaults this browser knows of. */
      readonly others: number;
      readonly problem?: VaultProblem;
      /** No try is taken before this moment, in milliseconds since 1970. */
      readonly waitUntilMs?: number;
    }
  | { readonly kind: 'unlocking'; readonly vault: KnownVault }
  /** The browser lost data that was saved. Never shown as a first run. */
  | {
      readonly kind: 'needs-recovery';
      readonly vault: KnownVault;
      readonly others: number;
      readonly cause: RecoveryCause;
      readonly problem?: VaultProblem;
      readonly waitUntilMs?: number;
    }
  | { readonly kind: 'recovering'; readonly vault: KnownVault }
  | { readonly kind: 'open'; readonly vault: KnownVault; readonly recovered?: RecoveryReport }
  /** Another window stands in the way, the data is newer, or the browser refuses: `problem` has its words. */
  | { readonly kind: 'blocked'; readonly problem: VaultProblem };

export type SessionNotice = 'restored' | 'deleted';
