import { useSignal } from '@preact/signals';
import type { VaultSession, VaultSessionState } from '@cairn/state/vault';
import type { Language } from '../language/language.ts';
import { CodeField } from './code-field.tsx';
import { DeleteBox } from './delete-box.tsx';
import { Fold } from './fold.tsx';
import { RestoreBox } from './restore-box.tsx';
import { SecretField } from './secret-field.tsx';
import { useSecondsLeft } from './seconds-left.ts';
import { vaultWords } from './vault-words.ts';

export interface UnlockScreenProps {
  readonly language: Language;
  readonly session: VaultSession;
  readonly state: Extract<VaultSessionState, { kind: 'locked' | 'unlocking' }>;
}

/** Nothing but a nickname and a field: what is behind it shows only after the passphrase or the code. */
export function UnlockScreen({ language, session, state }: UnlockScreenProps) {
  const { t, problem: wordsOf } = vaultWords(language);
  const passphrase = useSignal('');
  const code = useSignal('');
  const withCode = useSignal(false);
  const problem = state.kind === 'locked' ? state.problem : undefined;
  const waitSeconds = useSecondsLeft(
    state.kind === 'locked' ? state.waitUntilMs : undefined,
    session.ports.nowMs,
  );
  const isBusy = state.kind === 'unlocking';
  const said =
    waitSeconds > 0
      ? t('waitSeconds', { count: waitSeconds })
      : problem?.code === 'wait-before-trying'
        ? t('nowAgain')
        : problem && wordsOf(problem);

  const unlock = async (): Promise<void> => {
    if (isBusy || waitSeconds > 0) return;
    const unlocked = withCode.value
      ? await session.unlockWithRecoveryCode(code.value)
      : await session.unlock(passphrase.value);
    if (unlocked.ok) passphrase.value = code.value = '';
  };
  return (
    <section class="gate" aria-labelledby="gate-heading">
      <h2 id="gate-heading">{t('whoseRecords', { name: state.vault.nickname })}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void unlock();
        }}
      >
        {withCode.value ? (
          <CodeField label={t('code')} hint={t('codeHint')} problem={said} value={code} takesFocus />
        ) : (
          <SecretField
            key="passphrase"
            label={t('passphrase')}
            problem={said}
            showLabel={t('showPassphrase')}
            value={passphrase}
            autocomplete="current-password"
            takesFocus
          />
        )}
        <button type="submit" class="main" aria-disabled={isBusy || waitSeconds > 0}>
          {isBusy ? t('unlocking') : t('unlock')}
        </button>
      </form>
      <div class="row">
        <button type="button" class="quiet" onClick={() => (withCode.value = !withCode.value)}>
          {withCode.value ? t('back') : t('lostPassphrase')}
        </button>
        <button type="button" class="quiet" onClick={() => void session.chooseAnother()}>
          {t('somebodyElse')}
        </button>
      </div>
      {withCode.value && state.kind === 'locked' && (
        <div class="asides">
          <RestoreBox language={language} session={session} />
          <Fold title={t('deleteTitle')}>
            <DeleteBox language={language} session={session} vault={state.vault} />
          </Fold>
        </div>
      )}
    </section>
  );
}
