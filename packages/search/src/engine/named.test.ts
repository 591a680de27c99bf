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
    ['needs:mental-health', 'mental health'],
  ],
  languages: [],
  states: [],
  nearMe: [],
  openNow: [],
  openToday: [],
};

/** Many that meet the need by their labels, and one that has the question for its name. */
const LIST = [
  ...Array.from({ length: 20 }, (_, at) =>
    sampleResource(`care${at}`, { name: `Health Rooms for Mental Care ${at}`, needs: ['mental-health'] }),
  ),
  sampleResource('behind', { name: 'Weeks and Vietri', alternateNames: ['Mental Health Care'] }),
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
  // Sixty in which the word stands everywhere, and some that are called just so.
  ...Array.from({ length: 60 }, (_, at) =>
    sampleResource(`larder${at}`, {
      name: `Larder Hall ${at}`,
      organization: 'Lantern Larder Network',
      categories: ['Larder'],
    }),
  ),
  sampleResource('larder', { name: 'Larder', description: 'A long account of what is on the shelves.' }),
  sampleResource('lantern', { name: 'The Lantern of Larder' }),
  sampleResource('other', { name: 'Lantern Room', alternateNames: ['Lantern'] }),
];

describe('something that is asked for by its name', () => {
  it('comes first, misspelt as well, however much else meets the need that the name holds', async () => {
    const pack = await openSample(LIST, { lexicon: LEXICON });
    expect(idsOf(pack, 'alcoholic rehabilitation house')[0]).toBe('named');
    expect(idsOf(pack, 'alcoholic rehabblitation community')[0]).toBe('named');
    expect(idsOf(pack, 'alcoholic rehabblitation').indexOf('named')).toBeGreaterThanOrEqual(0);
  });

  it('comes first by its whole name, however often the words stand in others', async () => {
    const pack = await openSample(LIST, { lexicon: LEXICON });
    expect(idsOf(pack, 'larder')[0]).toBe('larder');
    expect(idsOf(pack, 'lardr')[0]).toBe('larder');
    expect(idsOf(pack, 'lantern')[0]).toBe('other');
  });

  it('comes before what is only for the need, by another of its names as well', async () => {
    const pack = await openSample(LIST, { lexicon: LEXICON });
    expect(idsOf(pack, 'mental health care')[0]).toBe('behind');
  });

  it('is known by its name without the words that say little', async () => {
    const pack = await openSample(LIST, { lexicon: LEXICON });
    expect(idsOf(pack, 'lantern larder')[0]).toBe('lantern');
    expect(idsOf(pack, 'the larder')[0]).toBe('larder');
  });

  it('is found where the space before "of" was left out', async () => {
    const pack = await openSample(LIST, { lexicon: LEXICON });
    expect(idsOf(pack, 'departmentof affairs')[0]).toBe('department');
  });
});
