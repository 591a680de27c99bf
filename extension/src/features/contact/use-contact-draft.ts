import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import {
  readContactDraft,
  startContact,
  writeContactDraft,
  type Contact,
  type ContactDraft,
} from '@cairn/domain/contact';
import { contactDraftId } from '@cairn/state/casework';
import { keepDraft, type DraftChoice, type DraftKeeper, type DraftState } from '@cairn/vault';
import type { Casework } from '../caseload/casework.ts';
import type { VaultSession } from '@cairn/state/vault';

export interface ContactDraftHandle {
  /** Undefined until the vault said whether one was begun before. */
  readonly draft: ReadonlySignal<ContactDraft | undefined>;
  readonly state: ReadonlySignal<DraftState>;
  edit(change: (draft: ContactDraft) => ContactDraft): void;
  set(fields: Partial<Contact>): void;
  /** After another window changed the same contact: goes on with one of the two. */
  settle(choice: Exclude<DraftChoice, 'both'>): void;
  /** Waits until the newest word is on disk. */
  flush(): Promise<void>;
  /** It became a contact, or was put away. */
  end(): Promise<void>;
}

export interface ContactDraftOptions {
  readonly casework: Casework;
  readonly session: VaultSession;
  readonly personId: string;
  readonly as: Contact['kind'] | undefined;
  readonly others: readonly string[] | undefined;
}

/** The one contact that may be half-written for a person. Each change is on its way to the disk at once. */
export function useContactDraft({
  casework,
  session,
  personId,
  as,
  others,
}: ContactDraftOptions): ContactDraftHandle {
  const draft = useSignal<ContactDraft | undefined>(undefined);
  const state = useSignal<DraftState>({ kind: 'saved' });
  const keeper = useRef<DraftKeeper>(null);

  useEffect(() => {
    const vault = session.vault.peek();
    if (!vault) return;
    let isLeft = false;
    const life = new AbortController();
    const options = { id: contactDraftId(personId), group: personId, signal: life.signal };
    const onState = (next: DraftState) => (state.value = next);
    // Another window wrote in the same contact while nothing here was unsaved.
    const onText = (text: string): void => {
      const read = readContactDraft(text);
      if (read.ok) draft.value = read.value;
    };
    void keepDraft(vault, { ...options, onState, onText }).then((kept) => {
      if (isLeft) return;
      if (!kept.ok) {
        state.value = { kind: 'not-saved', problem: kept.problem };
        return;
      }
      keeper.current = kept.value;
      state.value = kept.value.state();
      const begun = readContactDraft(kept.value.text());
      draft.value = begun.ok ? begun.value : { ...newDraft(casework, personId, as), others: others ?? [] };
    });
    return () => {
      isLeft = true;
      life.abort();
    };
  }, []);

  const edit = (change: (now: ContactDraft) => ContactDraft): void => {
    if (!draft.value) return;
    draft.value = change(draft.value);
    keeper.current?.type(writeContactDraft(draft.value));
  };
  return {
    draft,
    state,
    edit,
    set: (fields) => edit((now) => ({ ...now, contact: { ...now.contact, ...fields } })),
    settle: (choice) => void keeper.current?.settle(choice),
    flush: async () => void (await keeper.current?.flush()),
    async end() {
      await keeper.current?.discard();
      keeper.current = null;
    },
  };
}

function newDraft(casework: Casework, personId: string, as: Contact['kind'] = 'individual'): ContactDraft {
  const id = casework.newId();
  const modality = as === 'checkup' ? { modality: 'telephone' } : {};
  return {
    contact: { ...startContact({ id, personId, kind: as, on: casework.day.peek() }), ...modality },
    timer: { contactId: id, personId, spans: [] },
    others: [],
  };
}

/** A contact without one of the fields that may be absent. */
export function without<K extends keyof Contact>(contact: Contact, field: K): Contact {
  const { [field]: _gone, ...rest } = contact;
  return rest as Contact;
}
