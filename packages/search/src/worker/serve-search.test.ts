import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '@cairn/domain';
import { buildPack } from '../build/build-pack.ts';
import { makeSearch, type MakeSearch } from '../engine/make-search.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { sampleQuery, sampleResource } from '../testing/sample.ts';
import { connectSearchWith, type SearchClient } from './connect-search.ts';
import type { Port } from './messages.ts';
import { serveSearch } from './serve-search.ts';

const LEXICON: Lexicon = {
  functionWords: ['the'],
  synonyms: [['groceries', 'pantry']],
  tags: [],
  languages: [],
  states: [],
  nearMe: [],
  openNow: [],
  openToday: [],
};
let server: Server;
let baseUrl = '';
/** Files that the network does not bring: it hangs, or breaks off. */
let lost: { readonly name: RegExp; readonly breaks: boolean } | undefined;
const abort = new AbortController();

beforeAll(async () => {
  const resources = [
    sampleResource('1', { name: 'Hope Pantry', support: { types: ['instrumental'], reasons: [] } }),
    sampleResource('2', { name: 'Open Door' }),
  ];
  const files = await buildPack(resources, { name: 'Sample list' }, { lexicon: LEXICON });
  server = createServer((request, response) => {
    if (lost?.name.test(request.url ?? '')) return void (lost.breaks && response.destroy());
    const bytes = files.get((request.url ?? '').slice(1));
    response.writeHead(bytes ? 200 : 404).end(bytes);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

afterAll(() => {
  abort.abort();
  server.closeAllConnections();
  server.close();
});

afterEach(() => {
  lost = undefined;
});

/** Opens the list with a part that searches which comes when the test says so. */
async function connect(loadSearch: () => Promise<MakeSearch>): Promise<SearchClient> {
  const serve = (port: Port): void => serveSearch(port, loadSearch);
  const client = await connectSearchWith(
    () => undefined,
    () => Promise.resolve(serve),
    { baseUrls: [baseUrl] },
    abort.signal,
  );
  if (!client.ok) throw new Error(client.problem.message);
  return client.value;
}

/** A promise that the test keeps. */
function later<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((keep) => {
    resolve = keep;
  });
  return { promise, resolve };
}

function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

describe('serve search', () => {
  it('gives the first page before what searches has come, and says when the counts are there', async () => {
    const arrival = later<MakeSearch>();
    const client = await connect(() => arrival.promise);
    const changed = new Promise<void>((resolve) => client.onDataChange(resolve, abort.signal));
    const first = unwrap(await client.search(sampleQuery(''), abort.signal));
    expect(first).toMatchObject({ total: 2, counts: {}, isComplete: true });
    expect(first.hits.map(({ opening }) => opening?.kind)).toEqual(['unknown', 'unknown']);
    client.prepare();
    arrival.resolve(makeSearch);
    await changed;
    const whole = unwrap(await client.search(sampleQuery(''), abort.signal));
    expect(whole.hits.map(({ resource }) => resource.id)).toEqual(
      first.hits.map(({ resource }) => resource.id),
    );
    expect(whole.counts.supportTypes).toMatchObject({ instrumental: 1 });
  });

  it('lets a question wait for what searches, and answers it in full', async () => {
    const arrival = later<MakeSearch>();
    const client = await connect(() => arrival.promise);
    const answer = client.search(sampleQuery('hpoe'), abort.signal);
    arrival.resolve(makeSearch);
    expect(unwrap(await answer).hits[0]?.resource.name).toBe('Hope Pantry');
  });

  it('says that a part did not come, and asks for it again with the next question', async () => {
    let isOnline = false;
    const client = await connect(() =>
      isOnline ? Promise.resolve(makeSearch) : Promise.reject(new TypeError('offline')),
    );
    expect(await client.search(sampleQuery('hope'), abort.signal)).toMatchObject({
      ok: false,
      problem: { code: 'search-unreachable' },
    });
    isOnline = true;
    expect(unwrap(await client.search(sampleQuery('hope'), abort.signal)).total).toBe(1);
  });

  it('gives the first page while the everyday words are still on their way', async () => {
    lost = { name: /lexicon/, breaks: false };
    const client = await connect(() => Promise.resolve(makeSearch));
    expect(unwrap(await client.search(sampleQuery(''), abort.signal)).total).toBe(2);
  });

  it('says that the everyday words did not come, and asks for them again with the next question', async () => {
    lost = { name: /lexicon/, breaks: true };
    const client = await connect(() => Promise.resolve(makeSearch));
    expect(await client.search(sampleQuery('groceries'), abort.signal)).toMatchObject({
      ok: false,
      problem: { code: 'pack-unreachable' },
    });
    lost = undefined;
    expect(unwrap(await client.search(sampleQuery('groceries'), abort.signal)).total).toBe(1);
  });

  it('drops a question that was overtaken while it waited', async () => {
    const arrival = later<MakeSearch>();
    const client = await connect(() => arrival.promise);
    const first = new AbortController();
    const overtaken = client.search(sampleQuery('open'), first.signal);
    const second = client.search(sampleQuery('hope'), abort.signal);
    first.abort();
    arrival.resolve(makeSearch);
    expect(await overtaken).toMatchObject({ ok: false, problem: { code: 'search-cancelled' } });
    expect(unwrap(await second).hits[0]?.resource.name).toBe('Hope Pantry');
  });
});
