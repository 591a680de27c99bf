/** What contexts of one origin tell each other: never a record, a name or a search. */
export type ChannelMessage =
  | { readonly kind: 'lock'; readonly vaultId: string }
  | { readonly kind: 'active'; readonly vaultId: string; readonly atMs: number }
  | {
      readonly kind: 'changed';
      readonly vaultId: string;
      readonly rootRev: number;
      /** Names of the stores that were written; absent when all may have changed. */
      readonly stores?: readonly string[];
    }
  /** A vault was made, opened, restored or deleted: contexts that have none open look again. */
  | { readonly kind: 'look'; readonly vaultId: string };

export interface Channel {
  /** Reaches every other context, never the one that posts. */
  post(message: ChannelMessage): void;
  listen(hear: (message: ChannelMessage) => void, signal: AbortSignal): void;
}
