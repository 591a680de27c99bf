import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** One blank page with the vault in it, from this machine only, so that Web Crypto and storage are allowed. */
export interface Origin {
  readonly url: string;
  close(): Promise<void>;
}

const HTML = '<!doctype html><html lang="en"><title>vault</title><script src="/page.js"></script></html>';
const entry = fileURLToPath(new URL('../page/page.ts', import.meta.url));

export async function serveVaultPage(): Promise<Origin> {
  const built = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    write: false,
    target: 'es2022',
  });
  const script = built.outputFiles[0]?.text ?? '';
  const server = createServer((request, response) => {
    // The page itself must leave nothing in the profile that a search could find.
    response.setHeader('cache-control', 'no-store');
    const isScript = request.url === '/page.js';
    response.setHeader(
      'content-type',
      isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8',
    );
    response.end(isScript ? script : HTML);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
