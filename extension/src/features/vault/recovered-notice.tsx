import type { RecoveryReport } from '@cairn/state/vault';
import type { Language } from '../language/language.ts';
import { vaultWords } from './vault-words.ts';

export interface RecoveredNoticeProps {
  readonly language: Language;
  readonly report: RecoveryReport;
}

/** What came back, what is older, and what is not readable any more. */
export function RecoveredNotice({ language, report }: RecoveredNoticeProps) {
  const { t } = vaultWords(language);
  const { records, older, lost, home } = report;
  return (
    <div class="notice" role="status">
      <p>{t('recovered', { count: records })}</p>
      {older > 0 && <p>{t('recoveredOlder', { count: older })}</p>}
      {lost > 0 && <p>{t('recoveredLost', { count: lost })}</p>}
      {home === 'second-copy-only' && <p>{t('secondOnly')}</p>}
    </div>
  );
}
