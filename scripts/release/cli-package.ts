import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { root } from '../paths.ts';
import { REPORT } from './licence-report.ts';

const cli = path.join(root, 'packages/cli');
/** What the command reads of the shipped data, in the folders where the package keeps it too. */
const DATA = ['places', 'taxonomy', 'instruments'];

/**
 * Writes the npm package of the `cairn` command: one script with everything inside, and the data beside it, so that it runs
 * where nothing else of Cairn is installed. What was in the folder is replaced.
 */
export async function buildCliPackage(outDir: string): Promise<void> {
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  await build({
    absWorkingDir: cli,
    entryPoints: [{ in: 'src/main.ts', out: 'cairn' }],
    outdir: path.join(outDir, 'bin'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    legalComments: 'inline',
    plugins: [dataBeside()],
  });
  for (const name of DATA)
    await cp(path.join(root, 'data', name), path.join(outDir, 'data', name), { recursive: true });
  await cp(path.join(root, 'data/LICENSE.md'), path.join(outDir, 'data/LICENSE.md'));
  for (const file of ['LICENSE', REPORT])
    await cp(path.join(root, file), path.join(outDir, path.basename(file)));
  await cp(path.join(cli, 'npm-readme.md'), path.join(outDir, 'README.md'));
  const { version } = JSON.parse(await readFile(path.join(cli, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  const manifest = {
    name: '@cairn/cli',
    version,
    description: 'The cairn command: makes lists of help searchable, checks them, and serves them',
    license: 'MIT',
    type: 'module',
    bin: { cairn: './bin/cairn.js' },
    engines: { node: '>=20.19' },
  };
  await writeFile(path.join(outDir, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
}

/** In the sources the data lies at the top of the repository, in the package beside the script. */
function dataBeside(): Plugin {
  return {
    name: 'data-beside',
    setup({ onLoad }) {
      onLoad({ filter: /packages[\\/]cli[\\/]src[\\/].*\.ts$/ }, async ({ path: file }) => {
        const code = await readFile(file, 'utf8');
        return { contents: code.replaceAll("'../../../../data/", "'../data/"), loader: 'ts' };
      });
    },
  };
}
