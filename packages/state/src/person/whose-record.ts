import type { PersonId } from './person-id.ts';

// Whose record is open in the tab in front? A pure machine: an event and what was known give what is known now.
// It never guesses. A name is believed only from one single match, and confirmed only by the peer, for one tab and
// one state of its page; whatever may have changed the page takes both back.

/** One state of the page in one tab. The turn counts every change that may have brought another record. */
export interface PageRef {
  readonly tabId: number;
  readonly turn: number;
}

export type WhoseRecord =
  | { readonly kind: 'unknown'; readonly why: WhyUnknown }
  /** To be shown as a question. Nothing is shown or saved under this person. */
  | { readonly kind: 'believed'; readonly personId: PersonId; readonly why: 'record-number' }
  | { readonly kind: 'confirmed'; readonly personId: PersonId; readonly page: PageRef };

export type WhyUnknown =
  | 'not-looked'
  | 'no-match'
  /** Two record numbers on one page that are not the same person's. */
  | 'several-match'
  | 'page-changed'
  | 'cleared'
  | 'locked';

export type PersonEvent =
  /** Another tab came to the front; undefined when there is none. */
  | { readonly kind: 'tab-in-front'; readonly tabId: number | undefined }
  /** Anything that may bring another record: a navigation of the tab or of a frame, another address, the record number's place touched, the tab closed. */
  | { readonly kind: 'page-changed'; readonly tabId: number }
  /** The page was read because the peer asked; `matches` says for each record number on it whose it is, undefined for a number that belongs to nobody here. */
  | { readonly kind: 'looked'; readonly page: PageRef; readonly matches: readonly (PersonId | undefined)[] }
  /** The peer says who it is: agreeing, correcting or choosing. `page` is what the peer had before them. */
  | { readonly kind: 'named'; readonly page: PageRef; readonly personId: PersonId }
  /** The peer says that it is nobody of the caseload, or is done. */
  | { readonly kind: 'cleared' }
  /** The person is no more on this caseload. */
  | { readonly kind: 'person-gone'; readonly personId: PersonId }
  | { readonly kind: 'locked' };

export interface PersonState {
  readonly front: number | undefined;
  /** Counts all changes, so that no turn comes back. */
  readonly count: number;
  /** The turn of each tab; one that is not here is at `firstTurn`. */
  readonly turns: ReadonlyMap<number, number>;
  readonly firstTurn: number;
  /** What is known of each tab's page; one that is not here was not looked at. */
  readonly known: ReadonlyMap<number, WhoseRecord>;
}

export const nobodyYet: PersonState = {
  front: undefined,
  count: 0,
  turns: new Map(),
  firstTurn: 0,
  known: new Map(),
};

const notLooked: WhoseRecord = { kind: 'unknown', why: 'not-looked' };

/** What is known of the tab in front. */
export function whoseRecord({ front, known }: PersonState): WhoseRecord {
  return (front === undefined ? undefined : known.get(front)) ?? notLooked;
}

/** The page in front as it is now; a look or an answer that began at another page is dropped. */
export function pageInFront({ front, turns, firstTurn }: PersonState): PageRef | undefined {
  return front === undefined ? undefined : { tabId: front, turn: turns.get(front) ?? firstTurn };
}

export function nextPersonState(state: PersonState, event: PersonEvent): PersonState {
  switch (event.kind) {
    case 'tab-in-front':
      return { ...state, front: event.tabId };
    case 'page-changed':
      return turnPage(state, event.tabId, 'page-changed');
    case 'looked':
      if (!isInFront(state, event.page) || agrees(whoseRecord(state), event.matches)) return state;
      return know(state, event.page.tabId, judge(event.matches));
    case 'named':
      if (!isInFront(state, event.page)) return state;
      return know(state, event.page.tabId, {
        kind: 'confirmed',
        personId: event.personId,
        page: event.page,
      });
    case 'cleared':
      return state.front === undefined ? state : turnPage(state, state.front, 'cleared');
    case 'person-gone':
      return [...state.known]
        .filter(([, one]) => one.kind !== 'unknown' && one.personId === event.personId)
        .reduce((left, [tabId]) => turnPage(left, tabId, 'cleared'), state);
    case 'locked': {
      // Every page gets a new turn: what was begun before the lock must not name anybody after it.
      const count = state.count + 1;
      const known = new Map([...state.known.keys()].map((tabId) => [tabId, unknown('locked')] as const));
      return { front: state.front, count, turns: new Map(), firstTurn: count, known };
    }
  }
}

function judge(matches: readonly (PersonId | undefined)[]): WhoseRecord {
  const [personId, ...others] = new Set(matches);
  if (others.length > 0) return unknown('several-match');
  if (personId === undefined) return unknown('no-match');
  return { kind: 'believed', personId, why: 'record-number' };
}

/** A look that finds nobody else leaves a confirmation as it is; one that finds another takes it back. */
function agrees(record: WhoseRecord, matches: readonly (PersonId | undefined)[]): boolean {
  return record.kind === 'confirmed' && matches.every((one) => one === record.personId);
}

/** Only what the peer sees now can be looked at or named: an answer that comes late is for another page. */
function isInFront(state: PersonState, page: PageRef): boolean {
  const now = pageInFront(state);
  return now !== undefined && now.tabId === page.tabId && now.turn === page.turn;
}

function know(state: PersonState, tabId: number, record: WhoseRecord): PersonState {
  return { ...state, known: new Map(state.known).set(tabId, record) };
}

function turnPage(state: PersonState, tabId: number, why: WhyUnknown): PersonState {
  const count = state.count + 1;
  const turned = { ...state, count, turns: new Map(state.turns).set(tabId, count) };
  return state.known.has(tabId) ? know(turned, tabId, unknown(why)) : turned;
}

function unknown(why: WhyUnknown): WhoseRecord {
  return { kind: 'unknown', why };
}
