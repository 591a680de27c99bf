import type { Signal } from '@preact/signals';
import { addDays } from '@cairn/domain/plan';
import type { Language } from '../language/language.ts';
import { TextField } from '../caseload/text-field.tsx';
import { growthWords } from './growth-words.ts';

export interface Period {
  readonly from: string;
  readonly to: string;
}

const QUARTER_DAYS = 90;

export function lastQuarter(today: string): Period {
  return { from: addDays(today, -QUARTER_DAYS), to: today };
}

export function isPeriod({ from, to }: Period): boolean {
  return from !== '' && to !== '' && from <= to;
}

/** From one day to another. */
export function PeriodFields({
  language,
  period,
}: {
  readonly language: Language;
  readonly period: Signal<Period>;
}) {
  const { t } = growthWords(language);
  const set = (change: Partial<Period>): void => {
    period.value = { ...period.value, ...change };
  };
  return (
    <div class="pair">
      <TextField
        label={t('reportFrom')}
        type="date"
        value={period.value.from}
        onInput={(from) => set({ from })}
      />
      <TextField label={t('reportTo')} type="date" value={period.value.to} onInput={(to) => set({ to })} />
    </div>
  );
}
