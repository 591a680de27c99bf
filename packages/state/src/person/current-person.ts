import { computed, signal, type ReadonlySignal } from '@preact/signals-core';
import type { PersonId } from './person-id.ts';
import {
  nextPersonState,
  nobodyYet,
  pageInFront,
  whoseRecord,
  type PageRef,
  type PersonEvent,
  type WhoseRecord,
} from './whose-record.ts';

/**
 * The one answer to "whose record is this" for a panel or an overlay. Everything of a person is shown and saved
 * through it: read `confirmed` to show, take a `hold` when work begins and ask it again right before saving.
 */
export interface CurrentPerson {
  readonly record: ReadonlySignal<WhoseRecord>;
  /** The page in front; give it back with `looked` and `named`. */
  readonly page: ReadonlySignal<PageRef | undefined>;
  /** The person whom the peer confirmed for the page in front. Undefined means: show nothing of anybody. */
  readonly confirmed: ReadonlySignal<PersonId | undefined>;
  /** Whether anything of this person may be in sight now: their plan, notes, strengths, consents, all of it. */
  mayShow(personId: string): boolean;
  tell(event: PersonEvent): void;
  /** For work that takes time. Undefined when nobody is confirmed. */
  hold(): PersonHold | undefined;
}

export interface PersonHold {
  readonly personId: PersonId;
  /** False once the page changed, somebody else came to the front, or it was locked: then nothing may be saved for this person but the draft that was begun for them. */
  isStill(): boolean;
  /** The same after the page was looked at once more. Ask it right before anything is saved or put into the page. */
  check(): Promise<boolean>;
}

/** `lookAgain` reads the record number anew and tells what it found. */
export function createCurrentPerson(lookAgain: () => Promise<void> = async () => {}): CurrentPerson {
  const state = signal(nobodyYet);
  const record = computed(() => whoseRecord(state.value));
  const confirmed = computed(() => {
    const { value } = record;
    return value.kind === 'confirmed' ? value.personId : undefined;
  });
  return {
    record,
    page: computed(() => pageInFront(state.value)),
    confirmed,
    mayShow: (personId) => confirmed.value === personId,
    tell(event) {
      state.value = nextPersonState(state.value, event);
    },
    hold() {
      const held = record.peek();
      if (held.kind !== 'confirmed') return undefined;
      // The very same confirmation: one that was taken back and given again is another.
      const isStill = (): boolean => record.peek() === held;
      const check = async (): Promise<boolean> => {
        if (isStill()) await lookAgain();
        return isStill();
      };
      return { personId: held.personId, isStill, check };
    },
  };
}
