import type { DraftText } from './use-draft.ts';
import type { Language } from '../language/language.ts';
import { ConflictChoice } from './conflict-choice.tsx';
import { saveFile } from './save-file.ts';
import { vaultWords } from './vault-words.ts';

export interface DraftLineProps {
  readonly language: Language;
  readonly draft: DraftText;
}

/** Under a text that is kept while it is written: that it is kept, or what to do when it is not. */
export function DraftLine({ language, draft }: DraftLineProps) {
  const { t, problem } = vaultWords(language);
  const state = draft.state.value;
  if (state === undefined) return null;
  if (state.kind === 'changed-elsewhere')
    return (
      <ConflictChoice
        language={language}
        mine={draft.text.value}
        theirs={state.theirs}
        onChoose={draft.settle}
      />
    );
  if (state.kind === 'not-saved')
    return (
      <div class="notice" role="alert">
        <p>{t('draftAside', { why: problem(state.problem) })}</p>
        <button
          type="button"
          onClick={() => saveFile(new Blob([draft.text.value], { type: 'text/plain' }), 'cairn.txt')}
        >
          {t('draftToFile')}
        </button>
      </div>
    );
  return <p class="draft-line">{state.kind === 'saved' ? t('draftSaved') : t('draftTyping')}</p>;
}
