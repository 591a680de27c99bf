import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { checkVault, exportUnreadable } from '@cairn/vault';
import type { BoxProps } from './box-props.ts';
import { saveFile } from './save-file.ts';
import { vaultWords } from './vault-words.ts';

/** Records that cannot be read are counted, said, and may be taken out; nothing else is held up by them. */
export function UnreadableNotice({ language, vault }: BoxProps) {
  const { t } = vaultWords(language);
  const count = useSignal(0);
  useEffect(() => {
    void checkVault(vault).then((checked) => {
      if (checked.ok) count.value = checked.value.unreadable.length + checked.value.isolated;
    });
  }, [vault]);
  const save = async (): Promise<void> => {
    const text = await exportUnreadable(vault);
    if (text.ok) saveFile(new Blob([text.value], { type: 'application/json' }), 'cairn-unreadable.json');
  };
  if (count.value === 0) return null;
  return (
    <div class="notice" role="status">
      <p>{t('unreadable', { count: count.value })}</p>
      <p>{t('exportUnreadableHint')}</p>
      <button type="button" onClick={() => void save()}>
        {t('exportUnreadable')}
      </button>
    </div>
  );
}
