import { describe, expect, it } from 'vitest';
import { weighPassphrase } from './passphrase-weight.ts';

const kindOf = (passphrase: string) => weighPassphrase(passphrase).kind;

describe('the weight of a passphrase', () => {
  it('is short under twelve letters, whatever they are', () => {
    expect(['', 'kT9#qZ!x', 'river stone'].map(kindOf)).toEqual(['short', 'short', 'short']);
  });

  it('counts repeats, runs and endings of digits for next to nothing', () => {
    const easy = [
      'aaaaaaaaaaaaaaaa',
      '123456789012345',
      'password1234!',
      'river river river river',
      'Summer2031!!',
    ];
    expect(easy.map(kindOf)).toEqual(easy.map(() => 'easy'));
  });

  it('grows with words that do not belong together, in either language', () => {
    expect(kindOf('river stone lamp')).toBe('easy');
    expect(kindOf('river stone lamp goat window')).toBe('fair');
    expect(kindOf('river stone lamp goat window Tuesday')).toBe('good');
    expect(kindOf('puerta lluvia zapato martes guitarra')).toBe('good');
  });

  it('takes spaces, capitals and accents as they are and never counts them as words', () => {
    expect(weighPassphrase('RIVER   Stone').bits).toBe(weighPassphrase('river stone').bits);
    expect(weighPassphrase('montaña').bits).toBeGreaterThan(8);
  });
});
