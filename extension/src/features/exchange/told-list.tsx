import type { ToldEntry } from '@cairn/interop/exchange';
import type { Language } from '../language/language.ts';
import { caseworkWords } from '../caseload/casework-words.ts';
import { OUTCOME_WORDS } from '../caseload/outcome-words.ts';
import { exchangeWords } from './exchange-words.ts';

/** What a bundle holds, in words. */
export function ToldList({
  language,
  told,
}: {
  readonly language: Language;
  readonly told: readonly ToldEntry[];
}) {
  const { t, day } = exchangeWords(language);
  const { t: casework } = caseworkWords(language);
  const say = ({ kind, words }: ToldEntry): string => {
    if (kind === 'place-result') return isOutcome(words) ? casework(OUTCOME_WORDS[words]) : t('resultOpen');
    return DAY.test(words) ? day(`${words}T12:00:00`) : words;
  };
  return (
    <dl class="told">
      {told.map((entry, at) => (
        <div key={at}>
          <dt>{t(`kind_${entry.kind}`)}</dt>
          <dd>{say(entry)}</dd>
        </div>
      ))}
    </dl>
  );
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function isOutcome(words: string): words is keyof typeof OUTCOME_WORDS {
  return Object.hasOwn(OUTCOME_WORDS, words);
}
