import { useSignal } from '@preact/signals';
import { SUPERVISION_FUNCTIONS, type SupervisionFunction } from '@cairn/domain/growth';
import { ChoiceChips } from '../caseload/choice-chips.tsx';
import { TextField } from '../caseload/text-field.tsx';
import type { GrowthBoxProps } from './box-props.ts';
import { DayAndLength } from './day-and-length.tsx';
import { growthWords } from './growth-words.ts';
import { minutesIn } from './minutes-in.ts';

const FORMS = ['alone', 'group'] as const;

/** One talk with a supervisor. */
export function TalkForm({ props, growth, onDone }: GrowthBoxProps & { readonly onDone: () => void }) {
  const { t, problem } = growthWords(props.language);
  const { casework, store } = growth;
  const on = useSignal(casework.day.value);
  const minutes = useSignal('60');
  const functions = useSignal<readonly SupervisionFunction[]>([]);
  const form = useSignal<(typeof FORMS)[number]>('alone');
  const who = useSignal('');
  const words = useSignal('');
  const trouble = useSignal<string | undefined>(undefined);

  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const length = minutesIn(minutes.value, 1);
    if (on.value === '') return void (trouble.value = t('dayMissing'));
    if (length === undefined) return void (trouble.value = t('hoursWrong'));
    const saved = await store.keep({
      kind: 'session',
      id: casework.newId(),
      on: on.value,
      minutes: length,
      functions: functions.value,
      form: form.value,
      ...(who.value.trim() === '' ? {} : { with: who.value.trim() }),
      ...(words.value.trim() === '' ? {} : { words: words.value.trim() }),
    });
    if (saved.ok) onDone();
    else trouble.value = problem(saved.problem);
  };
  const toggle = (one: SupervisionFunction): void => {
    const held = functions.value;
    functions.value = held.includes(one) ? held.filter((each) => each !== one) : [...held, one];
  };
  return (
    <form class="box card" onSubmit={(event) => void save(event)}>
      <DayAndLength language={props.language} on={on} length={minutes} unit="talkMinutes" />
      <fieldset class="chips">
        <legend>{t('talkFunctions')}</legend>
        <div class="row">
          {SUPERVISION_FUNCTIONS.map((each) => (
            <label key={each} class="chip">
              <input type="checkbox" checked={functions.value.includes(each)} onChange={() => toggle(each)} />
              <span>{t(`function_${each}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <ChoiceChips
        label={t('talkForm')}
        options={FORMS.map((id) => ({ id, label: t(`form_${id}`) }))}
        value={form.value}
        onChange={(value) => (form.value = value)}
      />
      <TextField
        label={t('talkWith')}
        maxLength={200}
        value={who.value}
        onInput={(value) => (who.value = value)}
      />
      <TextField
        label={t('talkWords')}
        rows={3}
        value={words.value}
        onInput={(value) => (words.value = value)}
      />
      {trouble.value && <p class="trouble">{trouble.value}</p>}
      <button type="submit" class="main">
        {t('talkKeep')}
      </button>
    </form>
  );
}
