import { useSignal } from '@preact/signals';
import { addDays } from '@cairn/domain/plan';
import { caseworkWords } from './casework-words.ts';
import type { PersonTabProps } from './person-tab.ts';
import { TextField } from './text-field.tsx';

const USUAL_DAYS = 30;

/** Calls that ask how it goes, only for those who said yes; they may go on after the work together ended. */
export function CheckupsCard({ props, casework, person }: PersonTabProps) {
  const { t } = caseworkWords(props.language);
  const days = useSignal(String(person.checkups?.everyDays ?? USUAL_DAYS));
  const count = Math.round(Number(days.value));
  const agree = (): void => {
    if (!(count >= 1 && count <= 366)) return;
    const from = addDays(casework.day.value, count);
    void casework.store.changePerson(person.id, (now) => ({ ...now, checkups: { everyDays: count, from } }));
  };
  const stop = (): void =>
    void casework.store.changePerson(person.id, ({ checkups: _stopped, ...now }) => now);
  return (
    <section class="card" aria-labelledby="checkups-heading">
      <h3 id="checkups-heading">{t('checkupsHeading')}</h3>
      {person.checkups ? (
        <div class="row">
          <p>{t('checkupsAgreed', { count: person.checkups.everyDays })}</p>
          <button type="button" onClick={() => casework.openContact(person.id, 'checkup')}>
            {t('kind_checkup')}
          </button>
          <button type="button" class="quiet" onClick={stop}>
            {t('checkupsStop')}
          </button>
        </div>
      ) : (
        <>
          <p class="muted">{t('checkupsNone')}</p>
          <div class="one-line">
            <TextField
              label={t('checkupsEvery')}
              type="number"
              value={days.value}
              onInput={(value) => (days.value = value)}
            />
            <button type="button" onClick={agree}>
              {t('checkupsYes')}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
