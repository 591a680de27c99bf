import type { Locale } from '@cairn/i18n';
import usLines from '../../../data/crisis/us.json' with { type: 'json' };

/** One line that a person can call, text or chat with, in the words of `data/crisis`. */
export interface CrisisLine {
  readonly id: string;
  /** `first` is on screen without a click; `more` is one click away. */
  readonly tier: 'first' | 'more';
  readonly name: Readonly<Record<Locale, string>>;
  readonly line: Readonly<Record<Locale, string>>;
  readonly hours: '24/7' | 'varies';
  readonly ways: readonly CrisisWay[];
}

export interface CrisisWay {
  readonly mode: 'call' | 'text' | 'chat' | 'tty';
  readonly value: string;
  readonly href: string;
  readonly note?: Readonly<Record<Locale, string>>;
  readonly languages: readonly Locale[];
}

export interface CrisisData {
  /** `YYYY-MM-DD` */
  readonly verifiedOn: string;
  readonly staleAfterDays: number;
  readonly lines: readonly CrisisLine[];
}

/** The lines of the United States. The file is held to its schema by the tests of `data`. */
export const crisisData = usLines as CrisisData;

/** The ways that work in the reader's language; every way when none does, so that no line is without one. */
export function waysFor(line: CrisisLine, locale: Locale): readonly CrisisWay[] {
  const fitting = line.ways.filter((way) => way.languages.includes(locale));
  return fitting.length > 0 ? fitting : line.ways;
}
