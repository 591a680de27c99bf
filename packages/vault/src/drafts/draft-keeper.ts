import { succeed } from '@cairn/domain';
import type { VaultProblem, VaultResult } from '../problem.ts';
import { getRecord, putRecord, removeRecord } from '../vault/records.ts';
import type { Vault } from '../vault/vault.ts';

/** The longest time that something typed is not on disk, unless the disk is slower. */
export const SAVE_WITHIN_MS = 800;

export type DraftState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'typing' }
  /** The text is still here; `problem-words.ts` says what to do. */
  | { readonly kind: 'not-saved'; readonly problem: VaultProblem };

export interface DraftKeeper {
  /** Takes the newest text and returns at once: typing never waits for the vault. */
  type(text: string): void;
  /** The newest text, saved or not. */
  text(): string;
  state(): DraftState;
  /** Saves now what is not saved yet. */
  flush(): Promise<DraftState>;
  /** The draft became a note, or nothing: it is removed for good. */
  discard(): Promise<VaultResult<void>>;
}

export interface Draft {
  readonly id: string;
  readonly group?: string;
  readonly onState?: (state: DraftState) => void;
}

/** Keeps a half-written text in the vault, also when the vault locks in the middle of a word. */
export async function keepDraft(
  vault: Vault,
  { id, group, onState }: Draft,
): Promise<VaultResult<DraftKeeper>> {
  const found = await getRecord(vault, 'drafts', id);
  if (!found.ok) return found;
  const { value } = found.value ?? {};
  let text = typeof value === 'string' ? value : '';
  let savedText = text;
  let state: DraftState = { kind: 'saved' };
  let cancel: (() => void) | undefined;
  let saving: Promise<DraftState> | undefined;
  const ending = new AbortController();

  const become = (next: DraftState) => {
    state = next;
    onState?.(next);
    return next;
  };
  const save = async (): Promise<DraftState> => {
    while (text !== savedText) {
      const attempted = text;
      const about = group === undefined ? {} : { group };
      const saved = await putRecord(vault, {
        store: 'drafts',
        id,
        value: attempted,
        basedOn: 'any',
        ...about,
      });
      if (!saved.ok) return become({ kind: 'not-saved', problem: saved.problem });
      savedText = attempted;
    }
    return become({ kind: 'saved' });
  };
  const flush = () => {
    cancel?.();
    cancel = undefined;
    saving ??= save().finally(() => (saving = undefined));
    return saving;
  };

  vault.beforeLock(async () => void (await flush()), ending.signal);
  return succeed({
    type(next) {
      text = next;
      if (text === savedText && state.kind === 'saved') return;
      become({ kind: 'typing' });
      // The first unsaved letter starts the time; later ones do not put it off.
      cancel ??= vault.ports.schedule(() => void flush(), SAVE_WITHIN_MS);
    },
    text: () => text,
    state: () => state,
    flush,
    async discard() {
      cancel?.();
      cancel = undefined;
      await saving;
      ending.abort();
      const removed = await removeRecord(vault, { store: 'drafts', id, basedOn: 'any' });
      return removed.ok ? succeed(undefined) : removed;
    },
  });
}
