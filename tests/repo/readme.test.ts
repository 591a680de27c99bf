import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, read, root } from './tracked-files.ts';

const readme = read('README.md');
const documents = files.filter((name) => name.endsWith('.md') && !name.startsWith('.changeset/'));

describe('the README', () => {
  it('sets up and tests with exactly two commands, and both exist', () => {
    const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts;
    const commands = [...readme.matchAll(/npx pnpm@12 (\w+)/g)].map((match) => match[1]);
    expect([...new Set(commands)].sort()).toEqual(['start', 'test']);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'test']));
  });

  it('is what continuous integration runs', () => {
    expect(read('.ci/run')).toContain('npx --yes pnpm@12 test');
  });

  it('says what each top folder is', () => {
    const folders = [
      ...new Set(files.filter((name) => name.includes('/')).map((name) => name.split('/')[0] ?? '')),
    ];
    const missing = folders.filter((name) => !name.startsWith('.') && !readme.includes(`\`${name}/\``));
    expect(missing).toEqual([]);
  });

  it('shows a picture of each part', () => {
    const pictures = [...readme.matchAll(/!\[[^\]]+\]\((docs\/screenshots\/[^)]+)\)/g)].map(
      (match) => match[1] ?? '',
    );
    expect(pictures.length).toBeGreaterThanOrEqual(3);
  });
});

describe('every document', () => {
  it('links only to files that exist', () => {
    const broken = documents.flatMap((name) =>
      [...read(name).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
        .map((match) => match[1] ?? '')
        .filter((target) => !existsSync(path.resolve(root, path.dirname(name), target)))
        .map((target) => `${name} -> ${target}`),
    );
    expect(broken).toEqual([]);
  });
});
