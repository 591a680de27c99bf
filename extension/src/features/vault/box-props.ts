import type { VaultSession } from '@cairn/state/vault';
import type { Vault } from '@cairn/vault';
import type { Language } from '../language/language.ts';

/** What each box of the page about the vault gets. */
export interface BoxProps {
  readonly language: Language;
  readonly session: VaultSession;
  readonly vault: Vault;
}
