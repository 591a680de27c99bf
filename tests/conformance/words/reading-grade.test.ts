import { expect, describe, it } from 'vitest';
import { inflesz, readingGrade } from '../../readability.ts';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { allCatalogues, screensOf } from './catalogue-screens.ts';
import { screensElsewhere } from './words-elsewhere.ts';

/** Flesch-Kincaid, as school years. */
const HARDEST_GRADE = 6;
/** Szigriszt-Pazos on the INFLESZ scale: from here on it is fairly easy. */
const HARDEST_INFLESZ = 65;

/** Screens that may be harder, and why. A name here that no screen has any more is itself a failure. */
const EXCEPTIONS: Readonly<Record<string, string>> = {};

const screens = [
  ...[...(await allCatalogues())].flatMap(([name, catalogue]) => screensOf(name, catalogue)),
  ...screensElsewhere(),
];

/** Sources beside the catalogues that hold words of Spanish, and where those are counted or why they are not. */
const SPANISH_ELSEWHERE: Readonly<Record<string, string>> = {
  'packages/directory/src/report/problem-words.ts': 'an English report to those who keep a list',
  'packages/directory/src/schedule/holiday-words.ts': 'read in lists, never shown',
  'packages/directory/src/schedule/hours-text.ts': 'read in lists, never shown',
  'packages/domain/src/consent/consent-words-es.ts': 'counted here',
  'packages/domain/src/referral/correction.ts': 'a letter to those who keep a list',
  'packages/vault/src/problem-words.ts': 'counted here',
  'packages/vault/src/retention/delete-vault.ts': 'counted here',
};

describe('every screen', () => {
  it('has its words where they are counted', () => {
    const root = path.join(import.meta.dirname, '../../..');
    const found = ['packages', 'extension/src', 'widgets/src'].flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .map((file) => path.join(folder, file))
        .filter(
          (file) =>
            /\/src\/.*\.tsx?$/.test(file) && !/node_modules|\.test\.|\/testing\/|packages\/i18n/.test(file),
        )
        .filter((file) => isSpanish(readFileSync(path.join(root, file), 'utf8'))),
    );
    expect(found.sort()).toEqual(Object.keys(SPANISH_ELSEWHERE).sort());
  });

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

/** A text of three words or more with letters or signs of Spanish. */
function isSpanish(source: string): boolean {
  const texts = source.replace(/\/\*[^]*?\*\/|\/\/.*/g, '').match(/'[^'\n]*'|`[^`]*`/g) ?? [];
  return texts.some((text) => /[áéíóúñ¿¡]/i.test(text) && text.trim().split(/\s+/).length > 2);
}
