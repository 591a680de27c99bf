import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildWidgets } from '../../../widgets/scripts/build.ts';
import { bin, root } from '../../../scripts/paths.ts';
import { run } from '../../../scripts/run.ts';

export interface BenchSite {
  readonly url: string;
  readonly folder: string;
  readonly close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.html': 'text/html; charset=utf-8',
};

/**
 * Builds the widgets and the Riverbend pack and serves them as a usual web host does: gzip, no cache. `files` are
 * served besides, by their path.
 */
export async function startBenchSite(
  pages: Readonly<Record<string, string>>,
  files: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<BenchSite> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cairn-bench-'));
  await buildWidgets(folder);
  const pack = path.join(folder, 'packs/riverbend');
  const directory = path.join(root, 'data/directories/riverbend');
  const built = await run(
    bin('tsx'),
    ['packages/cli/src/main.ts', 'pack', 'build', directory, '--out', pack],
    { cwd: root },
  );
  if (built.exitCode !== 0) throw new Error(`The Riverbend pack could not be built:\n${built.output}`);
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname;
    void answer(folder, name, pages, files).then(
      (body) => {
        response.setHeader('content-type', TYPES[path.extname(name)] ?? 'application/octet-stream');
        if (path.extname(name) === '.gz') return response.end(body);
        response.setHeader('content-encoding', 'gzip');
        return response.end(gzipSync(body));
      },
      () => {
        response.statusCode = 404;
        return response.end();
      },
    );
  });
  const port = await listen(server);
  return {
    url: `http://localhost:${port}`,
    folder,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function answer(
  folder: string,
  name: string,
  pages: Readonly<Record<string, string>>,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<Buffer> {
  const file = files.get(name);
  if (file) return Buffer.from(file);
  const page = pages[name];
  return page === undefined ? readFile(path.join(folder, path.normalize(name))) : Buffer.from(page);
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}
