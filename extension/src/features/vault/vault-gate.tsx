import type { VaultSession } from '@cairn/state/vault';
import { afterDeletionWords } from '@cairn/vault';
import type { Language } from '../language/language.ts';
import { BlockedScreen } from './blocked-screen.tsx';
import { ChooserScreen } from './chooser-screen.tsx';
import { CodeSheet } from './code-sheet.tsx';
import { FirstRunScreen } from './first-run-screen.tsx';
import { RecoveryScreen } from './recovery-screen.tsx';
import { UnlockScreen } from './unlock-screen.tsx';
import { vaultWords } from './vault-words.ts';
import './gate.css';
import './home.css';

export interface VaultGateProps {
  readonly language: Language;
  readonly session: VaultSession;
}

/** What stands in the place of everything private while no vault is open. */
export function VaultGate({ language, session }: VaultGateProps) {
  const notice = session.notice.value;
  return (
    <>
      {notice && (
        <p class="notice gate-notice" role="status">
          {notice === 'deleted'
            ? afterDeletionWords[language.locale.value]
            : vaultWords(language).t('restored')}
        </p>
      )}
      <GateScreen language={language} session={session} />
    </>
  );
}

function GateScreen({ language, session }: VaultGateProps) {
  const state = session.state.value;
  switch (state.kind) {
    case 'looking':
    case 'open':
      return null;
    case 'first-run':
    case 'creating':
      return <FirstRunScreen language={language} session={session} state={state} />;
    case 'new-code':
      return (
        <CodeSheet
          language={language}
          nickname={state.vault.nickname}
          recoveryCode={state.recoveryCode}
          onKept={session.keptCode}
        />
      );
    case 'choosing':
      return <ChooserScreen language={language} session={session} state={state} />;
    case 'locked':
    case 'unlocking':
      return <UnlockScreen language={language} session={session} state={state} />;
    case 'needs-recovery':
    case 'recovering':
      return <RecoveryScreen language={language} session={session} state={state} />;
    case 'blocked':
      return <BlockedScreen language={language} session={session} state={state} />;
  }
}
