import { useSignal } from '@preact/signals';
import type { Language } from '../language/language.ts';
import type { Growth } from './growth.ts';
import { growthWords } from './growth-words.ts';

/** Says what was done last and lets it be taken back. */
export function DeedLine({ growth, language }: { readonly growth: Growth; readonly language: Language }) {
  const { t, problem } = growthWords(language);
  const said = useSignal('');
  const deed = growth.store.lastDeed.value;
  const undo = async (): Promise<void> => {
    const undone = await growth.store.undo();
    said.value = undone.ok ? t('undone') : problem(undone.problem);
  };
  return (
    <div class="undo-line">
      <p role="status">{deed ? t(`deed_${deed.what}`) : said.value}</p>
      {deed && (
        <button type="button" class="quiet" onClick={() => void undo()}>
          {t('undo')}
        </button>
      )}
    </div>
  );
}
