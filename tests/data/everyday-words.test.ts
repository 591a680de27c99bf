import { importDirectory, sourceFromBytes } from '@cairn/directory';
import { openPacks, type Pack, type ReadFile, type SearchHit } from '@cairn/search';
import { buildPack } from '@cairn/search/build';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadLexicon } from '../bench/search/load-lexicon.ts';
import { labellerFromData, placesFromData } from './directory/shipped.ts';
import { JUDGED_FIRST, JUDGED_QUESTIONS } from './judged-questions.ts';

// What people type, in either language and with slips, over the two shipped lists opened as one.

const DIRECTORIES = join(import.meta.dirname, '../../data/directories');
const FOOD = ['food', 'food-pantry', 'meals'];

/** What was typed, and the needs of which each of the first three must carry one. */
const JUDGED: readonly (readonly [text: string, ...needs: string[]])[] = [
  ['food pantry', 'food-pantry'],
  ['fod pantri', 'food-pantry'],
  ['sober house', 'recovery-housing'],
  ['sobr house', 'recovery-housing'],
  ['sober living', 'recovery-housing'],
  ['halfway house', 'recovery-housing'],
  ['peer coach', 'peer-coaching'],
  ['per coach', 'peer-coaching'],
  ['lawyer', 'legal'],
  ['lawer', 'legal'],
  ['bus pass', 'transport'],
  ['a ride', 'transport'],
  ['narcan', 'overdose-prevention'],
  ['noloxone', 'overdose-prevention'],
  ['ged classes', 'ged'],
  ['child care', 'child-care'],
  ['dentist', 'dental'],
  ['rent help', 'rent-utilities'],
  ['expungment', 'criminal-record'],
  ['food stamps', 'food-benefits'],
  ['soup kitchen', 'meals'],
  ['diapers', 'baby-supplies'],
  ['gamblers anonymous', 'gambling'],
  ['comida', ...FOOD],
  ['comda', ...FOOD],
  ['despensa', ...FOOD],
  ['despnsa', ...FOOD],
  ['abogado', 'legal'],
  ['abogdo', 'legal'],
  ['ropa', 'clothing'],
  ['necesito pañales', 'baby-supplies'],
  ['guarderia', 'child-care'],
  ['albergue', 'shelter'],
  ['trabajo', 'job', 'job-training'],
  ['estampillas', 'food-benefits'],
  ['grupo de duelo', 'grief'],
];

let pack: Pack;

beforeAll(async () => {
  const opened = await openPacks(await Promise.all(['riverbend', 'national'].map(packOf)));
  if (!opened.ok) throw new Error(opened.problem.message);
  pack = opened.value;
  // Two lists are read and packed, which takes long on a busy machine.
}, 120_000);

async function packOf(name: string): Promise<ReadFile> {
  const folder = join(DIRECTORIES, name);
  const sources = readdirSync(folder)
    .filter((file) => /\.(?:csv|json)$/.test(file))
    .map((file) => sourceFromBytes(file, readFileSync(join(folder, file))));
  const { resources } = await importDirectory(sources, {
    labeller: labellerFromData(),
    places: placesFromData(),
  });
  const files = await buildPack(resources, { name }, { lexicon: loadLexicon() });
  return (file) => Promise.resolve(files.get(file) ?? new Uint8Array());
}

function search(text: string): readonly SearchHit[] {
  return pack.search({ text, filters: {}, nowMs: Date.UTC(2026, 10, 20, 15) }).hits;
}

describe('everyday words', () => {
  it.each(JUDGED)('"%s" finds what it means first', (text, ...needs) => {
    const first = search(text).slice(0, 3);
    expect(first.length).toBeGreaterThan(0);
    for (const { resource } of first)
      expect({ name: resource.name, means: resource.needs.some((need) => needs.includes(need)) }).toEqual({
        name: resource.name,
        means: true,
      });
  });

  it.each(JUDGED_QUESTIONS)('"%s" is answered', (text, ...needs) => {
    const first = search(text).slice(0, 3);
    const meant = first.map(({ resource }) => resource.needs.some((need) => needs.includes(need)));
    const names = first.map(({ resource }) => resource.name);
    expect({ names, isFirstMeant: meant[0] }).toEqual({ names, isFirstMeant: true });
    expect({ names, meant: meant.filter(Boolean).length }).toEqual({
      names,
      meant: Math.max(meant.filter(Boolean).length, Math.min(2, names.length)),
    });
  });

  it.each(JUDGED_FIRST)('"%s" finds %s first', (text, name) => {
    expect(search(text)[0]?.resource.name).toBe(name);
  });

  it('puts what answers in the words that were typed before what only means the same', () => {
    for (const text of ['food pantry', 'fod pantri'])
      expect(search(text)[0]?.resource.name.toLowerCase()).toContain('pantry');
  });

  it('does not read a slip as a word that carries no need', () => {
    const { corrected } = pack.search({ text: 'fod pantri', filters: {}, nowMs: 0 }).understood;
    expect(corrected).toEqual({ fod: 'food', pantri: 'pantry' });
  });

  it('still finds every entry first by its whole name', () => {
    const names = new Set<string>();
    for (let offset = 0; ; offset += 100) {
      const { hits, total } = pack.search({ text: '', filters: {}, nowMs: 0, offset, limit: 100 });
      for (const { resource } of hits) names.add(resource.name);
      if (offset + 100 >= total) break;
    }
    const missed = [...names].filter((name) => search(name)[0]?.resource.name !== name);
    expect(missed).toEqual([]);
  });
});
