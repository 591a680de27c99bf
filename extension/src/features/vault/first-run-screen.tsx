import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { VaultSession, VaultSessionState } from '@cairn/state/vault';
import { askToKeepStorage } from '@cairn/vault';
import type { Language } from '../language/language.ts';
import { RestoreBox } from './restore-box.tsx';
import { NewPassphrase, useNewPassphrase } from './new-passphrase.tsx';
import { vaultWords } from './vault-words.ts';

export interface FirstRunScreenProps {
  readonly language: Language;
  readonly session: VaultSession;
  readonly state: Extract<VaultSessionState, { kind: 'first-run' | 'creating' }>;
}

/** A locked place of one's own: nickname and passphrase; the recovery code comes next. */
export function FirstRunScreen({ language, session, state }: FirstRunScreenProps) {
  const { t, problem } = vaultWords(language);
  const id = useId();
  const nickname = useSignal('');
  const missesName = useSignal(false);
  const chosen = useNewPassphrase();
  const isBusy = state.kind === 'creating';
  const stopped = state.kind === 'first-run' ? state.problem : undefined;

  const make = async (): Promise<void> => {
    missesName.value = nickname.value.trim() === '';
    const passphrase = chosen.check();
    if (isBusy || missesName.value || passphrase === undefined) return;
    const made = await session.create({ nickname: nickname.value, passphrase });
    if (!made.ok) return;
    chosen.forget();
    // Here the person has just asked for something to be kept, so a question of the browser makes sense to them.
    await askToKeepStorage(navigator.storage);
  };
  return (
    <section class="gate" aria-labelledby="gate-heading">
      <h2 id="gate-heading">{t('firstTitle')}</h2>
      <p>{t('firstWhy')}</p>
      <p>{t('firstFind')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <div class="field">
          <label for={id}>{t('nickname')}</label>
          <p id={`${id}-hint`}>{t('nicknameHint')}</p>
          <input
            id={id}
            type="text"
            autocomplete="off"
            maxLength={40}
            aria-describedby={`${id}-hint ${id}-problem`}
            value={nickname.value}
            onInput={(event) => {
              nickname.value = event.currentTarget.value;
              missesName.value = false;
            }}
          />
          <p id={`${id}-problem`} class="said" role="status">
            {missesName.value && t('noNickname')}
          </p>
        </div>
        <NewPassphrase language={language} chosen={chosen} label={t('choosePassphrase')} />
        <p>{t('forgetting')}</p>
        <p class="said" role="status">
          {stopped && problem(stopped)}
        </p>
        <button type="submit" class="main" aria-disabled={isBusy}>
          {isBusy ? t('making') : t('makePlace')}
        </button>
      </form>
      <RestoreBox language={language} session={session} />
      {state.kind === 'first-run' && state.others > 0 && (
        <button type="button" class="quiet" onClick={() => void session.chooseAnother()}>
          {t('back')}
        </button>
      )}
    </section>
  );
}
