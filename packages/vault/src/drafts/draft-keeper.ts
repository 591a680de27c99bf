import { succeed } from '@cairn/domain';
import type { VaultProblem, VaultResult } from '../problem.ts';
import { getRecord, putRecord, removeRecord } from '../vault/records.ts';
import type { Vault } from '../vault/vault.ts';

/** The longest time that something typed is not on disk, unless the disk is slower. */
export const SAVE_WITHIN_MS = 800;

export type DraftState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'typing' }
  /** Another window saved other words meanwhile. Both are still here; the person chooses, then `settle`. */
  | { readonly kind: 'changed-elsewhere'; readonly theirs: string }
  /** The text is still here; `problem-words.ts` says what to do. */
  | { readonly kind: 'not-saved'; readonly problem: VaultProblem };

export type DraftChoice = 'mine' | 'theirs' | 'both';

export interface DraftKeeper {
  /** Takes the newest text and returns at once: typing never waits for the vault. */
  type(text: string): void;
  /** The newest text, saved or not. */
  text(): string;
  state(): DraftState;
  /** Saves now what is not saved yet. */
  flush(): Promise<DraftState>;
  /** After `changed-elsewhere`: goes on with what the person chose. `both` puts theirs under mine. */
  settle(choice: DraftChoice): Promise<DraftState>;
  /** The draft became a note, or nothing: it is removed for good. */
  discard(): Promise<VaultResult<void>>;
}

export interface Draft {
  readonly id: string;
  readonly group?: string;
  readonly onState?: (state: DraftState) => void;
  /** Other words take the place of the text: another window saved them, or the person chose them. */
  readonly onText?: (text: string) => void;
  /** From here on nobody shows the draft: what is not saved yet is saved. */
  readonly signal?: AbortSignal;
}

/** Keeps a half-written text in the vault, also when the vault locks in the middle of a word. */
export async function keepDraft(vault: Vault, draft: Draft): Promise<VaultResult<DraftKeeper>> {
  const found = await getRecord(vault, 'drafts', draft.id);
  if (!found.ok) return found;
  const beside = await getRecord(vault, 'drafts', besideOf(draft.id));
  if (!beside.ok) return beside;
  return succeed(
    new Keeper(vault, draft, {
      text: textOf(found.value?.value),
      rev: found.value?.rev ?? 0,
      beside: textOf(beside.value?.value),
    }),
  );
}

/** Where the words of this window wait when the vault locks before the person chose. */
function besideOf(id: string): string {
  return `${id} beside`;
}

interface Found {
  readonly text: string;
  readonly rev: number;
  /** Words that waited for a choice. */
  readonly beside: string;
}

class Keeper implements DraftKeeper {
  readonly #vault: Vault;
  readonly #draft: Draft;
  readonly #ending = new AbortController();
  #text: string;
  #savedText: string;
  #rev: number;
  #isBeside = false;
  #state: DraftState = { kind: 'saved' };
  #cancel: (() => void) | undefined;
  #saving: Promise<DraftState> | undefined;
  /** Another window saved while this one did. */
  #isMissed = false;

  constructor(vault: Vault, draft: Draft, { text, rev, beside }: Found) {
    this.#vault = vault;
    this.#draft = draft;
    this.#text = this.#savedText = text;
    this.#rev = rev;
    if (beside !== '' && beside !== text) {
      this.#text = beside;
      this.#isBeside = true;
      if (text !== '') this.#state = { kind: 'changed-elsewhere', theirs: text };
    }
    const { signal } = this.#ending;
    // There is nobody to ask any more, and nothing may be lost.
    const saveAll = async (): Promise<void> => {
      if (this.#state.kind === 'changed-elsewhere') await this.#putBeside();
      else await this.flush();
    };
    vault.beforeLock(saveAll, signal);
    vault.listen((event) => {
      if (event.kind === 'changed' && (event.stores?.includes('drafts') ?? true)) void this.#follow();
    }, signal);
    // A view goes at the lock too: what it held is waited for until it is saved.
    const leave = () => void saveAll().then(() => this.#ending.abort());
    draft.signal?.addEventListener('abort', leave, { once: true });
  }

  type(next: string): void {
    this.#text = next;
    if (this.#state.kind === 'changed-elsewhere') return;
    if (next === this.#savedText && this.#state.kind === 'saved') return;
    this.#become({ kind: 'typing' });
    // The first unsaved letter starts the time; later ones do not put it off.
    this.#cancel ??= this.#vault.ports.schedule(() => void this.flush(), SAVE_WITHIN_MS);
  }

  text(): string {
    return this.#text;
  }

  state(): DraftState {
    return this.#state;
  }

  flush(): Promise<DraftState> {
    this.#cancel?.();
    this.#cancel = undefined;
    if (this.#state.kind === 'changed-elsewhere') return Promise.resolve(this.#state);
    this.#saving ??= this.#save().finally(() => {
      this.#saving = undefined;
      if (this.#isMissed) void this.#follow();
    });
    return this.#saving;
  }

  settle(choice: DraftChoice): Promise<DraftState> {
    if (this.#state.kind !== 'changed-elsewhere') return this.flush();
    const { theirs } = this.#state;
    const mine = this.#text;
    this.#state = { kind: 'typing' };
    this.#savedText = theirs;
    this.#text = choice === 'mine' ? mine : choice === 'theirs' ? theirs : `${mine}\n\n${theirs}`;
    if (this.#text !== mine) this.#draft.onText?.(this.#text);
    return this.flush();
  }

  async discard(): Promise<VaultResult<void>> {
    this.#cancel?.();
    this.#cancel = undefined;
    await this.#saving;
    this.#ending.abort();
    // Whoever leaves afterwards has nothing to save.
    this.#savedText = this.#text;
    this.#state = { kind: 'saved' };
    const removed = await removeRecord(this.#vault, { store: 'drafts', id: this.#draft.id, basedOn: 'any' });
    return removed.ok ? succeed(undefined) : removed;
  }

  #become(next: DraftState): DraftState {
    this.#state = next;
    this.#draft.onState?.(next);
    return next;
  }

  async #save(): Promise<DraftState> {
    const { id, group } = this.#draft;
    const about = group === undefined ? {} : { group };
    while (this.#text !== this.#savedText) {
      const value = this.#text;
      const saved = await putRecord(this.#vault, {
        store: 'drafts',
        id,
        value,
        basedOn: this.#rev,
        ...about,
      });
      if (saved.ok) {
        this.#rev = saved.value.rev;
        this.#savedText = value;
        continue;
      }
      if (saved.problem.code !== 'changed-elsewhere')
        return this.#become({ kind: 'not-saved', problem: saved.problem });
      const found = await getRecord(this.#vault, 'drafts', id);
      if (!found.ok) return this.#become({ kind: 'not-saved', problem: found.problem });
      this.#rev = found.value?.rev ?? 0;
      const theirs = textOf(found.value?.value);
      // A draft that was cleared elsewhere, or says the same, is nothing to choose from.
      if (theirs !== '' && theirs !== this.#text && theirs !== this.#savedText)
        return this.#become({ kind: 'changed-elsewhere', theirs });
    }
    if (this.#isBeside) {
      this.#isBeside = false;
      await removeRecord(this.#vault, { store: 'drafts', id: besideOf(id), basedOn: 'any' });
    }
    return this.#become({ kind: 'saved' });
  }

  async #putBeside(): Promise<void> {
    const { id, group } = this.#draft;
    const about = group === undefined ? {} : { group };
    const value = this.#text;
    await putRecord(this.#vault, { store: 'drafts', id: besideOf(id), value, basedOn: 'any', ...about });
  }

  /** Shows what another window saved, where nothing here is unsaved. */
  async #follow(): Promise<void> {
    this.#isMissed = this.#saving !== undefined;
    if (this.#state.kind !== 'saved' || this.#isMissed) return;
    const found = await getRecord(this.#vault, 'drafts', this.#draft.id);
    const rev = found.ok ? (found.value?.rev ?? 0) : this.#rev;
    if (!found.ok || rev === this.#rev || this.#saving || this.#text !== this.#savedText) return;
    this.#rev = rev;
    const theirs = textOf(found.value?.value);
    if (theirs === this.#text) return;
    this.#text = this.#savedText = theirs;
    this.#draft.onText?.(theirs);
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
