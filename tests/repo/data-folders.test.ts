import { describe, expect, it } from 'vitest';
import { files, read } from './tracked-files.ts';

const folders = [
  ...new Set(
    files
      .filter((name) => /^data\/(directories|instruments|practice)\/[^/]+\//.test(name))
      .map((name) => name.split('/').slice(0, 3).join('/')),
  ),
  ...new Set(
    files
      .filter((name) => /^data\/(?!directories|instruments|practice|schemas)[^/]+\//.test(name))
      .map((name) => name.split('/').slice(0, 2).join('/')),
  ),
];

describe('every folder of data', () => {
  it('says where its content comes from', () => {
    expect(folders.length).toBeGreaterThan(0);
    const silent = folders.filter(
      (folder) =>
        !files.includes(`${folder}/SOURCE.md`) &&
        !files.includes(`${folder.split('/').slice(0, 2).join('/')}/SOURCE.md`),
    );
    expect(silent).toEqual([]);
  });

  it('holds no code', () => {
    expect(files.filter((name) => /^data\/.*\.(ts|js|mjs|cjs|tsx)$/.test(name))).toEqual([]);
  });

  it('is read as JSON wherever it says so', () => {
    for (const name of files.filter((file) => /^data\/.*\.json$/.test(file))) {
      expect(() => JSON.parse(read(name)) as unknown, name).not.toThrow();
    }
  });
});
