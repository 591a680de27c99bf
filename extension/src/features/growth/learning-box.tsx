import { useSignal } from '@preact/signals';
import { growthToCsv, ofKind } from '@cairn/domain/growth';
import { saveFile } from '../vault/save-file.ts';
import type { GrowthBoxProps } from './box-props.ts';
import { ExperienceForm } from './experience-form.tsx';
import { growthWords } from './growth-words.ts';
import { NeedsList } from './needs-list.tsx';
import { RecordLine } from './record-line.tsx';
import { TrainingForm } from './training-form.tsx';

/** Training, and hours toward a certificate. */
export function LearningBox({ props, growth }: GrowthBoxProps) {
  const { t, day, hours } = growthWords(props.language);
  const open = useSignal<'training' | 'experience' | undefined>(undefined);
  const close = (): void => {
    open.value = undefined;
  };
  const records = growth.records.value;
  const trainings = ofKind(records, 'training');
  const experience = ofKind(records, 'experience');
  const saveCsv = (): void => {
    const file = new Blob([growthToCsv(records)], { type: 'text/csv' });
    saveFile(file, `cairn-hours-${growth.casework.day.value}.csv`);
  };
  return (
    <div class="box">
      <NeedsList
        props={props}
        growth={growth}
        kinds={['education', 'ethics', 'training', 'experience', 'supervision-total']}
      />
      {open.value === 'training' && <TrainingForm props={props} growth={growth} onDone={close} />}
      {open.value === 'experience' && <ExperienceForm props={props} growth={growth} onDone={close} />}
      {open.value === undefined && (
        <div class="row">
          <button type="button" onClick={() => (open.value = 'training')}>
            {t('trainingAdd')}
          </button>
          <button type="button" onClick={() => (open.value = 'experience')}>
            {t('experienceAdd')}
          </button>
        </div>
      )}
      {trainings.length === 0 && <p>{t('trainingNone')}</p>}
      <ul class="lines">
        {trainings.map((each) => (
          <RecordLine key={each.id} props={props} growth={growth} record={each}>
            <strong>{each.title}</strong>
            {each.isEthics && ` · ${t('ethics')}`}
            <span class="muted source">
              {day(each.on)} · {hours(each.minutes)} h{each.provider && ` · ${each.provider}`}
              {each.certificate && ` · ${each.certificate}`}
            </span>
          </RecordLine>
        ))}
        {experience.map((each) => (
          <RecordLine key={each.id} props={props} growth={growth} record={each}>
            {each.words ?? t('experienceAdd')}
            <span class="muted source">
              {day(each.on)} · {hours(each.minutes)} h
            </span>
          </RecordLine>
        ))}
      </ul>
      <button type="button" onClick={saveCsv}>
        {t('certifierSave')}
      </button>
      <p>{t('certifierHint')}</p>
    </div>
  );
}
