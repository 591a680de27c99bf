import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, read } from './tracked-files.ts';

interface Manifest {
  readonly name: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

// The examples are projects of their own: they name our packages as npm has them, and no catalogue.
const manifests = files
  .filter((name) => path.basename(name) === 'package.json' && !/fixtures|^docs\/examples\//.test(name))
  .map((name) => ({ name, manifest: JSON.parse(read(name)) as Manifest }));

describe('every package', () => {
  it('has a licence', () => {
    expect(manifests.filter(({ manifest }) => manifest.license !== 'MIT').map(({ name }) => name)).toEqual(
      [],
    );
  });

  it('pins each dependency to one exact version, the same in the whole workspace', () => {
    const versions = new Map<string, Set<string>>();
    const loose: string[] = [];
    for (const { name, manifest } of manifests) {
      for (const [library, version] of Object.entries({
        ...manifest.dependencies,
        ...manifest.devDependencies,
      })) {
        if (!/^(workspace:\*|catalog:|(npm:[\w@/-]+@)?\d+\.\d+\.\d+[\w.-]*)$/.test(version))
          loose.push(`${name}: ${library}@${version}`);
        versions.set(library, (versions.get(library) ?? new Set()).add(version));
      }
    }
    expect(loose).toEqual([]);
    expect([...versions].filter(([, set]) => set.size > 1).map(([library]) => library)).toEqual([]);
  });

  it('is a project that the solution builds', () => {
    const solution = read('tsconfig.json');
    const projects = files.filter((name) =>
      /^(packages\/[^/]+|widgets|extension)\/tsconfig\.json$/.test(name),
    );
    expect(projects.filter((name) => !solution.includes(`"./${path.dirname(name)}"`))).toEqual([]);
  });
});
