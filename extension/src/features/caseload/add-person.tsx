import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { sameName } from '@cairn/domain/caseload';
import { LOCALE_NAMES, LOCALES } from '@cairn/i18n';
import type { Language } from '../language/language.ts';
import type { Casework } from './casework.ts';
import { caseworkWords } from './casework-words.ts';
import { ChoiceChips } from './choice-chips.tsx';
import { checkOf, ConflictQuestionList, type Answers } from './conflict-questions.tsx';
import { TextField } from './text-field.tsx';

/** A new person: a nickname or a number, the language, and the conflict check. Nothing else is asked for. */
export function AddPerson({
  casework,
  language,
}: {
  readonly casework: Casework;
  readonly language: Language;
}) {
  const { t, problem } = caseworkWords(language);
  const name = useSignal('');
  const spoken = useSignal<string | undefined>(undefined);
  const answers = useSignal<Answers>({});
  const trouble = useSignal<string | undefined>(undefined);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { store, data } = casework;
  const people = store.people.all.value.map(({ value }) => value);
  const other = name.value.trim() === '' ? undefined : sameName(people, name.value);
  const questions = data.value?.conflicts;
  const back = (): void => void (casework.shown.value = { kind: 'list' });

  const add = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (other) return;
    const isAsked = questions !== undefined && Object.keys(answers.value).length > 0;
    const added = await store.addPerson({
      name: name.value,
      ...(spoken.value ? { language: spoken.value } : {}),
      ...(isAsked ? { conflictCheck: checkOf(questions, answers.value, casework.day.value) } : {}),
    });
    if (!added.ok) trouble.value = problem(added.problem);
    else casework.openPerson(added.value);
  };

  return (
    <form class="casework" noValidate onSubmit={(event) => void add(event)}>
      <h2 ref={heading} tabIndex={-1}>
        {t('addPerson')}
      </h2>
      <TextField
        label={t('personName')}
        hint={t('personNameHint')}
        value={name.value}
        maxLength={80}
        trouble={other ? t('sameNameThere', { name: other.name }) : trouble.value}
        onInput={(value) => {
          name.value = value;
          trouble.value = undefined;
        }}
      />
      <ChoiceChips
        label={t('personLanguage')}
        options={[
          ...LOCALES.map((id) => ({ id: id as string, label: LOCALE_NAMES[id] })),
          { id: '', label: t('notSaid') },
        ]}
        value={spoken.value ?? ''}
        onChange={(value) => (spoken.value = value || undefined)}
      />
      {questions && (
        <section class="card">
          <h3>{t('conflictHeading')}</h3>
          <p class="hint">{t('conflictIntro')}</p>
          <ConflictQuestionList
            language={language}
            questions={questions}
            answers={answers.value}
            onAnswer={(id, answer) => (answers.value = { ...answers.value, [id]: answer })}
          />
        </section>
      )}
      <div class="row">
        <button type="submit" class="main">
          {name.value.trim() === '' ? t('addThisPerson') : t('addNow', { name: name.value.trim() })}
        </button>
        <button type="button" onClick={back}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
