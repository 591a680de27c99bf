import { useSignal } from '@preact/signals';
import type { SafeContact } from '@cairn/domain/caseload';
import { caseworkWords, type CaseworkWords } from './casework-words.ts';
import { ChoiceChips } from './choice-chips.tsx';
import type { PersonTabProps } from './person-tab.ts';
import { TextField } from './text-field.tsx';

const TEXTS = [
  ['ways', 'safeWays'],
  ['avoid', 'safeAvoid'],
  ['mayKnow', 'safeKnow'],
] as const;
const FLAGS = [
  ['mayLeaveMessage', 'safeMessage'],
  ['mayText', 'safeText'],
  ['mayMail', 'safeMail'],
] as const;

/** How the person may be reached without harm. What was not asked is said to be so: it is never a yes. */
export function SafeContactCard({ props, casework, person }: PersonTabProps) {
  const words = caseworkWords(props.language);
  const { t, problem } = words;
  const edited = useSignal<SafeContact | undefined>(undefined);
  const trouble = useSignal<string | undefined>(undefined);
  const save = async (safeContact: SafeContact): Promise<void> => {
    const kept = withoutEmpty(safeContact);
    const changed = await casework.store.changePerson(person.id, (now) => ({ ...now, safeContact: kept }));
    if (changed.ok) edited.value = undefined;
    trouble.value = changed.ok ? undefined : problem(changed.problem);
  };
  const now = edited.value;
  return (
    <section class="card" aria-labelledby="safe-heading">
      <h3 id="safe-heading">{t('safeHeading')}</h3>
      {now === undefined ? (
        <>
          <SafeContactLines safeContact={person.safeContact} words={words} />
          <button type="button" class="start" onClick={() => (edited.value = person.safeContact)}>
            {t('change')}
          </button>
        </>
      ) : (
        <>
          {TEXTS.map(([field, label]) => (
            <TextField
              key={field}
              label={t(label)}
              {...(field === 'ways' ? { hint: t('safeWaysHint') } : {})}
              rows={2}
              maxLength={1000}
              value={now[field] ?? ''}
              onInput={(value) => (edited.value = { ...now, [field]: value })}
            />
          ))}
          {FLAGS.map(([field, label]) => (
            <ChoiceChips
              key={field}
              label={t(label)}
              options={[
                { id: 'yes', label: t('yes') },
                { id: 'no', label: t('no') },
              ]}
              value={now[field] === undefined ? undefined : now[field] ? 'yes' : 'no'}
              onChange={(value) => (edited.value = { ...now, [field]: value === 'yes' })}
            />
          ))}
          <div class="row">
            <button type="button" class="main" onClick={() => void save(now)}>
              {t('save')}
            </button>
            <button type="button" onClick={() => (edited.value = undefined)}>
              {t('cancel')}
            </button>
          </div>
        </>
      )}
      {trouble.value && <p class="trouble">{trouble.value}</p>}
    </section>
  );
}

/** The same in a few lines, wherever somebody is about to be called. */
export function SafeContactLines({
  safeContact,
  words: { t },
}: {
  readonly safeContact: SafeContact;
  readonly words: CaseworkWords;
}) {
  const isEmpty = Object.keys(safeContact).length === 0;
  if (isEmpty) return <p class="muted">{t('safeNothing')}</p>;
  return (
    <dl class="facts">
      {TEXTS.map(([field, label]) =>
        safeContact[field] ? (
          <div key={field}>
            <dt>{t(label)}</dt>
            <dd class="own-words">{safeContact[field]}</dd>
          </div>
        ) : null,
      )}
      {FLAGS.map(([field, label]) => (
        <div key={field}>
          <dt>{t(label)}</dt>
          <dd>{safeContact[field] === undefined ? t('notSaid') : t(safeContact[field] ? 'yes' : 'no')}</dd>
        </div>
      ))}
    </dl>
  );
}

function withoutEmpty({ ways, avoid, mayKnow, ...rest }: SafeContact): SafeContact {
  const texts = { ways: ways?.trim(), avoid: avoid?.trim(), mayKnow: mayKnow?.trim() };
  return {
    ...rest,
    ...(texts.ways ? { ways: texts.ways } : {}),
    ...(texts.avoid ? { avoid: texts.avoid } : {}),
    ...(texts.mayKnow ? { mayKnow: texts.mayKnow } : {}),
  };
}
