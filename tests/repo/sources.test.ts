import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, linesMatching, read, sourceFiles } from './tracked-files.ts';

const text = files.filter((name) =>
  /\.(ts|tsx|js|mjs|cjs|json|ya?ml|md|html|css|csv|svg)$|(^|\/)run$/.test(name),
);
const written = text.filter((name) => name !== 'pnpm-lock.yaml');
const self = 'tests/repo/sources.test.ts';

describe('every source file', () => {
  it('is short: none over 350 lines, half of them at most 90', () => {
    const lengths = sourceFiles.map((name) => ({ name, lines: read(name).split('\n').length - 1 }));
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(lengths.filter(({ lines }) => lines > 350)).toEqual([]);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(90);
  });

  it('is named in kebab-case after what it holds, in folders that are nouns of the domain', () => {
    const odd = sourceFiles.filter(
      (name) =>
        !/^\.?[a-z0-9]+([.-][a-z0-9]+)*$/.test(path.basename(name)) ||
        /(^|\/)(utils?|helpers?|common|misc|lib)\//.test(name),
    );
    expect(odd).toEqual([]);
  });

  it('has nothing put off, switched off or focused', () => {
    const names = sourceFiles.filter((name) => name !== self);
    const pattern =
      /\b(TODO|FIXME|XXX)\b|@ts-(ignore|nocheck|expect-error)|(eslint|oxlint)-disable|\b(it|test|describe)\.(skip|only|todo|fixme)\b|not implemented/;
    expect(linesMatching(names, pattern)).toEqual([]);
  });

  it('has no empty catch', () => {
    const empty = sourceFiles.filter((name) => /catch\s*(\([^)]*\))?\s*\{\s*\}/.test(read(name)));
    expect(empty.filter((name) => name !== self)).toEqual([]);
  });

  it('says until when a work-around is needed, and the day has not come', () => {
    const now = process.env['CAIRN_TODAY'] ?? new Date().toISOString().slice(0, 7);
    const dated = linesMatching(
      sourceFiles.filter((name) => name !== self),
      /WORKAROUND/,
    );
    const late = dated.filter((line) => {
      const until = /WORKAROUND\((\d{4}-\d{2})\): .+/.exec(line)?.[1];
      return until === undefined || until < now;
    });
    expect(late).toEqual([]);
  });
});

describe('the whole tree', () => {
  it('names no path of a machine and no host of a package registry', () => {
    const pattern =
      /(^|[^\w.])\/(work|home|root|tmp\/cairn|Users)\/|registry\.(npmjs|yarnpkg)|deb\.debian\.org/;
    expect(
      linesMatching(
        written.filter((name) => name !== self),
        pattern,
      ),
    ).toEqual([]);
  });

  it('carries no conflict marker', () => {
    expect(linesMatching(written, /^(<{7}|>{7}|={7})( |$)/)).toEqual([]);
  });
});
