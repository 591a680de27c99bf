import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bin, root } from '../paths.ts';
import { run } from '../run.ts';

/** What a program of others can build on: the types, the readers of lists, the search, and FHIR. Each after those it needs. */
export const LIBRARIES = ['domain', 'directory', 'search', 'interop'] as const;

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly sideEffects: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly publishConfig: { readonly exports: object };
}

/** Writes each library as an npm package, with types; what was in its folder is replaced. */
export async function buildLibraryPackages(outDir: string): Promise<void> {
  await must('tsc', ['-b', ...LIBRARIES.map((name) => path.join('packages', name))]);
  for (const name of LIBRARIES) await buildLibrary(name, path.join(outDir, name));
}

async function buildLibrary(name: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const source = path.join(root, 'packages', name);
  const state = path.join(folder, 'build.tsbuildinfo');
  const places = ['--outDir', path.join(folder, 'dist'), '--tsBuildInfoFile', state];
  await must('tsc', ['-p', source, ...places, '--declarationMap', 'false', '--sourceMap', 'false']);
  await rm(state);
  await cp(path.join(root, 'LICENSE'), path.join(folder, 'LICENSE'));
  const own = JSON.parse(await readFile(path.join(source, 'package.json'), 'utf8')) as Manifest;
  const { version, description, license, sideEffects, publishConfig, dependencies = {} } = own;
  const needs = Object.entries(dependencies).map(async ([need, asked]) => [
    need,
    /^(workspace|catalog):/.test(asked) ? await versionOf(source, need) : asked,
  ]);
  const manifest = {
    name: own.name,
    version,
    description,
    license,
    type: 'module',
    sideEffects,
    exports: publishConfig.exports,
    dependencies: Object.fromEntries(await Promise.all(needs)) as object,
  };
  await writeFile(path.join(folder, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
}

async function versionOf(source: string, need: string): Promise<string> {
  const file = path.join(source, 'node_modules', need, 'package.json');
  return (JSON.parse(await readFile(file, 'utf8')) as Manifest).version;
}

async function must(command: string, args: readonly string[]): Promise<void> {
  const { exitCode, output } = await run(bin(command), args, { cwd: root });
  if (exitCode !== 0) throw new Error(`${command} ${args.join(' ')} did not do it:\n${output}`);
}
