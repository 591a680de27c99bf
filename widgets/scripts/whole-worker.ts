import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { leanFuse } from './lean-fuse.ts';

/**
 * The search worker in one file that imports nothing, for places where a file has no neighbours: inside a single page,
 * and behind a bundler that copies a worker as it is.
 */
export async function wholeWorker(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
    entryPoints: ['src/worker.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    plugins: [
      {
        name: 'lean-fuse',
        setup({ onLoad }) {
          onLoad({ filter: /fuse\.basic\.mjs$/ }, async ({ path }) => {
            const lean = leanFuse().transform as (code: string, id: string) => { code: string } | undefined;
            return { contents: lean(await readFile(path, 'utf8'), path.replaceAll('\\', '/'))?.code ?? '' };
          });
        },
      },
    ],
  });
  const [worker] = outputFiles;
  if (worker === undefined) throw new Error('The search worker was not built.');
  return worker.text.trimEnd();
}
