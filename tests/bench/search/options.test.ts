import { describe, expect, it } from 'vitest';
import { readOptions } from './options.ts';

describe('the command line of the search bench', () => {
  it.each([
    ['--size', 'abc'],
    ['--size', '0'],
    ['--size=-5'],
    ['--size', '1e3'],
    ['--per-class', 'many'],
    ['--engines', 'cairn,fuze'],
    ['--list', 'nowhere'],
    ['--siz', '5'],
    ['--size'],
  ])('says what is wrong with %s %s instead of measuring something else', (...args) => {
    const asked = readOptions(args.filter((arg) => typeof arg === 'string'));
    expect(asked).toMatchObject({ code: 'arguments-unknown' });
    expect(asked).toHaveProperty('message', expect.stringContaining('Usage: pnpm -s bench search'));
  });

  it('takes size and engines', () => {
    expect(readOptions(['--size', '1000', '--json', '--engines', 'cairn,lunr'])).toMatchObject({
      options: { size: 1000 },
      engines: ['cairn', 'lunr'],
      asJson: true,
    });
  });
});
