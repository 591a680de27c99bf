import type { VaultSession } from '@cairn/state/vault';
import type { Language } from '../language/language.ts';
import { Sign } from '../shell/signs.tsx';
import { vaultWords } from './vault-words.ts';

/** One press, and nothing private is on any screen of this computer. */
export function LockButton({
  language,
  session,
}: {
  readonly language: Language;
  readonly session: VaultSession;
}) {
  const { t } = vaultWords(language);
  if (session.state.value.kind !== 'open') return null;
  return (
    <button type="button" class="quiet" title={t('lockNow')} onClick={() => void session.lock()}>
      <Sign name="lock" />
      <span class="words">{t('lockNow')}</span>
    </button>
  );
}
