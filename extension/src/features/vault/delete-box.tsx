import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { VaultSession } from '@cairn/state/vault';
import { afterDeletionWords, type KnownVault } from '@cairn/vault';
import type { Language } from '../language/language.ts';
import { vaultWords } from './vault-words.ts';

export interface DeleteBoxProps {
  readonly language: Language;
  readonly session: VaultSession;
  readonly vault: KnownVault;
}

/** Deletes everything for ever: says what goes and what the browser may keep before it asks for the nickname. */
export function DeleteBox({ language, session, vault }: DeleteBoxProps) {
  const { t, problem } = vaultWords(language);
  const id = useId();
  const typed = useSignal('');
  const said = useSignal('');
  const remove = async (): Promise<void> => {
    if (typed.value.trim() !== vault.nickname) {
      said.value = t('deleteDiffers');
      return;
    }
    const deleted = await session.deleteForEver(vault.id);
    if (!deleted.ok) said.value = problem(deleted.problem);
  };
  return (
    <form
      class="box"
      onSubmit={(event) => {
        event.preventDefault();
        void remove();
      }}
    >
      <p>{t('deleteWhy', { name: vault.nickname })}</p>
      <p>{afterDeletionWords[language.locale.value]}</p>
      <div class="field">
        <label for={id}>{t('deleteType', { name: vault.nickname })}</label>
        <input
          id={id}
          type="text"
          autocomplete="off"
          aria-describedby={`${id}-said`}
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
            said.value = '';
          }}
        />
        <p id={`${id}-said`} class="said" role="status">
          {said.value}
        </p>
      </div>
      <button type="submit" class="danger">
        {t('deleteNow')}
      </button>
    </form>
  );
}
