import { useSignal } from '@preact/signals';
import { backUp } from '@cairn/vault';
import type { BoxProps } from './box-props.ts';
import { localDay } from '../caseload/local-moment.ts';
import { saveFile } from './save-file.ts';
import { vaultWords } from './vault-words.ts';

/** One encrypted file with everything. */
export function BackupBox({ language, vault }: BoxProps) {
  const { t, problem } = vaultWords(language);
  const said = useSignal<string>('');
  const isBusy = useSignal(false);

  const save = async (): Promise<void> => {
    if (isBusy.value) return;
    isBusy.value = true;
    // Blobs are kept on disk by the browser once they are large; only their ends are in memory.
    let file = new Blob([], { type: 'application/octet-stream' });
    const written = await backUp(vault, async (part) => {
      file = new Blob([file, part], { type: file.type });
    });
    isBusy.value = false;
    if (!written.ok) {
      said.value = problem(written.problem);
      return;
    }
    const { records, leftOut } = written.value;
    saveFile(file, `${t('backupFileName')}-${localDay(new Date(vault.ports.nowMs()))}.cairn`);
    said.value =
      t('backupDone', { count: records }) + (leftOut > 0 ? ` ${t('backupLeftOut', { count: leftOut })}` : '');
  };
  return (
    <div class="box">
      <p>{t('backupWhy')}</p>
      <button type="button" class="main" aria-disabled={isBusy.value} onClick={() => void save()}>
        {t('backupSave')}
      </button>
      <p class="said" role="status">
        {said.value}
      </p>
    </div>
  );
}
