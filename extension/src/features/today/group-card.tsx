import { useSignal } from '@preact/signals';
import { statusOf } from '@cairn/domain/caseload';
import type { Casework } from '../caseload/casework.ts';
import type { CaseworkWords } from '../caseload/casework-words.ts';
import { Fold } from '../vault/fold.tsx';

/** Who came to a group: the first one's contact opens, and each of them gets a record of their own. */
export function GroupCard({
  casework,
  words: { t },
}: {
  readonly casework: Casework;
  readonly words: CaseworkWords;
}) {
  const chosen = useSignal<readonly string[]>([]);
  const active = casework.store.people.all.value
    .map(({ value }) => value)
    .filter((person) => statusOf(person) === 'active');
  if (active.length < 2) return null;
  const toggle = (id: string): void =>
    void (chosen.value = chosen.value.includes(id)
      ? chosen.value.filter((each) => each !== id)
      : [...chosen.value, id]);
  const begin = (): void => {
    const [first, ...others] = chosen.value;
    chosen.value = [];
    if (first !== undefined) casework.openContact(first, 'group', others);
  };
  return (
    <Fold title={t('todayGroup')}>
      <p class="muted">{t('groupWhy')}</p>
      {active.map(({ id, name }) => (
        <label key={id} class="check">
          <input type="checkbox" checked={chosen.value.includes(id)} onChange={() => toggle(id)} />
          {name}
        </label>
      ))}
      {chosen.value.length > 0 && (
        <button type="button" class="main start" onClick={begin}>
          {t('contactBegin')}
        </button>
      )}
    </Fold>
  );
}
