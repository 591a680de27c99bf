import { describe, expect, it } from 'vitest';
import { createTranslator } from './translate.ts';

const catalogues = {
  en: { hello: 'Hello, {name}.', places: { one: '{count} place', other: '{count} places' } },
  es: { hello: 'Hola, {name}.', places: { one: '{count} lugar', other: '{count} lugares' } },
} as const;

describe('createTranslator', () => {
  it('fills parameters and leaves unknown ones to be seen', () => {
    const t = createTranslator(catalogues, 'en');
    expect(t('hello', { name: 'Ana' })).toBe('Hello, Ana.');
    expect(t('hello')).toBe('Hello, {name}.');
  });

  it('chooses the plural by the count, and writes the number as the language does', () => {
    expect(createTranslator(catalogues, 'en')('places', { count: 1 })).toBe('1 place');
    expect(createTranslator(catalogues, 'es')('places', { count: 1200 })).toBe('1,200 lugares');
  });

  it('does not fill braces that a value brings along', () => {
    const t = createTranslator(catalogues, 'en');
    expect(t('hello', { name: '{count}' })).toBe('Hello, {count}.');
  });
});
