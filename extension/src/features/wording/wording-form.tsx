import { useSignal } from '@preact/signals';
import type { InstrumentDefinition, WordingProblem } from '@cairn/domain/wording';
import { createTranslator, LOCALE_NAMES, LOCALES } from '@cairn/i18n';
import { wordingListMessages, wordingMessages, type WordingMessage } from '@cairn/i18n/assessment';
import { addWording } from './added-wording.ts';
import type { WordingProps } from './wording-list.tsx';

/** Takes the words pasted or from a file, and names every line that was not published so. */
export function WordingForm({
  browser,
  language,
  today,
  definition,
  onAdded,
}: WordingProps & { readonly definition: InstrumentDefinition; readonly onAdded: () => void }) {
  const locale = language.locale.value;
  const t = createTranslator(wordingMessages, locale);
  const own = createTranslator(wordingListMessages, locale);
  const text = useSignal('');
  const spoken = useSignal<string>('en');
  const by = useSignal('');
  const problem = useSignal<WordingProblem | undefined>(undefined);
  const isPublished = definition.wording[spoken.value] !== undefined;

  const check = async (event: Event): Promise<void> => {
    event.preventDefault();
    const given = { language: spoken.value, text: text.value, by: by.value, on: today() };
    const taken = await addWording(browser, definition, given);
    problem.value = taken.ok ? undefined : taken.problem;
    if (taken.ok) onAdded();
  };
  const read = async (file: File | undefined): Promise<void> => {
    if (file) text.value = await file.text();
  };

  return (
    <form noValidate onSubmit={(event) => void check(event)}>
      <p>{t('checking')}</p>
      {problem.value && (
        <div class="trouble" role="alert">
          <p>
            {problem.value.differing.length > 0
              ? t('differs')
              : t(wordsFor(problem.value), { count: definition.itemCount })}
          </p>
          <ul>
            {problem.value.differing.map(({ line, given }) => (
              <li key={line}>{t('line', { line, given })}</li>
            ))}
          </ul>
        </div>
      )}
      <label for="wording-language">{own('language')}</label>
      <select
        id="wording-language"
        value={spoken.value}
        onChange={(event) => (spoken.value = event.currentTarget.value)}
      >
        {LOCALES.map((each) => (
          <option key={each} value={each} lang={each}>
            {LOCALE_NAMES[each]}
          </option>
        ))}
      </select>
      {!isPublished && (
        <>
          <label for="wording-by">{own('by')}</label>
          <p id="wording-by-hint" class="muted">
            {own('byHint')}
          </p>
          <input
            id="wording-by"
            aria-describedby="wording-by-hint"
            value={by.value}
            onInput={(event) => (by.value = event.currentTarget.value)}
          />
        </>
      )}
      <label for="wording-text">{t('paste', { count: definition.itemCount })}</label>
      <textarea
        id="wording-text"
        rows={8}
        spellcheck={false}
        value={text.value}
        onInput={(event) => (text.value = event.currentTarget.value)}
      />
      <label for="wording-file">{t('file')}</label>
      <input
        id="wording-file"
        type="file"
        accept=".txt,text/plain"
        onChange={(event) => void read(event.currentTarget.files?.[0])}
      />
      <div class="row">
        <button class="main">{t('check')}</button>
      </div>
      <details>
        <summary>{t('sources')}</summary>
        <ul lang="en">
          {definition.references.map((reference) => (
            <li key={reference}>{reference}</li>
          ))}
        </ul>
      </details>
    </form>
  );
}

function wordsFor({ code }: WordingProblem): WordingMessage {
  return code in wordingMessages.en ? (code as WordingMessage) : 'again';
}
