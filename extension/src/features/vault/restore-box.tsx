import { useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import type { VaultSession } from '@cairn/state/vault';
import type { CheckedBackup, Secret } from '@cairn/vault';
import type { Language } from '../language/language.ts';
import { readSecret } from './read-secret.ts';
import { sourceOf } from './file-source.ts';
import { SecretField } from './secret-field.tsx';
import { vaultWords } from './vault-words.ts';

export interface RestoreBoxProps {
  readonly language: Language;
  readonly session: VaultSession;
}

type Step =
  | { readonly kind: 'closed' | 'choosing' | 'reading' | 'no-file' }
  | { readonly kind: 'said'; readonly words: string }
  | { readonly kind: 'found'; readonly file: Blob; readonly secret: Secret; readonly backup: CheckedBackup }
  | { readonly kind: 'restoring' };

/** A backup file: read to its end and shown first; only then, and only on a second press, it replaces anything. */
export function RestoreBox({ language, session }: RestoreBoxProps) {
  const { t, problem } = vaultWords(language);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const words = useSignal('');
  const step = useSignal<Step>({ kind: 'closed' });
  const now = step.value;

  const look = async (): Promise<void> => {
    const file = field.current?.files?.[0];
    if (now.kind === 'reading') return;
    if (!file) {
      step.value = { kind: 'no-file' };
      return;
    }
    step.value = { kind: 'reading' };
    const secret = readSecret(words.value);
    const checked = await session.check(sourceOf(file), secret);
    step.value = checked.ok
      ? { kind: 'found', file, secret, backup: checked.value }
      : { kind: 'said', words: problem(checked.problem) };
  };
  const restore = async ({ file, secret }: Extract<Step, { kind: 'found' }>): Promise<void> => {
    step.value = { kind: 'restoring' };
    const restored = await session.restore(sourceOf(file), secret);
    words.value = '';
    step.value = restored.ok ? { kind: 'closed' } : { kind: 'said', words: problem(restored.problem) };
  };

  if (now.kind === 'closed')
    return (
      <button type="button" class="quiet" onClick={() => (step.value = { kind: 'choosing' })}>
        {t('restoreOpen')}
      </button>
    );
  if (now.kind === 'found' || now.kind === 'restoring')
    return (
      <div class="box" role="status">
        {now.kind === 'restoring' ? (
          <p>{t('restoring')}</p>
        ) : (
          <>
            <p>{t('restoreFound', { count: now.backup.records, name: now.backup.nickname })}</p>
            <p>{t('restoreReplaces', { name: now.backup.nickname })}</p>
            <div class="row">
              <button type="button" class="main" onClick={() => void restore(now)}>
                {t('restoreNow')}
              </button>
              <button type="button" onClick={() => (step.value = { kind: 'closed' })}>
                {t('cancel')}
              </button>
            </div>
          </>
        )}
      </div>
    );
  return (
    <form
      class="box"
      onSubmit={(event) => {
        event.preventDefault();
        void look();
      }}
    >
      <p>{t('restoreWhy')}</p>
      <div class="field">
        <label for={id}>{t('restoreFile')}</label>
        <input id={id} ref={field} type="file" accept=".cairn,application/octet-stream" />
        <p class="said" role="status">
          {now.kind === 'no-file' && t('restoreNoFile')}
        </p>
      </div>
      <SecretField
        label={t('passphraseOrCode')}
        problem={now.kind === 'said' ? now.words : undefined}
        showLabel={t('showPassphrase')}
        value={words}
        autocomplete="off"
      />
      <div class="row">
        <button type="submit" class="main" aria-disabled={now.kind === 'reading'}>
          {now.kind === 'reading' ? t('restoreChecking') : t('restoreCheck')}
        </button>
        <button type="button" onClick={() => (step.value = { kind: 'closed' })}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
