import type { DraftChoice } from '@cairn/vault';
import type { Language } from '../language/language.ts';
import { vaultWords } from './vault-words.ts';

export interface ConflictChoiceProps {
  readonly language: Language;
  readonly mine: string;
  readonly theirs: string;
  readonly onChoose: (choice: DraftChoice) => void;
}

/** Two windows changed the same words: both are shown, and nothing is lost whatever is pressed. */
export function ConflictChoice({ language, mine, theirs, onChoose }: ConflictChoiceProps) {
  const { t } = vaultWords(language);
  return (
    <div class="notice conflict" role="alertdialog" aria-label={t('conflictTitle')}>
      <p>
        <strong>{t('conflictTitle')}</strong>
      </p>
      <h3>{t('conflictMine')}</h3>
      <blockquote>{mine}</blockquote>
      <h3>{t('conflictTheirs')}</h3>
      <blockquote>{theirs}</blockquote>
      <div class="row">
        <button type="button" onClick={() => onChoose('mine')}>
          {t('keepMine')}
        </button>
        <button type="button" onClick={() => onChoose('theirs')}>
          {t('keepTheirs')}
        </button>
        <button type="button" class="main" onClick={() => onChoose('both')}>
          {t('keepBoth')}
        </button>
      </div>
    </div>
  );
}
