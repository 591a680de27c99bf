import { useSignal } from '@preact/signals';
import { caseworkWords } from './casework-words.ts';
import type { PersonTabProps } from './person-tab.ts';
import { TextField } from './text-field.tsx';

/** What the person has, in their own words, and how they like to be supported. */
export function StrengthsCard({ props, casework, person }: PersonTabProps) {
  const { t, problem } = caseworkWords(props.language);
  const written = useSignal('');
  const preferences = useSignal<string | undefined>(undefined);
  const trouble = useSignal<string | undefined>(undefined);
  const { store } = casework;

  const change = async (edit: Parameters<typeof store.changePerson>[1]): Promise<void> => {
    const changed = await store.changePerson(person.id, edit);
    trouble.value = changed.ok ? undefined : problem(changed.problem);
  };
  const add = (event: Event): void => {
    event.preventDefault();
    const words = written.value.trim();
    if (words === '') return;
    const strength = { id: casework.newId(), words, on: casework.day.value };
    written.value = '';
    void change((now) => ({ ...now, strengths: [...now.strengths, strength] }));
  };
  const keepPreferences = (): void => {
    const words = preferences.value?.trim();
    preferences.value = undefined;
    void change(({ preferences: _before, ...now }) => (words ? { ...now, preferences: words } : now));
  };

  return (
    <section class="card" aria-labelledby="strengths-heading">
      <h3 id="strengths-heading">{t('strengthsHeading')}</h3>
      {person.strengths.length === 0 && <p class="muted">{t('strengthsNone')}</p>}
      <ul class="stones">
        {person.strengths.map(({ id, words }) => (
          <li key={id}>
            <span>{words}</span>
            <button
              type="button"
              class="quiet"
              aria-label={`${t('remove')}: ${words}`}
              onClick={() =>
                void change((now) => ({
                  ...now,
                  strengths: now.strengths.filter((strength) => strength.id !== id),
                }))
              }
            >
              {t('remove')}
            </button>
          </li>
        ))}
      </ul>
      <form class="one-line" onSubmit={add}>
        <TextField
          label={t('strengthNew')}
          value={written.value}
          maxLength={500}
          onInput={(value) => (written.value = value)}
        />
        <button type="submit">{t('strengthAdd')}</button>
      </form>
      <h3>{t('preferencesHeading')}</h3>
      {preferences.value === undefined ? (
        <>
          {person.preferences && <p class="own-words">{person.preferences}</p>}
          <button type="button" class="start" onClick={() => (preferences.value = person.preferences ?? '')}>
            {t('change')}
          </button>
        </>
      ) : (
        <>
          <TextField
            label={t('preferencesHeading')}
            hint={t('preferencesHint')}
            rows={3}
            value={preferences.value}
            onInput={(value) => (preferences.value = value)}
          />
          <button type="button" class="main start" onClick={keepPreferences}>
            {t('save')}
          </button>
        </>
      )}
      {trouble.value && <p class="trouble">{trouble.value}</p>}
    </section>
  );
}
