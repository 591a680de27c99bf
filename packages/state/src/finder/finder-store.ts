import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { Coordinates, Problem, Resource, Result } from '@cairn/domain';
import type { SearchFilters, SearchHit, SearchOutcome, SearchQuery } from '@cairn/search';
import {
  FIRST_STATE,
  MEETINGS_LIMIT,
  PAGE_SIZE,
  type FilterChange,
  type FinderState,
  type FinderStatus,
} from './finder-state.ts';
import { leaveOut } from './leave-out.ts';

/** What the store asks of a search engine: a worker, the main thread or a test all fit. */
export interface SearchPort {
  search(query: SearchQuery, signal: AbortSignal): Promise<Result<SearchOutcome>>;
  /** The resource with this id; undefined when the list has it no longer. */
  find?(resourceId: string): Promise<Result<Resource | undefined>>;
  /** Called with each change of the data, as when a further shard arrives; returns nothing to undo after `abort`. */
  onDataChange?(listener: () => void, abort: AbortSignal): void;
}

export interface FinderStoreParts {
  /** Opens the pack. Called at `start` and again at `retry`. */
  readonly connect: (abort: AbortSignal) => Promise<Result<SearchPort>>;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  readonly isOnline: () => boolean;
  /** Asks the device where it is; undefined when the person or the device says no. */
  readonly locate: () => Promise<Coordinates | undefined>;
  /** Ends everything that the store does. */
  readonly abort: AbortSignal;
  /** What an earlier store was left at, so that opening another list keeps the words and the choices. */
  readonly first?: FinderState;
}

/** The finder's state and the commands that are its only writers. */
export interface FinderStore {
  readonly state: ReadonlySignal<FinderState>;
  start(): Promise<void>;
  /** After a problem: opens the pack again, or searches again when it is open. */
  retry(): Promise<void>;
  setText(text: string): Promise<void>;
  /** `leftOut`: ids of places not to show; those of before unless told. */
  setFilters(change: FilterChange, leftOut?: readonly string[]): Promise<void>;
  clearFilters(): Promise<void>;
  clearAll(): Promise<void>;
  setSort(sort: FinderState['sort']): Promise<void>;
  /** Asks the device for the place: distances, "near me" and "nearest first" from here on. */
  useLocation(): Promise<void>;
  /** Measures from a place that was named in the words: for a person whose device knows or tells no place. */
  startFrom(nearName: string, near: Coordinates): Promise<void>;
  /** Forgets the place, and the order and the filter that need it. */
  forgetLocation(): Promise<void>;
  showMore(): Promise<void>;
  openResource(hit: SearchHit): void;
  closeResource(): void;
  /** Shows places, meetings alone, or the list that the person keeps. */
  showPage(page: FinderState['page']): Promise<void>;
  setChoosing(isChoosing: boolean): void;
  /** The resource with this id in the list that is open. */
  find(resourceId: string): Promise<Resource | undefined>;
  /** What else the same organisation offers at the same address. */
  findAlsoHere(resource: Resource): Promise<readonly SearchHit[]>;
}

/** As many neighbours as the details of a resource name. */
const MOST_ALSO_HERE = 8;

export function createFinderStore(parts: FinderStoreParts): FinderStore {
  const state = signal<FinderState>({ ...FIRST_STATE, ...choicesOf(parts.first) });
  let port: SearchPort | undefined;
  let running: AbortController | undefined;

  const update = (change: Partial<FinderState>): void => {
    state.value = { ...state.value, ...change };
  };
  const showProblem = (problem: Problem): void => {
    update({ status: parts.isOnline() ? { kind: 'problem', problem } : { kind: 'offline' } });
  };

  const search = async (): Promise<void> => {
    if (!port) return;
    running?.abort();
    const mine = new AbortController();
    running = mine;
    update({ status: { kind: 'searching' } });
    const result = await port.search(toQuery(state.value, parts.now()), mine.signal);
    if (mine.signal.aborted || parts.abort.aborted) return;
    const { leftOut, limit } = state.value;
    if (result.ok) update({ status: { kind: 'ready' }, outcome: leaveOut(result.value, leftOut, limit) });
    else showProblem(result.problem);
  };

  const start = async (): Promise<void> => {
    update({ status: { kind: 'opening' } });
    const opened = await parts.connect(parts.abort);
    if (parts.abort.aborted) return;
    if (!opened.ok) {
      showProblem(opened.problem);
      return;
    }
    port = opened.value;
    port.onDataChange?.(() => void search(), parts.abort);
    await search();
  };

  const change = (next: Partial<FinderState>): Promise<void> => {
    update({ ...next, limit: PAGE_SIZE });
    return search();
  };

  parts.abort.addEventListener('abort', () => running?.abort(), { once: true });

  return {
    state,
    start,
    retry: () => (port ? search() : start()),
    setText: (text) => (text === state.value.text ? Promise.resolve() : change({ text })),
    setFilters: (filters, leftOut = state.value.leftOut) =>
      change({ filters: withoutEmpty({ ...state.value.filters, ...filters }), leftOut }),
    clearFilters: () => change({ filters: {}, leftOut: [] }),
    clearAll: () => change({ filters: {}, leftOut: [], text: '' }),
    setSort: (sort) => change({ sort }),
    useLocation: async () => {
      update({ locating: 'asking' });
      const near = await parts.locate();
      if (parts.abort.aborted) return;
      if (!near) return update({ locating: 'refused' });
      const { nearName: _named, ...rest } = state.value;
      state.value = { ...rest, near, locating: 'known' };
      return change({});
    },
    startFrom: (nearName, near) => change({ nearName, near, locating: 'known' }),
    forgetLocation: () => {
      const { near: _near, nearName: _named, filters, sort, ...rest } = state.value;
      const { withinMeters: _within, ...others } = filters;
      const kept = { ...rest, filters: others, sort: sort === 'distance' ? ('relevance' as const) : sort };
      state.value = { ...kept, locating: 'not-asked' };
      return change({});
    },
    showMore: () => {
      update({ limit: state.value.limit + PAGE_SIZE });
      return search();
    },
    openResource: (open) => update({ open }),
    closeResource: () => {
      const { open: _closed, ...rest } = state.value;
      state.value = rest;
    },
    showPage: (page) => {
      const { page: before } = state.value;
      update({ page });
      // The two views ask the same words of different parts of the list.
      return page === before || page === 'list' ? Promise.resolve() : change({});
    },
    setChoosing: (isChoosing) => update({ isChoosing }),
    find: async (id) => {
      const found = await port?.find?.(id);
      return found?.ok ? found.value : undefined;
    },
    findAlsoHere: async (resource) => {
      const { id, organization, location } = resource;
      if (!port || !organization) return [];
      const query = { text: organization, filters: {}, nowMs: parts.now(), limit: 3 * MOST_ALSO_HERE };
      const found = await port.search(query, parts.abort);
      if (!found.ok) return [];
      const isHere = (other: Resource): boolean =>
        other.id !== id &&
        other.organization === organization &&
        other.location?.address.join() === location?.address.join();
      return found.value.hits.filter((hit) => isHere(hit.resource)).slice(0, MOST_ALSO_HERE);
    },
  };
}

/** A store that is busy: nothing in view can be trusted to match what was typed last. */
export function isBusy(status: FinderStatus): boolean {
  return status.kind === 'opening' || status.kind === 'searching';
}

function toQuery(state: FinderState, nowMs: number): SearchQuery {
  const isMeetings = state.page === 'meetings';
  return {
    text: state.text,
    filters: isMeetings ? { ...state.filters, kinds: ['meeting'] } : state.filters,
    sort: isMeetings ? 'next-opening' : state.sort,
    nowMs,
    limit: (isMeetings ? MEETINGS_LIMIT : state.limit) + state.leftOut.length,
    ...(state.near ? { near: state.near } : {}),
  };
}

function withoutEmpty(filters: FilterChange): SearchFilters {
  return Object.fromEntries(
    Object.entries(filters).filter(
      ([, value]) => value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** What the person chose, without what the list answered. */
function choicesOf(state: FinderState | undefined): Partial<FinderState> {
  if (!state) return {};
  const { outcome: _outcome, open: _open, status: _status, ...choices } = state;
  return choices;
}
