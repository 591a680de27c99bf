import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { lookup } from 'mrmime';
import { parseRange } from './byte-range.ts';
import { findFile, type FoundFile } from './find-file.ts';
import { chooseEncoding, createSqueezer } from './squeeze.ts';

export interface StaticServerOptions {
  /** Real path of the folder. */
  readonly root: string;
  /** Websites that may show these pages in a frame. */
  readonly framedBy: readonly string[];
  /** Names under which this computer may be asked; any name when there are none. */
  readonly hosts: readonly string[];
}

/** A name with a hash or a version in its path never changes: `shard-all-90f261c27c5d2df5.bin.gz`, `/1.2.0/cairn.js`. */
const FOREVER = /[-.][0-9a-f]{12,}\.[\w.]+$|\/\d+\.\d+\.\d+(-[\w.]+)?\//;

/** Serves one folder, to read only, with the policy under which the widgets are known to work. */
export function createStaticServer(options: StaticServerOptions): Server {
  const squeeze = createSqueezer();
  return createServer((request, response) => {
    answer(request, response, options, squeeze).catch((cause: NodeJS.ErrnoException) => {
      // Whoever asked has gone: there is nobody to tell.
      if (cause.code === 'ERR_STREAM_PREMATURE_CLOSE') return;
      if (!response.headersSent) return say(response, 500, 'This file cannot be read now.');
      response.destroy();
    });
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { root, framedBy, hosts }: StaticServerOptions,
  squeeze: ReturnType<typeof createSqueezer>,
): Promise<void> {
  writePolicy(response, framedBy);
  if (hosts.length > 0 && !hosts.includes(hostOf(request.headers.host)))
    return say(response, 421, 'This computer is not asked under that name.');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return say(response, 405, 'Files here are to be read.');
  }
  const [pathname = '/'] = (request.url ?? '/').split('?');
  const file = await findFile(root, pathname);
  if (file === undefined) return say(response, 404, 'There is no page at this address.');
  if (file === 'folder') {
    // Relative, and with one slash, so that it can lead nowhere but here.
    response.setHeader('location', `/${pathname.replace(/^\/+/, '')}/`);
    return say(response, 301, 'This is a folder.');
  }
  await send(request, response, file, pathname, squeeze);
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  file: FoundFile,
  pathname: string,
  squeeze: ReturnType<typeof createSqueezer>,
): Promise<void> {
  const type = typeOf(file.path);
  const hasRange = request.headers.range !== undefined;
  const encoding = hasRange
    ? undefined
    : chooseEncoding(request.headers['accept-encoding'], type, file.bytes);
  const etag = `"${file.bytes.toString(36)}-${Math.round(file.changedMs).toString(36)}${encoding ? `-${encoding}` : ''}"`;
  response.setHeader('content-type', type);
  response.setHeader('etag', etag);
  response.setHeader('vary', 'accept-encoding');
  response.setHeader('accept-ranges', 'bytes');
  response.setHeader(
    'cache-control',
    FOREVER.test(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  if (isKnown(request.headers['if-none-match'], etag)) {
    response.writeHead(304).end();
    return;
  }
  if (encoding !== undefined) {
    const body = await squeeze(file, encoding);
    response.writeHead(200, { 'content-encoding': encoding, 'content-length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
    return;
  }
  const isCurrent = request.headers['if-range'] === undefined || request.headers['if-range'] === etag;
  const range = isCurrent ? parseRange(request.headers.range, file.bytes) : 'none';
  if (range === 'outside') {
    response.setHeader('content-range', `bytes */${file.bytes}`);
    return say(response, 416, 'The file is shorter than that.');
  }
  const part = range === 'none' ? undefined : range;
  if (part) response.setHeader('content-range', `bytes ${part.start}-${part.end}/${file.bytes}`);
  response.writeHead(part ? 206 : 200, {
    'content-length': part ? part.end - part.start + 1 : file.bytes,
  });
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(file.path, part ?? {}), response);
}

function writePolicy(response: ServerResponse, framedBy: readonly string[]): void {
  const frames = ["'self'", ...framedBy].join(' ');
  response.setHeader(
    'content-security-policy',
    `default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors ${frames}`,
  );
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader('permissions-policy', 'camera=(self), geolocation=(self), microphone=()');
}

function typeOf(name: string): string {
  const type = name.endsWith('.ndjson')
    ? 'application/x-ndjson'
    : (lookup(name) ?? 'application/octet-stream');
  return /^text\/|javascript|json|xml/.test(type) ? `${type}; charset=utf-8` : type;
}

function isKnown(asked: string | undefined, etag: string): boolean {
  return (asked ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}

function hostOf(header: string | undefined): string {
  return (header ?? '').replace(/:\d+$/, '').toLowerCase();
}

function say(response: ServerResponse, status: number, words: string): void {
  response.removeHeader('etag');
  response.setHeader('cache-control', 'no-cache');
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${words}\n`);
}
