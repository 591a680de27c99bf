import { useSignal } from '@preact/signals';
import type { VaultSession, VaultSessionState } from '@cairn/state/vault';
import type { Language } from '../language/language.ts';
import { CodeField } from './code-field.tsx';
import { RestoreBox } from './restore-box.tsx';
import { SecretField } from './secret-field.tsx';
import { useSecondsLeft } from './seconds-left.ts';
import { vaultWords } from './vault-words.ts';

export interface RecoveryScreenProps {
  readonly language: Language;
  readonly session: VaultSession;
  readonly state: Extract<VaultSessionState, { kind: 'needs-recovery' | 'recovering' }>;
}

const WHAT = { gone: 'recoverGone', 'rolled-back': 'recoverOlder', damaged: 'recoverDamaged' } as const;

/** The browser lost something that was saved: what happened, that nothing more is lost, and the way back. */
export function RecoveryScreen({ language, session, state }: RecoveryScreenProps) {
  const { t, problem: wordsOf } = vaultWords(language);
  const secret = useSignal('');
  const withCode = useSignal(false);
  const isBusy = state.kind === 'recovering';
  const waitSeconds = useSecondsLeft(
    state.kind === 'needs-recovery' ? state.waitUntilMs : undefined,
    session.ports.nowMs,
  );
  const problem = state.kind === 'needs-recovery' ? state.problem : undefined;
  const said = waitSeconds > 0 ? t('waitSeconds', { count: waitSeconds }) : problem && wordsOf(problem);

  const recover = async (): Promise<void> => {
    if (isBusy || waitSeconds > 0) return;
    const { value } = secret;
    const recovered = await session.recover(withCode.value ? { recoveryCode: value } : { passphrase: value });
    if (recovered.ok) secret.value = '';
  };
  return (
    <section class="gate" aria-labelledby="gate-heading">
      <h2 id="gate-heading">{t('recoverTitle')}</h2>
      {state.kind === 'needs-recovery' && <p>{t(WHAT[state.cause], { name: state.vault.nickname })}</p>}
      <p>{t('recoverHow')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void recover();
        }}
      >
        {withCode.value ? (
          <CodeField label={t('code')} hint={t('codeHint')} problem={said} value={secret} />
        ) : (
          <SecretField
            key="passphrase"
            label={t('passphrase')}
            problem={said}
            showLabel={t('showPassphrase')}
            value={secret}
            autocomplete="current-password"
          />
        )}
        <button type="submit" class="main" aria-disabled={isBusy || waitSeconds > 0}>
          {isBusy ? t('recovering') : t('recover')}
        </button>
      </form>
      <div class="row">
        <button
          type="button"
          class="quiet"
          onClick={() => {
            withCode.value = !withCode.value;
            secret.value = '';
          }}
        >
          {withCode.value ? t('back') : t('lostPassphrase')}
        </button>
        <button type="button" class="quiet" onClick={() => void session.chooseAnother()}>
          {t('somebodyElse')}
        </button>
      </div>
      <RestoreBox language={language} session={session} />
    </section>
  );
}
