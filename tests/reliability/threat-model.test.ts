import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { read, root } from '../repo/tracked-files.ts';

describe('each line of what the threat model calls protected', () => {
  const text = read('docs/threat-model.md');
  const section = text.slice(text.indexOf('## Protected'), text.indexOf('## Not protected'));
  const lines = section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2);

  it.each(lines.map((line) => [line.split('|')[1]?.trim() ?? '', line]))(
    'names a test: %s',
    (_from, line) => {
      const tests = [...line.matchAll(/`([\w./-]+\.test\.ts)`/g)].map((match) => match[1] ?? '');
      expect(tests.length).toBeGreaterThan(0);
      expect(tests.filter((test) => !existsSync(path.join(root, test)))).toEqual([]);
    },
  );

  it('is there at all', () => {
    expect(lines.length).toBeGreaterThan(10);
  });
});
