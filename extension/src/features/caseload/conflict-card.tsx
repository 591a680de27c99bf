import { useSignal } from '@preact/signals';
import { conflictState } from '@cairn/domain/caseload';
import { caseworkWords } from './casework-words.ts';
import { checkOf, ConflictQuestionList, type Answers } from './conflict-questions.tsx';
import type { PersonTabProps } from './person-tab.ts';
import { TextField } from './text-field.tsx';

/** The conflict check of one person: what was named, the talk about it, and what is still open. */
export function ConflictCard({ props, casework, person }: PersonTabProps) {
  const { language } = props;
  const { t, day, locale } = caseworkWords(language);
  const answering = useSignal<Answers | undefined>(undefined);
  const agreed = useSignal('');
  const questions = casework.data.value?.conflicts;
  if (!questions) return null;
  const check = person.conflictCheck;
  const state = conflictState(check, questions);
  const named = questions.questions.filter(({ id }) => state.raised.includes(id));
  const { store } = casework;

  const keepAnswers = (answers: Answers): void => {
    const next = checkOf(questions, answers, casework.day.value);
    const kept = check?.talk ? { ...next, talk: check.talk } : next;
    answering.value = undefined;
    void store.changePerson(person.id, (now) => ({ ...now, conflictCheck: kept }));
  };
  const keepTalk = (): void => {
    const words = agreed.value.trim();
    if (!check || words === '') return;
    const talk = { on: casework.day.value, words };
    void store.changePerson(person.id, (now) => ({ ...now, conflictCheck: { ...check, talk } }));
  };

  return (
    <section class={state.needsSupervisor ? 'card talk-first' : 'card'} aria-labelledby="conflict-heading">
      <h3 id="conflict-heading">{state.needsSupervisor ? t('talkFirst') : t('conflictHeading')}</h3>
      {named.length > 0 && (
        <ul class="plain">
          {named.map(({ id, words }) => (
            <li key={id}>{words[locale]}</li>
          ))}
        </ul>
      )}
      {state.needsSupervisor && (
        <>
          <p class="muted">{t('talkFirstWhy')}</p>
          <TextField
            label={t('talkWords')}
            rows={2}
            value={agreed.value}
            onInput={(value) => (agreed.value = value)}
          />
          <button type="button" class="main start" onClick={keepTalk}>
            {t('talkDone')}
          </button>
        </>
      )}
      {check?.talk && <p>{t('talkKept', { day: day(check.talk.on), words: check.talk.words })}</p>}
      {check && named.length === 0 && <p class="muted">{t('conflictClear')}</p>}
      {state.open.length > 0 && answering.value === undefined && (
        <div class="row">
          <p class="muted">{t('conflictOpen', { count: state.open.length })}</p>
          <button
            type="button"
            onClick={() =>
              (answering.value = Object.fromEntries(
                check?.answers.map(({ id, answer }) => [id, answer]) ?? [],
              ))
            }
          >
            {t('answerNow')}
          </button>
        </div>
      )}
      {answering.value && (
        <>
          <ConflictQuestionList
            language={language}
            questions={questions}
            answers={answering.value}
            onAnswer={(id, answer) => (answering.value = { ...answering.value, [id]: answer })}
          />
          <button
            type="button"
            class="main start"
            onClick={() => answering.value && keepAnswers(answering.value)}
          >
            {t('saveAnswers')}
          </button>
        </>
      )}
    </section>
  );
}
