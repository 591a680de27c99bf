import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { Coordinates, Problem, Result } from '@cairn/domain';
import type { SearchFilters, SearchOutcome, SearchQuery } from '@cairn/search';
import { FIRST_STATE, PAGE_SIZE, type FinderState, type FinderStatus } from './finder-state.ts';

/** What the store asks of a search engine: a worker, the main thread or a test all fit. */
export interface SearchPort {
  search(query: SearchQuery, signal: AbortSignal): Promise<Result<SearchOutcome>>;
  /** Called with each change of the data, as when a further shard arrives; returns nothing to undo after `abort`. */
  onDataChange?(listener: () => void, abort: AbortSignal): void;
}

export interface FinderStoreParts {
  /** Opens the pack. Called at `start` and again at `retry`. */
  readonly connect: (abort: AbortSignal) => Promise<Result<SearchPort>>;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  readonly isOnline: () => boolean;
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
  setFilters(change: Partial<SearchFilters>): Promise<void>;
  clearFilters(): Promise<void>;
  clearAll(): Promise<void>;
  setSort(sort: FinderState['sort']): Promise<void>;
  /** Distances and "near me" from here on; `undefined` forgets the place. */
  setNear(near: Coordinates | undefined): Promise<void>;
  showMore(): Promise<void>;
  openResource(id: string): void;
  closeResource(): void;
}

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
    if (result.ok) update({ status: { kind: 'ready' }, outcome: result.value });
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
    setFilters: (filters) => change({ filters: withoutEmpty({ ...state.value.filters, ...filters }) }),
    clearFilters: () => change({ filters: {} }),
    clearAll: () => change({ filters: {}, text: '' }),
    setSort: (sort) => change({ sort }),
    setNear: (near) => {
      const { near: _old, ...rest } = state.value;
      state.value = near
        ? { ...rest, near }
        : { ...rest, sort: rest.sort === 'distance' ? 'relevance' : rest.sort };
      return change({});
    },
    showMore: () => {
      update({ limit: state.value.limit + PAGE_SIZE });
      return search();
    },
    openResource: (id) => update({ openId: id }),
    closeResource: () => {
      const { openId: _closed, ...rest } = state.value;
      state.value = rest;
    },
  };
}

/** A store that is busy: nothing in view can be trusted to match what was typed last. */
export function isBusy(status: FinderStatus): boolean {
  return status.kind === 'opening' || status.kind === 'searching';
}

function toQuery(state: FinderState, nowMs: number): SearchQuery {
  return {
    text: state.text,
    filters: state.filters,
    sort: state.sort,
    nowMs,
    limit: state.limit,
    ...(state.near ? { near: state.near } : {}),
  };
}

function withoutEmpty(filters: Partial<SearchFilters>): SearchFilters {
  return Object.fromEntries(
    Object.entries(filters).filter(
      ([, value]) => value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** What the person chose, without what the list answered. */
function choicesOf(state: FinderState | undefined): Partial<FinderState> {
  if (!state) return {};
  const { outcome: _outcome, openId: _openId, status: _status, ...choices } = state;
  return choices;
}
