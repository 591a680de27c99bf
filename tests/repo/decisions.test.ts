import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, read, root } from './tracked-files.ts';

const records = files.filter((name) => /^docs\/decisions\/\d{4}-.+\.md$/.test(name));

describe('decision records', () => {
  it('are numbered without gaps', () => {
    const numbers = records.map((name) => Number(path.basename(name).slice(0, 4)));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('have their four headings and name what holds them', () => {
    for (const name of records) {
      const text = read(name);
      const headings = [...text.matchAll(/^## (.+)$/gm)].map((match) => match[1]);
      expect({ name, headings }).toEqual({
        name,
        headings: ['Context', 'Decision', 'Consequences', 'Held by'],
      });
      const held = text.slice(text.indexOf('## Held by'));
      const paths = [...held.matchAll(/`([\w./@-]+\/[\w./-]+)`/g)].map((match) => match[1] ?? '');
      expect({ name, count: paths.length }).not.toEqual({ name, count: 0 });
      for (const target of paths)
        expect({ target, exists: existsSync(path.join(root, target)) }).toEqual({ target, exists: true });
    }
  });
});
