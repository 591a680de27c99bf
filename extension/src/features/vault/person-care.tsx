import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import { getRecord, liftHold, placeHold, type Vault } from '@cairn/vault';
import type { Language } from '../language/language.ts';
import { LogSheet } from './log-sheet.tsx';
import { vaultWords } from './vault-words.ts';

export interface PersonCareProps {
  readonly language: Language;
  readonly vault: Vault;
  /** The recoveree's id: the `group` of their records. */
  readonly group: string;
  /** What the peer calls them. */
  readonly name: string;
}

/** For the screen of one recoveree: a legal hold on their records, and who saw them, to be printed for them. */
export function PersonCare({ language, vault, group, name }: PersonCareProps) {
  const { t, problem } = vaultWords(language);
  const id = useId();
  const isHeld = useSignal(false);
  const isShown = useSignal(false);
  const reason = useSignal('');
  const said = useSignal('');
  const look = async (): Promise<void> => {
    const hold = await getRecord(vault, 'holds', group);
    isHeld.value = hold.ok && hold.value !== undefined;
  };
  useEffect(() => void look(), [vault, group]);
  const change = async (): Promise<void> => {
    const saved = isHeld.value
      ? await liftHold(vault, group)
      : await placeHold(vault, group, reason.value.trim());
    said.value = saved.ok ? '' : problem(saved.problem);
    reason.value = '';
    await look();
  };
  return (
    <div class="box">
      <button type="button" aria-expanded={isShown.value} onClick={() => (isShown.value = !isShown.value)}>
        {t('logPersonHeading', { name })}
      </button>
      {isShown.value && (
        <LogSheet language={language} vault={vault} group={group} heading={t('logPersonHeading', { name })} />
      )}
      <p>{isHeld.value ? t('holdOn') : t('holdOff')}</p>
      {!isHeld.value && (
        <div class="field">
          <label for={id}>{t('holdReason')}</label>
          <input
            id={id}
            type="text"
            autocomplete="off"
            value={reason.value}
            onInput={(event) => (reason.value = event.currentTarget.value)}
          />
        </div>
      )}
      <button type="button" onClick={() => void change()}>
        {isHeld.value ? t('holdLift') : t('holdPlace')}
      </button>
      <p class="said" role="status">
        {said.value}
      </p>
    </div>
  );
}
