import { describe, expect, it } from 'vitest';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { idsOf, openSample, sampleResource } from '../testing/sample.ts';

const LEXICON: Lexicon = {
  functionWords: ['of', 'the', 'for'],
  synonyms: [],
  tags: [
    ['needs:treatment', 'rehabilitation', 'alcoholic'],
    ['needs:detox', 'rehabilitation', 'alcoholic'],
    ['needs:housing', 'rehabilitation', 'alcoholic'],
  ],
  languages: [],
  states: [],
  nearMe: [],
  openNow: [],
  openToday: [],
};

/** Many that meet the need by their labels, and one that has the question for its name. */
const LIST = [
  ...Array.from({ length: 80 }, (_, at) =>
    sampleResource(`clinic${at}`, { name: `Clinic ${at}`, needs: ['treatment', 'detox', 'housing'] }),
  ),
  sampleResource('named', {
    name: 'Alcoholic Rehabilitation Community House for the Long Way Home',
    description: 'A house with many rooms, a garden and a long description of everything that is done there.',
  }),
  sampleResource('department', { name: 'Department of Quiet Affairs' }),
  ...Array.from({ length: 40 }, (_, at) =>
    sampleResource(`office${at}`, { name: `Departamento Affairs ${at}` }),
  ),
];

describe('something that is asked for by its name', () => {
  it('comes first, misspelt as well, however much else meets the need that the name holds', async () => {
    const pack = await openSample(LIST, { lexicon: LEXICON });
    expect(idsOf(pack, 'alcoholic rehabilitation house')[0]).toBe('named');
    expect(idsOf(pack, 'alcoholic rehabblitation community')[0]).toBe('named');
    expect(idsOf(pack, 'alcoholic rehabblitation').indexOf('named')).toBeGreaterThanOrEqual(0);
  });

  it('is found where the space before "of" was left out', async () => {
    const pack = await openSample(LIST, { lexicon: LEXICON });
    expect(idsOf(pack, 'departmentof affairs')[0]).toBe('department');
  });
});
