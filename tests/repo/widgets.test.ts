import { describe, expect, it } from 'vitest';
import { files, linesMatching, read } from './tracked-files.ts';

const widgets = [
  ...new Set(
    files
      .filter((name) => /^widgets\/src\/[^/]+\/define\.ts$/.test(name))
      .map((name) => name.split('/')[2] ?? ''),
  ),
];

describe('every widget', () => {
  it('has its set of files', () => {
    expect(widgets.length).toBeGreaterThanOrEqual(2);
    const expected = (name: string): string[] => [
      `${name}.ts`,
      `${name}.styles.ts`,
      `${name}.test.ts`,
      'define.ts',
      'README.md',
    ];
    const missing = widgets.flatMap((name) =>
      expected(name)
        .map((file) => `widgets/src/${name}/${file}`)
        .filter((file) => !files.includes(file)),
    );
    expect(missing).toEqual([]);
  });

  it('is written without decorators, so that every compiler treats it alike', () => {
    const sources = files.filter((name) => /^widgets\/src\/.*\.ts$/.test(name));
    expect(linesMatching(sources, /^\s*@(property|state|customElement|query\w*|eventOptions)\(/)).toEqual([]);
  });

  it('is described in custom-elements.json under its tag', () => {
    const manifest = read('widgets/custom-elements.json');
    expect(widgets.filter((name) => !manifest.includes(`"tagName": "cairn-${name}"`))).toEqual([]);
  });
});
