import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPack } from '../build/build-pack.ts';
import { sampleQuery, sampleResource } from '../testing/sample.ts';
import { connectSearch } from './connect-search-here.ts';

let server: Server;
let baseUrl = '';
const abort = new AbortController();

beforeAll(async () => {
  const files = await buildPack([sampleResource('1', { name: 'Hope Pantry' })], { name: 'Sample list' });
  server = createServer((request, response) => {
    const bytes = files.get((request.url ?? '').slice(1));
    response.writeHead(bytes ? 200 : 404).end(bytes);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

afterAll(() => {
  abort.abort();
  server.close();
});

const noWorker = (): never => {
  throw new Error('a policy forbids workers');
};

describe('connect search', () => {
  it('searches on the calling thread where no worker can be made', async () => {
    const client = await connectSearch(noWorker, { baseUrls: [baseUrl] }, abort.signal);
    if (!client.ok) throw new Error(client.problem.message);
    expect(client.value.isOnMainThread).toBe(true);
    const outcome = await client.value.search(sampleQuery('hope'), abort.signal);
    expect(outcome.ok && outcome.value.hits[0]?.resource.name).toBe('Hope Pantry');
    expect(await client.value.find('1')).toMatchObject({ ok: true, value: { id: '1' } });
  });

  it('drops a search that a newer one overtakes', async () => {
    const client = await connectSearch(noWorker, { baseUrls: [baseUrl] }, abort.signal);
    if (!client.ok) throw new Error(client.problem.message);
    const first = new AbortController();
    const overtaken = client.value.search(sampleQuery('ho'), first.signal);
    first.abort();
    const outcome = client.value.search(sampleQuery('hope'), abort.signal);
    expect(await overtaken).toMatchObject({ ok: false, problem: { code: 'search-cancelled' } });
    expect(await outcome).toMatchObject({ ok: true, value: { total: 1 } });
  });

  it('says in words that a list cannot be had', async () => {
    const client = await connectSearch(noWorker, { baseUrls: [`${baseUrl}elsewhere/`] }, abort.signal);
    expect(client).toMatchObject({ ok: false, problem: { code: 'pack-unreachable' } });
  });
});
