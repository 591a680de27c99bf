import { isRunning } from '@cairn/domain/contact';
import type { Casework } from '../caseload/casework.ts';
import type { CaseworkWords } from '../caseload/casework-words.ts';

/** Contacts that were begun and wait to be finished; a running clock is said. */
export function DraftsCard({
  casework,
  words: { t, clock, day },
}: {
  readonly casework: Casework;
  readonly words: CaseworkWords;
}) {
  const drafts = casework.store.drafts.all.value.map(({ value }) => value);
  const known = drafts.flatMap((draft) => {
    const person = casework.personWith(draft.contact.personId);
    return person ? [{ draft, person }] : [];
  });
  if (known.length === 0) return null;
  return (
    <section>
      <h3>{t('todayUnfinished')}</h3>
      <ul class="cards">
        {known.map(({ draft, person }) => {
          const first = draft.timer.spans[0];
          const when = first ? clock(first.from) : day(draft.contact.on);
          return (
            <li key={draft.contact.id}>
              <button type="button" class="card press" onClick={() => casework.openContact(person.id)}>
                <span class="name">{person.name}</span>
                <span class="muted">
                  {isRunning(draft.timer) ? t('timerRuns') : t('contactBegunAt', { when })}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
