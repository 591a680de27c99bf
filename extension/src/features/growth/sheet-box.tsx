import { useSignal } from '@preact/signals';
import { writeSupervisorFile } from '@cairn/domain/growth';
import { supervisorSheet } from '@cairn/state/growth';
import { sha256Hex } from '@cairn/vault/digest';
import { TextField } from '../caseload/text-field.tsx';
import { saveFile } from '../vault/save-file.ts';
import type { GrowthBoxProps } from './box-props.ts';
import { growthWords } from './growth-words.ts';
import { isPeriod, lastQuarter, PeriodFields } from './period-fields.tsx';
import { SheetTable } from './sheet-table.tsx';

/** What a peer gives a supervisor: shown first, then saved as a file by the peer. */
export function SheetBox({ props, growth }: GrowthBoxProps) {
  const { t } = growthWords(props.language);
  const { casework } = growth;
  const name = useSignal('');
  const period = useSignal(lastQuarter(casework.day.value));
  const said = useSignal('');
  const sheet = supervisorSheet({
    store: casework.store,
    records: growth.records.value,
    due: casework.today.due.value,
    peer: name.value.trim(),
    ...period.value,
  });
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (sheet.peer === '') return void (said.value = t('sheetNameMissing'));
    if (!isPeriod(period.value)) return void (said.value = t('reportOrder'));
    const file = await writeSupervisorFile(sheet, casework.now(), sha256Hex);
    const blob = new Blob([JSON.stringify(file, undefined, 2)], { type: 'application/json' });
    saveFile(blob, `cairn-sheet-${period.value.to}.json`);
    said.value = t('sheetSaved');
  };
  return (
    <form class="box" onSubmit={(event) => void save(event)}>
      <p>{t('sheetIntro')}</p>
      <TextField
        label={t('sheetName')}
        maxLength={200}
        value={name.value}
        onInput={(value) => (name.value = value)}
      />
      <PeriodFields language={props.language} period={period} />
      {isPeriod(period.value) && <SheetTable label={t('sheet')} language={props.language} sheets={[sheet]} />}
      <button type="submit" class="main">
        {t('sheetSave')}
      </button>
      <p role="status">{said.value}</p>
    </form>
  );
}
