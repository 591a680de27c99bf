import type { VaultSession, VaultSessionState } from '@cairn/state/vault';
import type { Language } from '../language/language.ts';
import { vaultWords } from './vault-words.ts';

export interface ChooserScreenProps {
  readonly language: Language;
  readonly session: VaultSession;
  readonly state: Extract<VaultSessionState, { kind: 'choosing' }>;
}

/** Who sits down at a shared computer: chosen nicknames and nothing else. */
export function ChooserScreen({ language, session, state }: ChooserScreenProps) {
  const { t } = vaultWords(language);
  return (
    <section class="gate" aria-labelledby="gate-heading">
      <h2 id="gate-heading">{t('chooseTitle')}</h2>
      <ul class="people">
        {state.vaults.map(({ id, nickname }) => (
          <li key={id}>
            <button type="button" onClick={() => void session.choose(id)}>
              {nickname}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="quiet" onClick={() => session.startNew()}>
        {t('newPlace')}
      </button>
    </section>
  );
}
