import { computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Recoveree } from '@cairn/domain/caseload';
import type { ContactKind } from '@cairn/domain/contact';
import { ofKind } from '@cairn/domain/growth';
import {
  createCaseworkStore,
  createTodayView,
  type CaseworkStore,
  type TodayView,
} from '@cairn/state/casework';
import { createGrowthStore, type GrowthStore } from '@cairn/state/growth';
import { asPersonId, type CurrentPerson } from '@cairn/state/person';
import { sha256Hex } from '@cairn/vault/digest';
import type { PartProps } from '../shell/part.ts';
import { localDay, localMoment } from './local-moment.ts';
import { loadPracticeData, type PracticeData } from './practice-data.ts';

export const PERSON_TABS = [
  'about',
  'plan',
  'strengths',
  'contacts',
  'connections',
  'consents',
  'ending',
] as const;
export type PersonTab = (typeof PERSON_TABS)[number];

/** What the part of people shows. */
export type Shown =
  | { readonly kind: 'list' }
  | { readonly kind: 'add' }
  | { readonly kind: 'take-in' }
  | { readonly kind: 'person'; readonly personId: string; readonly tab: PersonTab }
  | {
      readonly kind: 'contact';
      readonly personId: string;
      readonly as?: ContactKind;
      /** Who else is in a group that was chosen beforehand. */
      readonly others?: readonly string[];
    };

/** Everything of a peer's working day that the parts share: one for each of Cairn's pages. */
export interface Casework {
  readonly store: CaseworkStore;
  /** Supervision, training and what else a peer keeps about their own work. */
  readonly growth: GrowthStore;
  readonly today: TodayView;
  readonly data: ReadonlySignal<PracticeData | undefined>;
  readonly current: CurrentPerson;
  readonly day: ReadonlySignal<string>;
  readonly shown: Signal<Shown>;
  now(): string;
  newId(): string;
  personWith(id: string): Recoveree | undefined;
  /** The peer says that this is whom they are with, and the record opens. */
  openPerson(personId: string, tab?: PersonTab): void;
  openContact(personId: string, as?: ContactKind, others?: readonly string[]): void;
  /** The peer says that the page in front is about this person. */
  sayWith(personId: string): void;
}

const opened = new WeakMap<object, Casework>();
const MINUTE_MS = 60_000;

export function caseworkOf(props: PartProps): Casework {
  const known = opened.get(props.session);
  if (known) return known;
  const made = openCasework(props);
  opened.set(props.session, made);
  return made;
}

function openCasework({ browser, language, session, recognition, open }: PartProps): Casework {
  const { current } = recognition;
  // A page of Cairn lives until it is closed, and so does this.
  const { signal: abort } = new AbortController();
  const now = (): string => localMoment(new Date());
  const newId = (): string => crypto.randomUUID();
  const store = createCaseworkStore(
    { session, now, newId, digest: sha256Hex, language: () => language.locale.peek() },
    abort,
  );
  const growth = createGrowthStore(session, abort);
  const sessions = computed(() =>
    ofKind(
      growth.records.all.value.map(({ value }) => value),
      'session',
    ),
  );
  const data = signal<PracticeData | undefined>(undefined);
  void loadPracticeData(browser).then((read) => (data.value = read));
  const day = signal(localDay(new Date()));
  setInterval(() => (day.value = localDay(new Date())), MINUTE_MS);
  const shown = signal<Shown>({ kind: 'list' });
  // What was open before the lock is not what comes up after it: somebody else may sit here then.
  effect(() => {
    if (session.vault.value === undefined) shown.value = { kind: 'list' };
  });

  const sayWith = (personId: string): void => {
    const page = current.page.peek();
    if (!page) return;
    current.tell({ kind: 'named', page, personId: asPersonId(personId) });
    void recognition.follow();
  };
  return {
    store,
    growth,
    today: createTodayView({ store, rules: computed(() => data.value?.rules ?? []), day, sessions }),
    data,
    current,
    day,
    shown,
    now,
    newId,
    personWith: (id) => store.people.all.value.find((kept) => kept.id === id)?.value,
    sayWith,
    openPerson(personId, tab = 'about') {
      sayWith(personId);
      shown.value = { kind: 'person', personId, tab };
      open('people');
    },
    openContact(personId, as, others) {
      sayWith(personId);
      shown.value = { kind: 'contact', personId, ...(as ? { as } : {}), ...(others ? { others } : {}) };
      open('people');
    },
  };
}
