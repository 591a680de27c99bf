import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cairn } from '../testing/run-cairn.ts';
import { makeFolder } from './make-folder.ts';

let folder = '';
let list = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cairn-folder-'));
  list = join(folder, 'list.csv');
  await writeFile(list, 'Name,City,State,Phone\nHope House,Riverbend,MI,555-555-0142\n');
});

afterEach(() => rm(folder, { recursive: true }));

describe('a folder that the pack would go into', () => {
  it('is left alone when its manifest.json is of something else, such as a web app', async () => {
    const site = join(folder, 'site');
    await mkdir(site);
    await writeFile(join(site, 'manifest.json'), '{ "name": "Our site", "icons": [] }');
    await writeFile(join(site, 'index.html'), 'Hello');
    for (const command of ['build', 'update']) {
      const { code, err } = await cairn('pack', command, list, '--out', site);
      expect(code).toBe(2);
      expect(err).toContain('no pack');
    }
    expect(await readdir(site)).toEqual(['index.html', 'manifest.json']);
  });

  it('keeps what its keeper put beside the pack, whichever way it is made anew', async () => {
    const pack = join(folder, 'pack');
    await cairn('pack', 'build', list, '--out', pack);
    await writeFile(join(pack, '.htaccess'), 'Header set Access-Control-Allow-Origin "*"');
    await writeFile(join(pack, 'logo-0123456789abcdef.png'), 'picture');
    await mkdir(join(pack, 'notes'));
    expect(await cairn('pack', 'build', list, '--out', pack)).toMatchObject({ code: 0 });
    expect(await cairn('pack', 'update', list, '--out', pack, '--prune')).toMatchObject({ code: 0 });
    expect(await readdir(pack)).toEqual(
      expect.arrayContaining(['.htaccess', 'logo-0123456789abcdef.png', 'notes']),
    );
    expect(await readFile(join(pack, '.htaccess'), 'utf8')).toContain('Header');
    expect((await readdir(folder)).sort()).toEqual(['list.csv', 'pack']);
  });

  it('takes a new pack over one with a damaged manifest', async () => {
    const pack = join(folder, 'pack');
    await cairn('pack', 'build', list, '--out', pack);
    await writeFile(join(pack, 'manifest.json'), '{ "format": "cai');
    expect(await cairn('pack', 'build', list, '--out', pack)).toMatchObject({ code: 0 });
    expect(await cairn('pack', 'search', pack, 'hope')).toMatchObject({ code: 0 });
  });

  it('is said to be a file where it is one, for the report too', async () => {
    expect((await cairn('pack', 'build', list, '--out', list)).code).toBe(2);
    const report = join(list, 'report.json');
    const { code, err } = await cairn('pack', 'build', list, '--out', join(folder, 'p'), '--report', report);
    expect(code).toBe(2);
    expect(err).toContain('could not be written');
  });
});

describe('making a folder', () => {
  it('makes those above it, and is content with one that is there', async () => {
    await makeFolder(join(folder, 'a', 'b'));
    await makeFolder(join(folder, 'a', 'b'));
    expect(await readdir(join(folder, 'a'))).toEqual(['b']);
  });

  it.runIf(process.platform === 'linux')(
    'ends where a file system says only that nothing is there',
    async () => {
      await expect(makeFolder('/proc/cairn/pack')).rejects.toThrow('ENOENT');
    },
  );
});
