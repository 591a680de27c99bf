import type { Signal } from '@preact/signals';
import type { GrowthMessage } from '@cairn/i18n';
import type { Language } from '../language/language.ts';
import { TextField } from '../caseload/text-field.tsx';
import { growthWords } from './growth-words.ts';

export interface DayAndLengthProps {
  readonly language: Language;
  readonly on: Signal<string>;
  readonly length: Signal<string>;
  readonly unit: Extract<GrowthMessage, 'trainingHours' | 'talkMinutes'>;
}

/** When it was and how long it took, side by side. */
export function DayAndLength({ language, on, length, unit }: DayAndLengthProps) {
  const { t } = growthWords(language);
  return (
    <div class="pair">
      <TextField label={t('talkDay')} type="date" value={on.value} onInput={(value) => (on.value = value)} />
      <TextField
        label={t(unit)}
        {...(unit === 'talkMinutes' ? { type: 'number' } : {})}
        value={length.value}
        onInput={(value) => (length.value = value)}
      />
    </div>
  );
}
