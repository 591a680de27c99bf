import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveUntil } from './serve-command.ts';
import { createStaticServer } from './static-server.ts';

const WORDS = 'A pantry by the river. '.repeat(200);

let folder: string;
let server: Server;
let port: number;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'cairn-serve-')));
  const site = path.join(folder, 'site');
  await mkdir(path.join(site, 'packs'), { recursive: true });
  await writeFile(path.join(site, 'index.html'), `<!doctype html><p>${WORDS}</p>`);
  await writeFile(path.join(site, 'cairn.js'), `// ${WORDS}`);
  await writeFile(path.join(site, 'packs/index.html'), '<p>packs</p>');
  await writeFile(path.join(site, 'packs/shard-all-90f261c27c5d2df5.bin.gz'), Buffer.alloc(5000, 7));
  await writeFile(path.join(site, '.secret'), 'hidden');
  await writeFile(path.join(folder, 'outside.txt'), 'outside');
  await symlink(path.join(folder, 'outside.txt'), path.join(site, 'way-out.txt'));
  server = createStaticServer({ root: site, framedBy: ['https://center.example'], hosts: ['localhost'] });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  port = (server.address() as AddressInfo).port;
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Sends the path as it stands, which `fetch` would tidy up first. */
function ask(pathname: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: 'localhost', port, path: pathname, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('cairn serve', () => {
  it('gives each file its type, under the strictest policy that pages of a center need', async () => {
    const page = await ask('/');
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.headers['content-security-policy']).toMatch(
      /^default-src 'self'; .*frame-ancestors 'self' https:\/\/center\.example$/,
    );
    expect(page.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect((await ask('/cairn.js?ver=2')).headers['content-type']).toBe('text/javascript; charset=utf-8');
    const shard = await ask('/packs/shard-all-90f261c27c5d2df5.bin.gz');
    expect(shard.headers['content-type']).toBe('application/gzip');
    expect(shard.headers['content-encoding']).toBeUndefined();
    expect((await ask('/packs')).headers.location).toBe('/packs/');
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('squeezes words with %s for a browser that takes it', async (encoding, open) => {
    const { headers, body } = await ask('/cairn.js', { 'accept-encoding': `${encoding}, identity;q=0.5` });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers.vary).toBe('accept-encoding');
    expect(Number(headers['content-length'])).toBe(body.length);
    expect(body.length).toBeLessThan(500);
    expect(open(body).toString()).toBe(`// ${WORDS}`);
    const refused = await ask('/cairn.js', { 'accept-encoding': `${encoding};q=0` });
    expect(refused.headers['content-encoding']).toBeUndefined();
  });

  it('gives a part of a file, and says so when there is no such part', async () => {
    const whole = await ask('/cairn.js');
    const part = await ask('/cairn.js', { range: 'bytes=3-10', 'accept-encoding': 'br' });
    expect([part.status, part.headers['content-range']]).toEqual([206, `bytes 3-10/${whole.body.length}`]);
    expect(part.body.toString()).toBe('A pantry');
    expect((await ask('/cairn.js', { range: 'bytes=99999-' })).status).toBe(416);
    const changed = await ask('/cairn.js', { range: 'bytes=3-10', 'if-range': '"other"' });
    expect(changed.status).toBe(200);
  });

  it('lets a browser keep for ever what never changes, and ask again for the rest', async () => {
    const shard = await ask('/packs/shard-all-90f261c27c5d2df5.bin.gz');
    expect(shard.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const script = await ask('/cairn.js');
    expect(script.headers['cache-control']).toBe('no-cache');
    const again = await ask('/cairn.js', { 'if-none-match': script.headers.etag ?? '' });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it.each([
    '/../outside.txt',
    '/%2e%2e/outside.txt',
    '/packs/..%2f..%2foutside.txt',
    '/packs/%5c..%5c..%5coutside.txt',
    '/..%00/outside.txt',
    '/way-out.txt',
    '/.secret',
    '/%2esecret',
    '/packs/%',
    '//etc/passwd',
    '/nowhere',
  ])('tells nothing of %s', async (pathname) => {
    const { status, body } = await ask(pathname);
    expect(status).toBe(404);
    expect(body.toString()).toBe('There is no page at this address.\n');
  });

  it('takes nothing, and answers under its own names only', async () => {
    const sent = await ask('/', {}, 'POST');
    expect([sent.status, sent.headers.allow]).toEqual([405, 'GET, HEAD']);
    expect((await ask('/', { host: 'evil.example' })).status).toBe(421);
    const head = await ask('/cairn.js', {}, 'HEAD');
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(Number(head.headers['content-length'])).toBeGreaterThan(1000);
  });

  it('leads from a folder to a folder of its own, whatever the address looks like', async () => {
    expect((await ask('//packs')).headers.location).toBe('/packs/');
  });
});

describe('the command', () => {
  const run = async (args: readonly string[]): Promise<{ code: number; out: string; err: string }> => {
    const said = { out: '', err: '' };
    const end = new AbortController();
    const terminal = {
      out: (text: string) => {
        said.out += text;
        end.abort();
      },
      err: (text: string) => void (said.err += text),
      isWatched: false,
    };
    const code = await serveUntil(args, terminal, end.signal);
    return { code, ...said };
  };

  it('says where the pages are, and stops when it is asked to', async () => {
    const { code, out, err } = await run([folder, '--port', '0']);
    expect([code, err]).toEqual([0, 'Only this computer can read it. Press Ctrl-C to stop.\n']);
    expect(out).toMatch(/^http:\/\/localhost:\d+\/\n$/);
  });

  it.each([
    [['no-such-folder'], 2, 'There is no folder "no-such-folder".\n'],
    [['.', '--port', 'many'], 1, '--port is a number from 0 to 65535.\n'],
    [['a', 'b'], 1, 'Give one folder.\n'],
  ] as const)('says in words what it cannot do: %j', async (args, code, words) => {
    expect(await run(args)).toMatchObject({ code, err: words });
  });
});
