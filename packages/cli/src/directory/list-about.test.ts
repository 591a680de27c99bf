import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listAbout } from './list-about.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cairn-about-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('what a list says about itself', () => {
  it('is the title and licence of its data package', async () => {
    const text = JSON.stringify({ title: 'River list', licenses: [{ name: 'CC0-1.0' }] });
    await writeFile(path.join(folder, 'datapackage.json'), text);
    expect(await listAbout(folder)).toEqual({ name: 'River list', licence: 'CC0-1.0' });
  });

  it('is the name of the file or folder where the package is missing, empty or damaged', async () => {
    expect(await listAbout(folder)).toEqual({ name: path.basename(folder) });
    await writeFile(path.join(folder, 'datapackage.json'), '{"title": 7');
    expect(await listAbout(folder)).toEqual({ name: path.basename(folder) });
    expect(await listAbout('lists/pantries.jsonl.gz')).toEqual({ name: 'pantries' });
  });

  it('is the host of an address', async () => {
    expect(await listAbout('https://list.example/api?key=1')).toEqual({ name: 'list.example' });
  });
});
