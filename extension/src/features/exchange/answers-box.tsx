import { useSignal } from '@preact/signals';
import type { AnswerFor } from '@cairn/state/exchange';
import { caseworkWords } from '../caseload/casework-words.ts';
import { OUTCOME_WORDS } from '../caseload/outcome-words.ts';
import type { BoxProps } from './box-props.ts';
import { exchangeWords } from './exchange-words.ts';

/** What became of places that were sent, as the server has it: each is written down here, or not, by a press. */
export function AnswersBox({ language, exchange }: BoxProps) {
  const { t, problem, day } = exchangeWords(language);
  const { t: casework } = caseworkWords(language);
  const { store } = exchange;
  const answers = useSignal<readonly AnswerFor[]>([]);
  const said = useSignal('');
  const nameOf = (personId: string): string =>
    exchange.casework.people.all.value.find(({ id }) => id === personId)?.value.name ?? '';

  const ask = async (): Promise<void> => {
    said.value = t('answersAsking');
    const found = await store.askHowItWent();
    if (found.ok) answers.value = found.value;
    said.value = !found.ok ? problem(found.problem) : found.value.length === 0 ? t('answersNone') : '';
  };
  const take = async (answer: AnswerFor): Promise<void> => {
    const taken = await store.takeAnswer(answer);
    if (taken.ok) answers.value = answers.value.filter((each) => each !== answer);
    said.value = taken.ok ? t('answersTaken', { name: nameOf(answer.personId) }) : problem(taken.problem);
  };
  return (
    <section class="box card" aria-labelledby="answers-heading">
      <h2 id="answers-heading">{t('answersHeading')}</h2>
      <p>{t('answersWhy')}</p>
      {answers.value.map((answer) => (
        <article key={answer.name} class="card outbox-card" aria-labelledby={`answer-${answer.referral.id}`}>
          <h3 id={`answer-${answer.referral.id}`}>
            {t('answersFor', { name: nameOf(answer.personId), place: answer.referral.resource.name })}
          </h3>
          <p>{casework(OUTCOME_WORDS[answer.event.result])}</p>
          <p class="muted">
            {[day(`${answer.event.on}T12:00:00`), answer.event.words].filter(Boolean).join(' · ')}
          </p>
          <div class="row">
            <button type="button" class="main" onClick={() => void take(answer)}>
              {t('answersTake')}
            </button>
          </div>
        </article>
      ))}
      <div class="row">
        <button type="button" onClick={() => void ask()}>
          {t('answersAsk')}
        </button>
      </div>
      <p class="said" role="status">
        {said.value}
      </p>
    </section>
  );
}
