import { describe, expect, it } from 'vitest';
import { fail, succeed, type Resource, type Result } from '@cairn/domain';
import type { SearchOutcome, SearchQuery } from '@cairn/search';
import { countFilters } from './finder-state.ts';
import { createFinderStore, type FinderStoreParts, type SearchPort } from './finder-store.ts';

const unreachable = fail({ code: 'pack-unreachable', message: 'The list did not load.' });

function outcomeOf(total: number): SearchOutcome {
  return {
    hits: [],
    total,
    relaxed: [],
    understood: { corrected: {}, languages: [], wantsNearMe: false },
    counts: {},
    isComplete: true,
  };
}

/** A search engine that answers when it is told to. */
class HandPort implements SearchPort {
  readonly asked: { query: SearchQuery; signal: AbortSignal; answer: (r: Result<SearchOutcome>) => void }[] =
    [];
  search(query: SearchQuery, signal: AbortSignal): Promise<Result<SearchOutcome>> {
    return new Promise((answer) => this.asked.push({ query, signal, answer }));
  }
}

function storeOver(port: SearchPort, change: Partial<FinderStoreParts> = {}) {
  return createFinderStore({
    connect: () => Promise.resolve(succeed(port)),
    now: () => 1000,
    isOnline: () => true,
    locate: () => Promise.resolve({ latitude: 42, longitude: -83 }),
    abort: new AbortController().signal,
    ...change,
  });
}

const quickPort: SearchPort = { search: (query) => Promise.resolve(succeed(outcomeOf(query.text.length))) };

describe('finder store', () => {
  it('lists everything at the start', async () => {
    const store = storeOver(quickPort);
    await store.start();
    expect(store.state.value.status).toEqual({ kind: 'ready' });
    expect(store.state.value.outcome?.total).toBe(0);
  });

  it('cancels the search that the next keystroke overtakes', async () => {
    const port = new HandPort();
    const store = storeOver(port);
    void store.start();
    await Promise.resolve();
    void store.setText('fo');
    const last = store.setText('food');
    expect(port.asked.map(({ query, signal }) => [query.text, signal.aborted])).toEqual([
      ['', true],
      ['fo', true],
      ['food', false],
    ]);
    port.asked[2]!.answer(succeed(outcomeOf(7)));
    port.asked[1]!.answer(succeed(outcomeOf(99)));
    await last;
    expect(store.state.value.outcome?.total).toBe(7);
  });

  it('asks for as many more as are left out, until every choice is cleared', async () => {
    const asked: (number | undefined)[] = [];
    const store = storeOver({
      search: (query) => {
        asked.push(query.limit);
        return Promise.resolve(succeed(outcomeOf(1)));
      },
    });
    await store.start();
    await store.setFilters({ needs: ['shelter'] }, ['tried', 'tried-too']);
    await store.setFilters({ isFree: true });
    expect(store.state.value.leftOut).toEqual(['tried', 'tried-too']);
    await store.clearFilters();
    expect(asked).toEqual([10, 12, 12, 10]);
  });

  it('keeps the last outcome in view while the next is computed', async () => {
    const port = new HandPort();
    const store = storeOver(port);
    const started = store.start();
    await Promise.resolve();
    port.asked[0]!.answer(succeed(outcomeOf(3)));
    await started;
    void store.setText('bus');
    expect(store.state.value).toMatchObject({ status: { kind: 'searching' }, outcome: { total: 3 } });
  });

  it('tells a problem from being offline, and opens the pack again on retry', async () => {
    let isOnline = true;
    let answer: Result<SearchPort> = unreachable;
    const store = storeOver(quickPort, { connect: () => Promise.resolve(answer), isOnline: () => isOnline });
    await store.start();
    expect(store.state.value.status).toEqual({ kind: 'problem', problem: unreachable.problem });
    isOnline = false;
    await store.retry();
    expect(store.state.value.status).toEqual({ kind: 'offline' });
    answer = succeed(quickPort);
    await store.retry();
    expect(store.state.value.status).toEqual({ kind: 'ready' });
  });

  it('drops empty filters and counts the rest', async () => {
    const store = storeOver(quickPort);
    await store.start();
    await store.setFilters({ supportTypes: ['emotional', 'affiliational'], isFree: true, needs: [] });
    expect(store.state.value.filters).toEqual({ supportTypes: ['emotional', 'affiliational'], isFree: true });
    expect(countFilters(store.state.value.filters)).toBe(3);
    await store.setFilters({ isFree: false });
    expect(countFilters(store.state.value.filters)).toBe(2);
    await store.clearFilters();
    expect(store.state.value.filters).toEqual({});
  });

  it('shows ten more at a time, and goes back to ten with a new search', async () => {
    const store = storeOver(quickPort);
    await store.start();
    await store.showMore();
    expect(store.state.value.limit).toBe(20);
    await store.setText('rent');
    expect(store.state.value.limit).toBe(10);
  });

  it('asks for meetings alone in the meetings view, soonest first', async () => {
    const port = new HandPort();
    const store = storeOver(port);
    void store.start();
    await Promise.resolve();
    void store.setFilters({ isFree: true });
    void store.showPage('meetings');
    expect(port.asked.at(-1)?.query).toMatchObject({
      filters: { isFree: true, kinds: ['meeting'] },
      sort: 'next-opening',
    });
    void store.showPage('results');
    expect(port.asked.at(-1)?.query.filters).toEqual({ isFree: true });
  });

  it('forgets the place, and the order that needs it', async () => {
    const store = storeOver(quickPort);
    await store.start();
    await store.useLocation();
    expect(store.state.value).toMatchObject({ near: { latitude: 42, longitude: -83 }, locating: 'known' });
    await store.setSort('distance');
    await store.setFilters({ withinMeters: 5000, isFree: true });
    await store.forgetLocation();
    expect(store.state.value).not.toHaveProperty('near');
    expect(store.state.value).toMatchObject({
      sort: 'relevance',
      filters: { isFree: true },
      locating: 'not-asked',
    });
  });

  it('measures from a place in the words until the device says where it is, or the place is forgotten', async () => {
    const store = storeOver(quickPort);
    await store.start();
    await store.startFrom('Riverbend', { latitude: 40, longitude: -80 });
    expect(store.state.value).toMatchObject({ near: { latitude: 40 }, nearName: 'Riverbend' });
    await store.useLocation();
    expect(store.state.value).toMatchObject({ near: { latitude: 42 } });
    expect(store.state.value).not.toHaveProperty('nearName');
    await store.startFrom('Riverbend', { latitude: 40, longitude: -80 });
    await store.forgetLocation();
    expect(store.state.value).not.toHaveProperty('nearName');
    expect(store.state.value).not.toHaveProperty('near');
  });

  it('goes on without a place when the device shares none', async () => {
    const store = storeOver(quickPort, { locate: () => Promise.resolve(undefined) });
    await store.start();
    await store.useLocation();
    expect(store.state.value).not.toHaveProperty('near');
    expect(store.state.value.locating).toBe('refused');
  });

  it('finds what else the same organisation offers at the same address', async () => {
    const at = (id: string, organization: string, street: string) => ({
      resource: { id, organization, location: { address: [street] } } as unknown as Resource,
      score: 1,
      highlights: {},
      reasons: [],
    });
    const hits = [
      at('a', 'Mill', '1 Lane'),
      at('b', 'Mill', '1 Lane'),
      at('c', 'Mill', '2 Lane'),
      at('d', 'Inn', '1 Lane'),
    ];
    const store = storeOver({ search: () => Promise.resolve(succeed({ ...outcomeOf(4), hits })) });
    await store.start();
    const also = await store.findAlsoHere(hits[0]!.resource);
    expect(also.map(({ resource }) => resource.id)).toEqual(['b']);
  });

  it('stays silent after it was ended', async () => {
    const port = new HandPort();
    const end = new AbortController();
    const store = storeOver(port, { abort: end.signal });
    const started = store.start();
    await Promise.resolve();
    end.abort();
    port.asked[0]!.answer(succeed(outcomeOf(3)));
    await started;
    expect(store.state.value).not.toHaveProperty('outcome');
    expect(port.asked[0]!.signal.aborted).toBe(true);
  });
});
