import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import {
  chooseRetention,
  keepDaysOf,
  readRetention,
  RETENTION_YEARS,
  retainedStores,
  yearsOf,
} from '@cairn/state/vault';
import { countDue, disposeDue, listRecords, type RetentionRule } from '@cairn/vault';
import type { BoxProps } from './box-props.ts';
import { vaultWords } from './vault-words.ts';

/** How long records stay, what is past its time, and who is on legal hold. Nothing goes without a press. */
export function RetentionBox({ language, vault }: BoxProps) {
  const { t, problem } = vaultWords(language);
  const id = useId();
  const rules = useSignal<readonly RetentionRule[]>([]);
  const due = useSignal(0);
  const holds = useSignal(0);
  const said = useSignal('');

  const look = async (): Promise<void> => {
    const chosen = await readRetention(vault);
    if (!chosen.ok) return;
    rules.value = chosen.value;
    const counted = await countDue(vault, chosen.value);
    if (counted.ok) due.value = Object.values(counted.value).reduce((sum, count) => sum + count, 0);
    const held = await listRecords(vault, 'holds');
    if (held.ok) holds.value = held.value.records.length;
  };
  useEffect(() => void look(), [vault]);

  const choose = async (store: RetentionRule['store'], years: number): Promise<void> => {
    const others = rules.value.filter((rule) => rule.store !== store);
    const next = years === 0 ? others : [...others, { store, keepDays: keepDaysOf(years) }];
    const saved = await chooseRetention(vault, next);
    said.value = saved.ok ? '' : problem(saved.problem);
    await look();
  };
  const clear = async (): Promise<void> => {
    const disposed = await disposeDue(vault, rules.value);
    if (!disposed.ok) said.value = problem(disposed.problem);
    else {
      const { counts, held } = disposed.value;
      const count = Object.values(counts).reduce((sum, one) => sum + one, 0);
      said.value = [
        t('retentionCleared', { count }),
        ...(held > 0 ? [t('retentionHeld', { count: held })] : []),
      ].join(' ');
    }
    await look();
  };
  return (
    <div class="box">
      <p>{t('retentionWhy')}</p>
      {retainedStores.map((store) => {
        const rule = rules.value.find((one) => one.store === store);
        return (
          <div key={store} class="choice">
            <label for={`${id}-${store}`}>{t(`store_${store}`)}</label>
            <select
              id={`${id}-${store}`}
              value={String(rule ? yearsOf(rule.keepDays) : 0)}
              onChange={(event) => void choose(store, Number(event.currentTarget.value))}
            >
              <option value="0">{t('retentionForEver')}</option>
              {RETENTION_YEARS.map((years) => (
                <option key={years} value={String(years)}>
                  {t('retentionYears', { count: years })}
                </option>
              ))}
            </select>
          </div>
        );
      })}
      {holds.value > 0 && <p>{t('holdsCount', { count: holds.value })}</p>}
      <p>{due.value > 0 ? t('retentionDue', { count: due.value }) : t('retentionNone')}</p>
      {due.value > 0 && (
        <button type="button" class="danger" onClick={() => void clear()}>
          {t('retentionClear')}
        </button>
      )}
      <p class="said" role="status">
        {said.value}
      </p>
    </div>
  );
}
