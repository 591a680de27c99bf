import { useSignal, useSignalEffect } from '@preact/signals';
import type { PartProps } from '../shell/part.ts';
import { exchangeWords } from '../exchange/exchange-words.ts';
import { BackupBox } from './backup-box.tsx';
import { DeleteBox } from './delete-box.tsx';
import { Fold } from './fold.tsx';
import { LockBox } from './lock-box.tsx';
import { LogBox } from './log-box.tsx';
import { RecoveredNotice } from './recovered-notice.tsx';
import { RestoreBox } from './restore-box.tsx';
import { RetentionBox } from './retention-box.tsx';
import { SecretBox } from './secret-box.tsx';
import { UnreadableNotice } from './unreadable-notice.tsx';
import { vaultWords } from './vault-words.ts';
import './home.css';

/** Where people look after what is kept here: lock, backup, passphrase, log, retention, deletion. */
export function VaultHome({ browser, language, session }: PartProps) {
  const { t } = vaultWords(language);
  const count = useSignal<number | undefined>(undefined);
  const mayClear = useSignal(false);
  const vault = session.vault.value;
  const state = session.state.value;

  useSignalEffect(() => {
    const open = session.vault.value;
    if (open === undefined) return undefined;
    const life = new AbortController();
    const read = async (): Promise<void> => {
      const manifest = await open.manifest();
      if (manifest.ok && !life.signal.aborted) count.value = manifest.value.root.records;
    };
    open.listen(() => void read(), life.signal);
    void read();
    void navigator.storage.persisted().then((isKept) => (mayClear.value = !isKept));
    return () => life.abort();
  });
  if (vault === undefined || state.kind !== 'open') return null;
  const props = { language, session, vault };
  return (
    <section class="vault-home" aria-labelledby="home-heading">
      <h2 id="home-heading">{t('homeTitle')}</h2>
      <p>
        <strong>{state.vault.nickname}</strong>
        {' · '}
        {count.value !== undefined && t('kept', { count: count.value })}
      </p>
      <p>{t('homeIntro')}</p>
      {state.recovered && <RecoveredNotice language={language} report={state.recovered} />}
      <UnreadableNotice {...props} />
      {mayClear.value && <p class="notice">{t('mayClear')}</p>}
      <Fold title={t('backupTitle')}>
        <BackupBox {...props} />
        <RestoreBox {...props} />
      </Fold>
      <Fold title={exchangeWords(language).t('title')}>
        <div class="box">
          <p>{exchangeWords(language).t('intro')}</p>
          <button type="button" onClick={() => void browser.openExchange()}>
            {exchangeWords(language).t('open')}
          </button>
        </div>
      </Fold>
      <Fold title={t('lockTitle')}>
        <LockBox {...props} />
      </Fold>
      <Fold title={t('secretTitle')}>
        <SecretBox {...props} />
      </Fold>
      <Fold title={t('logTitle')}>
        <LogBox {...props} />
      </Fold>
      <Fold title={t('retentionTitle')}>
        <RetentionBox {...props} />
      </Fold>
      <Fold title={t('deleteTitle')}>
        <DeleteBox language={language} session={session} vault={state.vault} />
      </Fold>
    </section>
  );
}
