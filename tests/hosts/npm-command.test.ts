import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bin, root } from '../../scripts/paths.ts';
import { buildCliPackage } from '../../scripts/release/cli-package.ts';
import { buildLibraryPackages, LIBRARIES } from '../../scripts/release/library-packages.ts';
import { run } from '../../scripts/run.ts';

// The command and the libraries as others get them: packed, and installed into a folder with nothing else in it.

const QUIET = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

let folder: string;
let empty: string;

async function must(command: string, args: readonly string[], cwd: string): Promise<string> {
  const { exitCode, output } = await run(command, args, { cwd });
  if (exitCode !== 0) throw new Error(`${command} ${args.join(' ')} did not do it:\n${output}`);
  return output;
}

async function tarballs(): Promise<readonly string[]> {
  return (await readdir(folder))
    .filter((name) => name.endsWith('.tgz'))
    .map((name) => path.join(folder, name));
}

beforeAll(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'cairn-npm-')));
  empty = path.join(folder, 'empty');
  await mkdir(empty);
  await writeFile(path.join(empty, 'package.json'), '{ "type": "module", "private": true }');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the command', () => {
  const cairn = (...args: readonly string[]): Promise<string> =>
    must('npx', ['--no', 'cairn', ...args], empty);

  beforeAll(async () => {
    const packed = path.join(folder, 'cli');
    await buildCliPackage(packed);
    await must('npm', ['pack', '--pack-destination', folder], packed);
    await must('npm', ['install', ...QUIET, ...(await tarballs())], empty);
    await cp(path.join(root, 'data/directories/riverbend'), path.join(empty, 'list'), { recursive: true });
  });

  it('brings nothing else along', async () => {
    expect((await readdir(path.join(empty, 'node_modules'))).filter((name) => !name.startsWith('.'))).toEqual(
      ['@cairn'],
    );
    expect(await readdir(path.join(empty, 'node_modules/@cairn'))).toEqual(['cli']);
  });

  it('makes a list searchable, and searches it', async () => {
    expect(await cairn('pack', 'build', 'list', '--out', 'site/pack')).toContain('Wrote');
    expect(await cairn('pack', 'search', 'site/pack', 'fod pantri')).toContain('Pantry');
    const asked = cairn('instrument', 'add', 'no-such', 'list/SOURCE.md', '--out', 'form.json');
    await expect(asked).rejects.toThrow('There are: barc-10, mirc-28');
  });

  it('serves a folder', async () => {
    const server = spawn('npx', ['--no', 'cairn', 'serve', 'site', '--port', '0'], {
      cwd: empty,
      detached: true,
    });
    try {
      const address = await new Promise<string>((resolve, reject) => {
        server.on('exit', () => reject(new Error('it ended')));
        createInterface({ input: server.stdout }).on('line', (line) => {
          const [found] = /http:\/\/localhost:\d+/.exec(line) ?? [];
          if (found) resolve(found);
        });
      });
      const manifest = await fetch(`${address}/pack/manifest.json`);
      expect(await manifest.json()).toMatchObject({ format: 'cairn-pack' });
    } finally {
      if (server.pid !== undefined) process.kill(-server.pid);
    }
  });
});

describe('the libraries', () => {
  it('run in plain Node, and their types hold in a strict program of others', async () => {
    await buildLibraryPackages(folder);
    for (const name of LIBRARIES)
      await must('npm', ['pack', '--pack-destination', folder], path.join(folder, name));
    await must('npm', ['install', ...QUIET, ...(await tarballs())], empty);
    await writeFile(
      path.join(empty, 'use.ts'),
      `import type { Resource } from '@cairn/domain';
import { readBundle } from '@cairn/interop/fhir';
import { openPlaces } from '@cairn/directory';
import { buildPack } from '@cairn/search/build';
export const nameOf = (resource: Resource): string => resource.name;
const read = readBundle({ resourceType: 'Patient' }, { today: '2026-11-22', language: 'en', newId: () => 'a' });
if (read.ok) throw new Error('a person is no bundle');
if (typeof openPlaces !== 'function' || typeof buildPack !== 'function') throw new Error('missing');
globalThis.console.log(read.problem.code);
`,
    );
    const options = ['--strict', '--target', 'es2022', '--module', 'nodenext', '--lib', 'es2023,dom'];
    await must(bin('tsc'), [...options, 'use.ts'], empty);
    expect((await must('node', ['use.js'], empty)).trim()).toBe('not-a-bundle');
  });
});
