import { describe, expect, it } from 'vitest';
import { englishSyllables, inflesz, readingGrade, spanishSyllables } from '../readability.ts';

describe('syllables', () => {
  it.each([
    ['cat', 1],
    ['table', 2],
    ['recovery', 4],
    ['people', 2],
    ['needed', 2],
    ['walked', 1],
    ['make', 1],
    ['community', 4],
    ['help', 1],
    ['houses', 2],
  ])('of "%s" are %i', (word, count) => {
    expect(englishSyllables(word)).toBe(count);
  });

  it.each([
    ['casa', 2],
    ['ayuda', 3],
    ['recuperación', 5],
    ['ciudad', 2],
    ['día', 2],
    ['país', 2],
    ['hoy', 1],
    ['guitarra', 3],
    ['querer', 2],
    ['poeta', 3],
    ['aéreo', 4],
    ['oír', 2],
    ['necesidad', 4],
  ])('de «%s» son %i', (word, count) => {
    expect(spanishSyllables(word)).toBe(count);
  });
});

it('plain words score as plain and office words do not', () => {
  expect(readingGrade('I have a safe place to sleep. Someone can help me.')).toBeLessThan(3);
  expect(
    readingGrade('Participants demonstrating continued eligibility necessitate comprehensive documentation.'),
  ).toBeGreaterThan(12);
  expect(inflesz('Tengo un lugar seguro donde dormir. Alguien me ayuda.')).toBeGreaterThan(65);
  expect(
    inflesz('La implementación institucional requiere documentación complementaria especializada.'),
  ).toBeLessThan(30);
});
