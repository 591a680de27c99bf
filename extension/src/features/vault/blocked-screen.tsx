import type { VaultSession, VaultSessionState } from '@cairn/state/vault';
import type { Language } from '../language/language.ts';
import { vaultWords } from './vault-words.ts';

export interface BlockedScreenProps {
  readonly language: Language;
  readonly session: VaultSession;
  readonly state: Extract<VaultSessionState, { kind: 'blocked' }>;
}

/** Another window, a newer version or the browser itself stands in the way; nothing was changed. */
export function BlockedScreen({ language, session, state }: BlockedScreenProps) {
  const { t, problem } = vaultWords(language);
  const isInPage = state.problem.code === 'storage-refused' && window.top !== window;
  return (
    <section class="gate" aria-labelledby="gate-heading">
      <h2 id="gate-heading">{t('blockedTitle')}</h2>
      <p role="status">{isInPage ? t('blockedInPage') : problem(state.problem)}</p>
      <div class="row">
        <button type="button" class="main" onClick={() => void session.resume()}>
          {t('lookAgain')}
        </button>
        <button type="button" class="quiet" onClick={() => void session.chooseAnother()}>
          {t('somebodyElse')}
        </button>
      </div>
    </section>
  );
}
