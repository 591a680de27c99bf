import type { FhirFile } from '@cairn/state/exchange';
import type { Language } from '../language/language.ts';
import { exchangeWords } from './exchange-words.ts';

/** Everything of a file that stays outside, with its reason. */
export function LeftList({
  language,
  left,
}: {
  readonly language: Language;
  readonly left: FhirFile['left'];
}) {
  const { t, left: why } = exchangeWords(language);
  return (
    <details>
      <summary>{t('takeInLeft', { count: left.length })}</summary>
      <dl class="told">
        {left.map(({ resource, paths, code }, at) => (
          <div key={at}>
            <dt>{resource}</dt>
            <dd>{[why(code), ...paths].join('\n')}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
