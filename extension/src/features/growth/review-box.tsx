import { useSignal } from '@preact/signals';
import { ofKind } from '@cairn/domain/growth';
import { TextField } from '../caseload/text-field.tsx';
import type { GrowthBoxProps } from './box-props.ts';
import { growthWords } from './growth-words.ts';
import { RecordLine } from './record-line.tsx';

const FIELDS = [
  { name: 'strengths', label: 'reviewStrengths' },
  { name: 'learned', label: 'reviewLearned' },
  { name: 'next', label: 'reviewNext' },
  { name: 'needs', label: 'reviewNeeds' },
] as const;

type Written = Record<(typeof FIELDS)[number]['name'], string>;

const EMPTY: Written = { strengths: '', learned: '', next: '', needs: '' };

/** A review that begins with what went well, in the peer's own words. */
export function ReviewBox({ props, growth }: GrowthBoxProps) {
  const { t, day, problem } = growthWords(props.language);
  const { casework, store } = growth;
  const written = useSignal<Written>(EMPTY);
  const trouble = useSignal<string | undefined>(undefined);
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (Object.values(written.value).every((words) => words.trim() === '')) return;
    const id = casework.newId();
    const saved = await store.keep({ kind: 'review', id, on: casework.day.value, ...written.value });
    trouble.value = saved.ok ? undefined : problem(saved.problem);
    if (saved.ok) written.value = EMPTY;
  };
  return (
    <div class="box">
      <form class="box" onSubmit={(event) => void save(event)}>
        {FIELDS.map(({ name, label }) => (
          <TextField
            key={name}
            label={t(label)}
            rows={2}
            maxLength={8000}
            value={written.value[name]}
            onInput={(value) => (written.value = { ...written.value, [name]: value })}
          />
        ))}
        {trouble.value && <p class="trouble">{trouble.value}</p>}
        <button type="submit" class="main">
          {t('reviewKeep')}
        </button>
      </form>
      <ul class="lines">
        {ofKind(growth.records.value, 'review').map((review) => (
          <RecordLine key={review.id} props={props} growth={growth} record={review}>
            <strong>{day(review.on)}</strong>
            {FIELDS.map(({ name, label }) =>
              review[name] === '' ? null : (
                <span key={name} class="source">
                  <span class="muted">{t(label)}:</span> <span class="own-words">{review[name]}</span>
                </span>
              ),
            )}
          </RecordLine>
        ))}
      </ul>
    </div>
  );
}
