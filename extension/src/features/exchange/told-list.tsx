import type { ToldEntry } from '@cairn/interop/exchange';
import type { Language } from '../language/language.ts';
import { exchangeWords } from './exchange-words.ts';

/** What a bundle holds, in words. */
export function ToldList({
  language,
  told,
}: {
  readonly language: Language;
  readonly told: readonly ToldEntry[];
}) {
  const { t } = exchangeWords(language);
  return (
    <dl class="told">
      {told.map(({ kind, words }, at) => (
        <div key={at}>
          <dt>{t(`kind_${kind}`)}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
