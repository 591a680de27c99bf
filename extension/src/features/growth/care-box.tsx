import { useSignal } from '@preact/signals';
import { ofKind, SELF_CARE_AREAS, type SelfCareArea } from '@cairn/domain/growth';
import { ChoiceChips } from '../caseload/choice-chips.tsx';
import { TextField } from '../caseload/text-field.tsx';
import type { GrowthBoxProps } from './box-props.ts';
import { growthWords } from './growth-words.ts';
import { RecordLine } from './record-line.tsx';

type Answer = 'well' | 'needs' | 'open';

/** A look at oneself. Nothing is added up, and nothing of it leaves. */
export function CareBox({ props, growth }: GrowthBoxProps) {
  const { t, day, problem } = growthWords(props.language);
  const { casework, store } = growth;
  const answers = useSignal<Readonly<Partial<Record<SelfCareArea, Answer>>>>({});
  const words = useSignal('');
  const trouble = useSignal<string | undefined>(undefined);
  const answered = (answer: Answer): readonly SelfCareArea[] =>
    SELF_CARE_AREAS.filter((area) => answers.value[area] === answer);
  const before = ofKind(growth.records.value, 'self-check');
  const labels = { well: t('careWell'), needs: t('careNeeds'), open: t('careOpen') };

  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const own = words.value.trim();
    const check = {
      kind: 'self-check',
      id: casework.newId(),
      on: casework.day.value,
      well: answered('well'),
      needsCare: answered('needs'),
    } as const;
    if (check.well.length + check.needsCare.length === 0 && own === '') return;
    const saved = await store.keep(own === '' ? check : { ...check, words: own });
    trouble.value = saved.ok ? undefined : problem(saved.problem);
    if (!saved.ok) return;
    answers.value = {};
    words.value = '';
  };
  return (
    <div class="box">
      <p>
        <strong>{t('carePromise')}</strong>
      </p>
      <form class="box" onSubmit={(event) => void save(event)}>
        <p>{t('careAsk')}</p>
        {SELF_CARE_AREAS.map((area) => (
          <ChoiceChips
            key={area}
            label={t(`care_${area}`)}
            options={(['well', 'needs', 'open'] as const).map((id) => ({ id, label: labels[id] }))}
            value={answers.value[area]}
            onChange={(answer) => (answers.value = { ...answers.value, [area]: answer })}
          />
        ))}
        <TextField
          label={t('careWords')}
          rows={2}
          value={words.value}
          onInput={(value) => (words.value = value)}
        />
        {trouble.value && <p class="trouble">{trouble.value}</p>}
        <button type="submit" class="main">
          {t('careKeep')}
        </button>
      </form>
      <p>{t('careHelp')}</p>
      {before.length > 0 && <h4>{t('careBefore')}</h4>}
      <ul class="lines">
        {before.map((check) => (
          <RecordLine key={check.id} props={props} growth={growth} record={check}>
            <strong>{day(check.on)}</strong>
            {check.well.length > 0 && (
              <span class="source">
                {labels.well}: {check.well.map((area) => t(`care_${area}`)).join(', ')}
              </span>
            )}
            {check.needsCare.length > 0 && (
              <span class="source">
                {labels.needs}: {check.needsCare.map((area) => t(`care_${area}`)).join(', ')}
              </span>
            )}
            {check.words && <span class="own-words">{check.words}</span>}
          </RecordLine>
        ))}
      </ul>
    </div>
  );
}
