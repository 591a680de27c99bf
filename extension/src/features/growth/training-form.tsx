import { useSignal } from '@preact/signals';
import { TextField } from '../caseload/text-field.tsx';
import type { GrowthBoxProps } from './box-props.ts';
import { DayAndLength } from './day-and-length.tsx';
import { growthWords } from './growth-words.ts';
import { minutesIn } from './minutes-in.ts';

/** One training, with what a certifying body asks to see. */
export function TrainingForm({ props, growth, onDone }: GrowthBoxProps & { readonly onDone: () => void }) {
  const { t, problem } = growthWords(props.language);
  const { casework, store } = growth;
  const title = useSignal('');
  const on = useSignal(casework.day.value);
  const hours = useSignal('');
  const provider = useSignal('');
  const certificate = useSignal('');
  const isEthics = useSignal(false);
  const trouble = useSignal<string | undefined>(undefined);

  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const minutes = minutesIn(hours.value, 60);
    if (title.value.trim() === '') return void (trouble.value = t('titleMissing'));
    if (on.value === '') return void (trouble.value = t('dayMissing'));
    if (minutes === undefined) return void (trouble.value = t('hoursWrong'));
    const saved = await store.keep({
      kind: 'training',
      id: casework.newId(),
      on: on.value,
      minutes,
      title: title.value.trim(),
      isEthics: isEthics.value,
      ...(provider.value.trim() === '' ? {} : { provider: provider.value.trim() }),
      ...(certificate.value.trim() === '' ? {} : { certificate: certificate.value.trim() }),
    });
    if (saved.ok) onDone();
    else trouble.value = problem(saved.problem);
  };
  return (
    <form class="box card" onSubmit={(event) => void save(event)}>
      <TextField
        label={t('trainingTitle')}
        maxLength={300}
        value={title.value}
        onInput={(value) => (title.value = value)}
      />
      <DayAndLength language={props.language} on={on} length={hours} unit="trainingHours" />
      <label class="check">
        <input
          type="checkbox"
          checked={isEthics.value}
          onChange={(event) => (isEthics.value = event.currentTarget.checked)}
        />
        <span>{t('trainingEthics')}</span>
      </label>
      <TextField
        label={t('trainingProvider')}
        maxLength={300}
        value={provider.value}
        onInput={(value) => (provider.value = value)}
      />
      <TextField
        label={t('trainingCertificate')}
        maxLength={300}
        value={certificate.value}
        onInput={(value) => (certificate.value = value)}
      />
      {trouble.value && <p class="trouble">{trouble.value}</p>}
      <button type="submit" class="main">
        {t('trainingKeep')}
      </button>
    </form>
  );
}
