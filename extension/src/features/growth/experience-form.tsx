import { useSignal } from '@preact/signals';
import { TextField } from '../caseload/text-field.tsx';
import type { GrowthBoxProps } from './box-props.ts';
import { DayAndLength } from './day-and-length.tsx';
import { growthWords } from './growth-words.ts';
import { minutesIn } from './minutes-in.ts';

/** Hours of peer work from before Cairn, or from elsewhere. */
export function ExperienceForm({ props, growth, onDone }: GrowthBoxProps & { readonly onDone: () => void }) {
  const { t, problem } = growthWords(props.language);
  const { casework, store } = growth;
  const on = useSignal(casework.day.value);
  const hours = useSignal('');
  const words = useSignal('');
  const trouble = useSignal<string | undefined>(undefined);

  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const minutes = minutesIn(hours.value, 60);
    if (on.value === '') return void (trouble.value = t('dayMissing'));
    if (minutes === undefined) return void (trouble.value = t('hoursWrong'));
    const own = words.value.trim();
    const id = casework.newId();
    const record = { kind: 'experience', id, on: on.value, minutes } as const;
    const saved = await store.keep(own === '' ? record : { ...record, words: own });
    if (saved.ok) onDone();
    else trouble.value = problem(saved.problem);
  };
  return (
    <form class="box card" onSubmit={(event) => void save(event)}>
      <TextField
        label={t('experienceWords')}
        value={words.value}
        onInput={(value) => (words.value = value)}
      />
      <DayAndLength language={props.language} on={on} length={hours} unit="trainingHours" />
      {trouble.value && <p class="trouble">{trouble.value}</p>}
      <button type="submit" class="main">
        {t('experienceKeep')}
      </button>
    </form>
  );
}
