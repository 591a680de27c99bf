import { useId } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { chooseIdleMinutes, IDLE_CHOICES } from '@cairn/state/vault';
import type { BoxProps } from './box-props.ts';
import { vaultWords } from './vault-words.ts';

/** When the vault locks by itself. There is no "never". */
export function LockBox({ language, session, vault }: BoxProps) {
  const { t, problem } = vaultWords(language);
  const id = useId();
  const said = useSignal('');
  const choose = async (text: string): Promise<void> => {
    const minutes = IDLE_CHOICES.find((choice) => String(choice) === text);
    if (minutes === undefined) return;
    const saved = await chooseIdleMinutes(vault, minutes);
    said.value = saved.ok ? '' : problem(saved.problem);
  };
  return (
    <div class="box">
      <div class="field">
        <label for={id}>{t('idleLabel')}</label>
        <select
          id={id}
          value={String(session.idleMinutes.value)}
          onChange={(event) => void choose(event.currentTarget.value)}
        >
          {IDLE_CHOICES.map((count) => (
            <option key={count} value={String(count)}>
              {t('idleMinutes', { count })}
            </option>
          ))}
        </select>
      </div>
      <p>{t('lockAlso', { keys: 'Alt+Shift+L' })}</p>
      <p class="said" role="status">
        {said.value}
      </p>
      <button type="button" onClick={() => void session.lock()}>
        {t('lockNow')}
      </button>
    </div>
  );
}
