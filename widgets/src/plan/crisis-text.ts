import type { Locale } from '@cairn/i18n';
import { crisisData, waysFor } from '../crisis/crisis-lines.ts';

export interface CrisisText {
  readonly name: string;
  readonly ways: string;
}

/** The crisis lines as text for paper and messages: name, and the numbers in the reader's language. */
export function crisisTexts(locale: Locale): readonly CrisisText[] {
  return crisisData.lines
    .filter(({ tier }) => tier === 'first')
    .map((line) => ({
      name: line.name[locale],
      ways: waysFor(line, locale)
        .filter(({ mode }) => mode === 'call' || mode === 'text')
        .map(({ value, note }) => (note ? `${value} (${note[locale]})` : value))
        .join(' · '),
    }));
}
