import { expect, describe, it } from 'vitest';
import { inflesz, readingGrade } from '../../readability.ts';
import { allCatalogues, screensOf } from './catalogue-screens.ts';

/** Flesch-Kincaid, as school years. */
const HARDEST_GRADE = 6;
/** Szigriszt-Pazos on the INFLESZ scale: from here on it is fairly easy. */
const HARDEST_INFLESZ = 65;

/** Screens that may be harder, and why. A name here that no screen has any more is itself a failure. */
const EXCEPTIONS: Readonly<Record<string, string>> = {};

const screens = [...(await allCatalogues())].flatMap(([name, catalogue]) => screensOf(name, catalogue));

describe('every screen of every catalogue', () => {
  it('is counted', () => {
    expect(screens.length).toBeGreaterThan(50);
    expect(Object.keys(EXCEPTIONS).filter((name) => !screens.some((one) => one.name === name))).toEqual([]);
  });

  it('is at most at grade 6 in English', () => {
    const hard = screens
      .map(({ name, en }) => ({ name, grade: readingGrade(en) }))
      .filter(({ name, grade }) => grade > HARDEST_GRADE && !(name in EXCEPTIONS));
    expect(hard).toEqual([]);
  });

  it('is at least at INFLESZ 65 in Spanish', () => {
    const hard = screens
      .map(({ name, es }) => ({ name, ease: inflesz(es) }))
      .filter(({ name, ease }) => ease < HARDEST_INFLESZ && !(name in EXCEPTIONS));
    expect(hard).toEqual([]);
  });
});
