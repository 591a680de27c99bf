import type { Result } from '@cairn/domain';
import { parseConflictQuestions, type ConflictQuestions } from '@cairn/domain/caseload';
import {
  parseContactValues,
  parseNoteTemplates,
  type ContactValues,
  type NoteTemplate,
} from '@cairn/domain/contact';
import { makeWordChecker, parseWordList, type WordChecker } from '@cairn/domain/language';
import {
  parsePracticeRules,
  parseUnitRules,
  type PracticeRules,
  type UnitRule,
} from '@cairn/domain/practice';
import type { Locale } from '@cairn/i18n';
import { readOwnTemplates } from '../note/own-templates.ts';
import type { Browser } from '../../platform/browser.ts';

/** What ships with the extension out of `data/`; an organisation changes the files, not the program. */
export interface PracticeData {
  readonly rules: readonly PracticeRules[];
  readonly unitRules: readonly UnitRule[];
  readonly templates: readonly NoteTemplate[];
  readonly values: ContactValues;
  readonly conflicts: ConflictQuestions;
  readonly activities: readonly Term[];
  readonly supports: readonly Term[];
  /** Stigma, scope and vague, in this order. */
  readonly checkers: Readonly<Record<Locale, readonly WordChecker[]>>;
}

/** A term of a vocabulary, as far as a contact needs it. */
export interface Term {
  readonly id: string;
  readonly label: Readonly<Record<Locale, string>>;
  readonly support?: string;
}

const RULES = ['financing-center', 'michigan-ta-07', 'new-jersey-2023', 'ncprss-code'];
const LISTS = ['stigma', 'scope', 'vague'];

/** Reads the packed files. They were checked when the extension was built: one that cannot be read is a mistake. */
export async function loadPracticeData(browser: Browser): Promise<PracticeData> {
  const read = async (path: string): Promise<unknown> =>
    (await fetch(browser.fileUrl(`data/${path}.json`))).json() as Promise<unknown>;
  const practice = async <T>(name: string, parse: (json: unknown) => Result<T>): Promise<T> =>
    must(parse(await read(`practice/${name}`)));
  const checkers = (locale: Locale): Promise<readonly WordChecker[]> =>
    Promise.all(
      LISTS.map(async (list) =>
        makeWordChecker(must(parseWordList(await read(`language/${list}.${locale}`)))),
      ),
    );
  const [rules, unitRules, templates, values, conflicts, activities, supports, en, es] = await Promise.all([
    Promise.all(RULES.map((name) => practice(name, parsePracticeRules))),
    practice('unit-rules', parseUnitRules),
    practice('note-templates', parseNoteTemplates).then(async (shipped) => [
      ...(await readOwnTemplates(browser)),
      ...shipped,
    ]),
    practice('contact-values', parseContactValues),
    practice('conflict-check', parseConflictQuestions),
    read('taxonomy/activities').then(termsOf),
    read('taxonomy/support-types').then(termsOf),
    checkers('en'),
    checkers('es'),
  ]);
  return { rules, unitRules, templates, values, conflicts, activities, supports, checkers: { en, es } };
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

function termsOf(json: unknown): readonly Term[] {
  return (json as { readonly terms: readonly Term[] }).terms;
}
