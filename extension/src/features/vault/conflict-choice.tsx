import type { Language } from '../language/language.ts';
import { vaultWords } from './vault-words.ts';

interface WithoutBoth {
  readonly language: Language;
  readonly onChoose: (choice: 'mine' | 'theirs') => void;
}

interface OfTexts {
  readonly language: Language;
  readonly mine: string;
  readonly theirs: string;
  /** `both` puts theirs under mine. */
  readonly onChoose: (choice: 'mine' | 'theirs' | 'both') => void;
}

/** Two windows changed the same: the person chooses. Plain texts are shown side by side and can both be kept. */
export function ConflictChoice(props: WithoutBoth | OfTexts) {
  const { t } = vaultWords(props.language);
  return (
    <div class="notice conflict" role="alertdialog" aria-label={t('conflictTitle')}>
      <p>
        <strong>{t('conflictTitle')}</strong>
      </p>
      {'mine' in props && (
        <>
          <h3>{t('conflictMine')}</h3>
          <blockquote>{props.mine}</blockquote>
          <h3>{t('conflictTheirs')}</h3>
          <blockquote>{props.theirs}</blockquote>
        </>
      )}
      <div class="row">
        <button type="button" onClick={() => props.onChoose('mine')}>
          {t('keepMine')}
        </button>
        <button type="button" onClick={() => props.onChoose('theirs')}>
          {t('keepTheirs')}
        </button>
        {'mine' in props && (
          <button type="button" class="main" onClick={() => props.onChoose('both')}>
            {t('keepBoth')}
          </button>
        )}
      </div>
    </div>
  );
}
