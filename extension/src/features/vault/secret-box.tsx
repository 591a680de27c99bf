import { useSignal } from '@preact/signals';
import { changePassphrase, renewRecoveryCode } from '@cairn/vault';
import type { BoxProps } from './box-props.ts';
import { CodeSheet } from './code-sheet.tsx';
import { NewPassphrase, useNewPassphrase } from './new-passphrase.tsx';
import { readSecret } from './read-secret.ts';
import { SecretField } from './secret-field.tsx';
import { vaultWords } from './vault-words.ts';

type Step = 'closed' | 'passphrase' | 'code';

/** A new passphrase or a new recovery code for the same records. Both ask for the present one. */
export function SecretBox({ language, vault }: BoxProps) {
  const { t, problem } = vaultWords(language);
  const step = useSignal<Step>('closed');
  const current = useSignal('');
  const said = useSignal('');
  const isBusy = useSignal(false);
  const newCode = useSignal<string | undefined>(undefined);
  const chosen = useNewPassphrase();

  const go = (next: Step, words = ''): void => {
    step.value = next;
    said.value = words;
    current.value = '';
    chosen.forget();
  };
  const change = async (): Promise<void> => {
    const next = chosen.check();
    if (isBusy.value || next === undefined) return;
    isBusy.value = true;
    const changed = await changePassphrase(vault, readSecret(current.value), next);
    isBusy.value = false;
    if (changed.ok) go('closed', t('changed'));
    else said.value = problem(changed.problem);
  };
  const renew = async (): Promise<void> => {
    if (isBusy.value) return;
    isBusy.value = true;
    const renewed = await renewRecoveryCode(vault, readSecret(current.value));
    isBusy.value = false;
    if (renewed.ok) newCode.value = renewed.value;
    else said.value = problem(renewed.problem);
  };

  if (newCode.value !== undefined)
    return (
      <CodeSheet
        language={language}
        nickname={vault.header.nickname}
        recoveryCode={newCode.value}
        onKept={() => {
          newCode.value = undefined;
          go('closed', t('codeRenewed'));
        }}
      />
    );
  if (step.value === 'closed')
    return (
      <div class="box">
        <button type="button" onClick={() => go('passphrase')}>
          {t('changeOpen')}
        </button>
        <button type="button" onClick={() => go('code')}>
          {t('codeOpen')}
        </button>
        <p class="said" role="status">
          {said.value}
        </p>
      </div>
    );
  const isChange = step.value === 'passphrase';
  return (
    <form
      class="box"
      onSubmit={(event) => {
        event.preventDefault();
        void (isChange ? change() : renew());
      }}
    >
      {!isChange && <p>{t('codeRenewWhy')}</p>}
      <SecretField
        label={t('currentPassphrase')}
        problem={said.value}
        showLabel={t('showPassphrase')}
        value={current}
        autocomplete="current-password"
        takesFocus
      />
      {isChange && <NewPassphrase language={language} chosen={chosen} label={t('newPassphrase')} />}
      <div class="row">
        <button type="submit" class="main" aria-disabled={isBusy.value}>
          {isBusy.value ? t('changing') : isChange ? t('change') : t('codeMake')}
        </button>
        <button type="button" onClick={() => go('closed')}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
