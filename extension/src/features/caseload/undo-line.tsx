import { useSignal } from '@preact/signals';
import type { Language } from '../language/language.ts';
import type { Casework } from './casework.ts';
import { caseworkWords } from './casework-words.ts';

/** Says what was done last and lets it be taken back. */
export function UndoLine({
  casework,
  language,
}: {
  readonly casework: Casework;
  readonly language: Language;
}) {
  const { t, problem } = caseworkWords(language);
  const said = useSignal('');
  const deed = casework.store.lastDeed.value;
  const name = deed?.personId && casework.personWith(deed.personId)?.name;
  const undo = async (): Promise<void> => {
    const undone = await casework.store.undo();
    said.value = undone.ok ? t('undone') : problem(undone.problem);
  };
  return (
    <div class="undo-line">
      <p role="status">{deed ? `${t(`deed_${deed.what}`)}${name ? ` · ${name}` : ''}` : said.value}</p>
      {deed && (
        <button type="button" class="quiet" onClick={() => void undo()}>
          {t('undo')}
        </button>
      )}
    </div>
  );
}
