import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { PracticeRules, SupervisionSession } from '@cairn/domain/practice';
import { dueForPerson, today, type DueItem, type PersonFacts } from '@cairn/domain/today';
import type { CaseworkStore } from './casework-store.ts';

export interface Change {
  readonly kind: 'person' | 'contact' | 'note' | 'plan' | 'assessment' | 'consent';
  readonly personId: string;
  readonly atMs: number;
}

export interface TodayView {
  readonly due: ReadonlySignal<readonly DueItem[]>;
  /** What is due for one person, however far away. */
  dueFor(personId: string): readonly DueItem[];
  readonly facts: ReadonlySignal<readonly PersonFacts[]>;
  /** The newest change of each kind for each person, newest first. */
  readonly changes: ReadonlySignal<readonly Change[]>;
}

export interface TodayParts {
  readonly store: CaseworkStore;
  /** Every rule file that Cairn has; the peer's choices pick from them. */
  readonly rules: ReadonlySignal<readonly PracticeRules[]>;
  /** `YYYY-MM-DD`, kept up by the caller over midnight. */
  readonly day: ReadonlySignal<string>;
  /** Supervision sessions of this peer; none where nobody keeps them. */
  readonly sessions?: ReadonlySignal<readonly SupervisionSession[]>;
}

/** Puts what the records say together with the rules that the peer chose. Empty while the vault is locked. */
export function createTodayView({ store, rules, day, sessions }: TodayParts): TodayView {
  const chosenRules = computed(() =>
    rules.value.filter(({ id }) => store.chosen.value.rulesIds.includes(id)),
  );
  const facts = computed(() => {
    const contents = store.planContents.byPerson.value;
    const contacts = gather(store.contacts.all.value.map(({ value }) => [value.personId, value]));
    const books = new Map(store.consents.all.value.map(({ id, value }) => [id, value.consents]));
    return store.people.all.value.map(({ value: recoveree }): PersonFacts => {
      const content = contents.get(recoveree.id);
      return {
        recoveree,
        contacts: contacts.get(recoveree.id) ?? [],
        referrals: content?.referrals ?? [],
        consents: books.get(recoveree.id) ?? [],
        ...(content === undefined ? {} : { plan: content.journal.plan }),
      };
    });
  });
  return {
    facts,
    due: computed(() => {
      const { roleId } = store.chosen.value;
      // Sessions that nobody keeps are not held against anybody.
      const role = roleId === undefined || sessions === undefined ? {} : { roleId };
      return today(
        { people: facts.value, sessions: sessions?.value ?? [], ...role },
        chosenRules.value,
        day.value,
      );
    }),
    dueFor(personId) {
      const own = facts.value.find(({ recoveree }) => recoveree.id === personId);
      return own === undefined ? [] : dueForPerson(own, chosenRules.value, day.value);
    },
    changes: computed(() =>
      [
        ...store.people.all.value.map(({ id, changedAtMs }) => changed('person', id, changedAtMs)),
        ...store.plans.all.value.map(({ id, changedAtMs }) => changed('plan', id, changedAtMs)),
        ...store.contacts.all.value.map(({ value, changedAtMs }) =>
          changed('contact', value.personId, changedAtMs),
        ),
        ...store.assessments.all.value.map(({ value, changedAtMs }) =>
          changed('assessment', value.personId, changedAtMs),
        ),
        ...store.consents.all.value.map(({ group, changedAtMs }) =>
          changed('consent', group ?? '', changedAtMs),
        ),
      ].toSorted((one, other) => other.atMs - one.atMs),
    ),
  };
}

function changed(kind: Change['kind'], personId: string, atMs: number): Change {
  return { kind, personId, atMs };
}

function gather<T>(pairs: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
  const gathered = new Map<string, T[]>();
  for (const [personId, value] of pairs) {
    const held = gathered.get(personId);
    if (held) held.push(value);
    else gathered.set(personId, [value]);
  }
  return gathered;
}
