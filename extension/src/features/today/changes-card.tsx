import type { Casework } from '../caseload/casework.ts';
import type { CaseworkWords } from '../caseload/casework-words.ts';
import { localDay } from '../caseload/local-moment.ts';
import { Fold } from '../vault/fold.tsx';

const SHOWN = 6;

/** What changed last, newest first. */
export function ChangesCard({
  casework,
  words: { t, day },
}: {
  readonly casework: Casework;
  readonly words: CaseworkWords;
}) {
  const changes = casework.today.changes.value
    .flatMap((change) => {
      const name = casework.personWith(change.personId)?.name;
      return name ? [{ ...change, name }] : [];
    })
    .slice(0, SHOWN);
  if (changes.length === 0) return null;
  return (
    <Fold title={t('todayChanged')}>
      <ul class="plain">
        {changes.map(({ kind, personId, name, atMs }, at) => (
          <li key={at} class="changed">
            <button type="button" class="quiet" onClick={() => casework.openPerson(personId)}>
              {name}
            </button>
            <span class="muted">
              {t(`changed_${kind}`)} · {day(localDay(new Date(atMs)))}
            </span>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
