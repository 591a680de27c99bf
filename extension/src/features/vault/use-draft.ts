import { useSignal, useSignalEffect, type ReadonlySignal, type Signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { VaultSession } from '@cairn/state/vault';
import { keepDraft, type DraftChoice, type DraftKeeper, type DraftState } from '@cairn/vault';

/** A text that is being written. While a vault is open it is kept, sealed, within a second; without one nowhere. */
export interface DraftText {
  readonly text: ReadonlySignal<string>;
  /** Absent while no vault is open. */
  readonly state: ReadonlySignal<DraftState | undefined>;
  /** Takes the newest text and returns at once. */
  readonly type: (text: string) => void;
  readonly settle: (choice: DraftChoice) => void;
}

/** What was typed before there was a vault, on its way into the one that is being made. */
const unkept = new WeakMap<VaultSession, Map<string, string>>();

/** The draft of this id in the open vault, alike in panel and overlay. */
export function useDraft(session: VaultSession, id: string, group?: string): DraftText {
  const text: Signal<string> = useSignal(unkept.get(session)?.get(id) ?? '');
  const state = useSignal<DraftState | undefined>(undefined);
  const keeper = useRef<DraftKeeper>();
  const typed = useRef(text.peek());

  useSignalEffect(() => {
    const vault = session.vault.value;
    if (vault === undefined) return undefined;
    const life = new AbortController();
    const about = group === undefined ? {} : { group };
    const onState = (next: DraftState) => (state.value = next);
    const onText = (next: string) => (text.value = next);
    void keepDraft(vault, { id, ...about, onState, onText, signal: life.signal }).then((kept) => {
      if (life.signal.aborted) return;
      if (!kept.ok) {
        state.value = { kind: 'not-saved', problem: kept.problem };
        return;
      }
      // What was typed before the vault was there, or before it answered, comes under what it had.
      const before = kept.value.text();
      const now = typed.current;
      text.value = before === '' || before === now ? now || before : now ? `${before}\n\n${now}` : before;
      keeper.current = kept.value;
      state.value = kept.value.state();
      kept.value.type(text.value);
      unkept.get(session)?.delete(id);
    });
    return () => {
      life.abort();
      keeper.current = undefined;
      typed.current = text.value = '';
      state.value = undefined;
    };
  });

  return {
    text,
    state,
    type(next) {
      text.value = next;
      if (keeper.current) return keeper.current.type(next);
      typed.current = next;
      const waiting = unkept.get(session) ?? new Map<string, string>();
      unkept.set(session, waiting.set(id, next));
    },
    settle: (choice) => void keeper.current?.settle(choice),
  };
}
