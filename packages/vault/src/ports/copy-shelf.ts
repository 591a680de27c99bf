import type { Bytes } from './bytes.ts';

/** Where the automatic second copy lies: a kind of storage that does not share its files with the database. */
export interface CopyShelf {
  read(vaultId: string, name: string): Promise<Bytes | undefined>;
  /** False when there is no room or the storage is refused; the former content then stays. */
  write(vaultId: string, name: string, bytes: Bytes): Promise<boolean>;
  /** Vaults of which it holds anything. */
  vaultIds(): Promise<string[]>;
  removeAll(vaultId: string): Promise<void>;
}
