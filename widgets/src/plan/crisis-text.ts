import { createTranslator, crisisMessages, type Locale } from '@cairn/i18n';
import { crisisData, waysFor, type CrisisLine } from '../crisis/crisis-lines.ts';

export interface CrisisText {
  readonly name: string;
  readonly ways: string;
}

/** The crisis lines as text for paper and messages: name, and the numbers in the reader's language. */
export function crisisTexts(locale: Locale): readonly CrisisText[] {
  const t = createTranslator(crisisMessages, locale);
  return crisisData.lines
    .filter(({ tier }) => tier === 'first')
    .map((line) => ({
      name: nameWithoutNumbers(line, locale),
      ways: waysFor(line, locale)
        .filter(({ mode }) => mode === 'call' || mode === 'text')
        .map(({ mode, value, note }) => {
          const way = t(mode, { value });
          return note ? `${way} (${note[locale]})` : way;
        })
        .join(' · '),
    }));
}

/** "988 Lifeline" beside "Call 988" would say the number twice. */
function nameWithoutNumbers({ name, ways }: CrisisLine, locale: Locale): string {
  const bare = ways.reduce((left, { value }) => left.replace(value, ''), name[locale]).trim();
  return bare.charAt(0).toLocaleUpperCase(locale) + bare.slice(1);
}
