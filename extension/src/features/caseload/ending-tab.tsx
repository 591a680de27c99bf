import { useSignal } from '@preact/signals';
import { ENDED_BY, statusOf, type EndedBy, type RecovereeEvent } from '@cairn/domain/caseload';
import { PassOnFile } from '../pass-on/pass-on-file.tsx';
import { caseworkWords } from './casework-words.ts';
import { ChoiceChips } from './choice-chips.tsx';
import type { PersonTabProps } from './person-tab.ts';
import { TextField } from './text-field.tsx';

/** The work together ends, moves to another peer, or begins again. The person decides and owes nobody a reason. */
export function EndingTab({ props, casework, person }: PersonTabProps) {
  const { t, day, problem } = caseworkWords(props.language);
  const doing = useSignal<'nothing' | 'closing' | 'passing'>('nothing');
  const by = useSignal<EndedBy | undefined>(undefined);
  const words = useSignal('');
  const to = useSignal('');
  const trouble = useSignal<string | undefined>(undefined);
  const on = casework.day.value;
  const isActive = statusOf(person) === 'active';

  const note = async (event: RecovereeEvent): Promise<void> => {
    const noted = await casework.store.notePerson(person.id, event);
    if (!noted.ok) trouble.value = problem(noted.problem);
    else if (event.kind !== 'reopened') casework.shown.value = { kind: 'list' };
    doing.value = 'nothing';
  };
  const own = words.value.trim() === '' ? {} : { words: words.value.trim() };

  return (
    <>
      <section class="card" aria-labelledby="ending-heading">
        <h3 id="ending-heading">{t('endingHeading')}</h3>
        <p class="muted">{t('endingRight')}</p>
        {doing.value === 'nothing' && isActive && (
          <div class="row">
            <button type="button" onClick={() => (doing.value = 'closing')}>
              {t('endWork')}
            </button>
            <button type="button" onClick={() => (doing.value = 'passing')}>
              {t('passOn')}
            </button>
          </div>
        )}
        {!isActive && (
          <button type="button" class="main start" onClick={() => void note({ kind: 'reopened', on })}>
            {t('reopen')}
          </button>
        )}
        {doing.value === 'closing' && (
          <ChoiceChips
            label={t('endBy')}
            options={ENDED_BY.map((id) => ({ id, label: t(`end_${id}`) }))}
            value={by.value}
            onChange={(value) => (by.value = value)}
          />
        )}
        {doing.value === 'passing' && (
          <>
            <p>{t('passOnWhy')}</p>
            <TextField
              label={t('passOnTo')}
              value={to.value}
              maxLength={200}
              onInput={(value) => (to.value = value)}
            />
            <PassOnFile props={props} casework={casework} person={person} to={to.value} />
          </>
        )}
        {doing.value !== 'nothing' && (
          <>
            <TextField
              label={t('endWords')}
              rows={2}
              value={words.value}
              onInput={(value) => (words.value = value)}
            />
            <div class="row">
              {doing.value === 'closing' && by.value && (
                <button
                  type="button"
                  class="main"
                  onClick={() => by.value && void note({ kind: 'closed', on, by: by.value, ...own })}
                >
                  {t('endNow')}
                </button>
              )}
              {doing.value === 'passing' && to.value.trim() !== '' && (
                <button
                  type="button"
                  class="main"
                  onClick={() => void note({ kind: 'transferred', on, to: to.value.trim(), ...own })}
                >
                  {t('passOnNow')}
                </button>
              )}
              <button type="button" onClick={() => (doing.value = 'nothing')}>
                {t('cancel')}
              </button>
            </div>
          </>
        )}
        {trouble.value && <p class="trouble">{trouble.value}</p>}
      </section>
      <section class="card" aria-labelledby="history-heading">
        <h3 id="history-heading">{t('historyHeading')}</h3>
        <ul class="plain">
          {person.events.map((event, at) => (
            <li key={at}>
              {day(event.on)} ·{' '}
              {event.kind === 'transferred'
                ? t('history_transferred', { to: event.to })
                : t(`history_${event.kind}`)}
              {event.words && <p class="own-words">{event.words}</p>}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
