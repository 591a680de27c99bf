import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { importDirectory } from '@cairn/directory';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openUrl } from './open-url.ts';

let server: Server;
let base = '';
const asked: string[] = [];
const COUNT = 230;

beforeAll(async () => {
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://x');
    asked.push(url.pathname + url.search);
    const answer = (value: unknown): void =>
      void response.setHeader('content-type', 'application/json').end(JSON.stringify(value));
    const [, list, id] = url.pathname.split('/');
    if (list === '')
      return answer({ version: '3.1', profile: 'https://p.example', openapi_url: 'https://o.example' });
    if (list === 'broken') return void response.writeHead(500).end();
    if (list === 'feed') return answer([{ slug: 'm1', name: 'Noon', day: 1, time: '12:00' }]);
    if (id !== undefined)
      return answer({
        id,
        name: `Service ${id}`,
        status: 'active',
        organization: { name: 'Lantern' },
        service_at_locations: [],
      });
    const page = Number(url.searchParams.get('page'));
    const from = (page - 1) * 100;
    const contents = Array.from({ length: Math.min(100, COUNT - from) }, (_, n) => ({
      id: `s${from + n}`,
      name: 'short',
      status: 'active',
    }));
    return answer({ total_items: COUNT, total_pages: 3, page_number: page, last_page: page === 3, contents });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

async function read(address: string, since?: string) {
  const opened = await openUrl(address, since);
  if (!opened.ok) return opened.problem;
  return importDirectory(opened.value);
}

describe('a list on the web', () => {
  it('reads all pages of an HSDS API and asks for what its lists leave out', async () => {
    const result = await read(`${base}/`, '2026-01-01');
    expect(result).toMatchObject({ report: { read: COUNT, kept: COUNT } });
    expect('resources' in result && result.resources[229]).toMatchObject({
      name: 'Service s229',
      organization: 'Lantern',
    });
    expect(asked).toContain('/services?page=3&per_page=100&modified_after=2026-01-01');
  });

  it('reads a feed', async () => {
    expect(await read(`${base}/feed`)).toMatchObject({ resources: [{ id: 'm1', kind: 'meeting' }] });
  });

  it('says in words that an address does not answer', async () => {
    expect(await read(`${base}/broken`)).toMatchObject({ code: 'api-unreachable' });
    expect(await read('http://127.0.0.1:9/')).toMatchObject({ code: 'api-unreachable' });
  });
});
