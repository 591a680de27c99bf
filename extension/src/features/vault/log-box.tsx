import { useSignal } from '@preact/signals';
import { exportLog } from '@cairn/vault';
import type { BoxProps } from './box-props.ts';
import { LogSheet } from './log-sheet.tsx';
import { localDay } from '../caseload/local-moment.ts';
import { saveFile } from './save-file.ts';
import { vaultWords } from './vault-words.ts';

/** Who did what, to look at, to print and to hand over. */
export function LogBox({ language, vault }: BoxProps) {
  const { t, problem } = vaultWords(language);
  const isShown = useSignal(false);
  const said = useSignal('');
  const save = async (): Promise<void> => {
    const text = await exportLog(vault);
    if (!text.ok) said.value = problem(text.problem);
    else {
      const file = new Blob([text.value], { type: 'application/json' });
      saveFile(file, `cairn-log-${localDay(new Date(vault.ports.nowMs()))}.json`);
    }
  };
  return (
    <div class="box">
      <p>{t('logWhy')}</p>
      <div class="row">
        <button type="button" aria-expanded={isShown.value} onClick={() => (isShown.value = !isShown.value)}>
          {t('logShow')}
        </button>
        <button type="button" onClick={() => void save()}>
          {t('logExport')}
        </button>
      </div>
      <p>{t('logExportHint')}</p>
      <p class="said" role="status">
        {said.value}
      </p>
      {isShown.value && (
        <LogSheet
          language={language}
          vault={vault}
          heading={t('logHeading', { name: vault.header.nickname })}
        />
      )}
    </div>
  );
}
