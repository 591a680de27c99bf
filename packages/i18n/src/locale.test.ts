import { describe, expect, it } from 'vitest';
import { pickLocale } from './locale.ts';

describe('pickLocale', () => {
  it('takes the first candidate that Cairn speaks', () => {
    expect(pickLocale([undefined, 'fr', 'es-MX', 'en'])).toBe('es');
  });

  it('is English when nothing fits', () => {
    expect(pickLocale([null, '', 'de-AT'])).toBe('en');
  });
});
