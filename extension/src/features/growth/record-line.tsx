import type { ComponentChildren } from 'preact';
import type { GrowthRecord } from '@cairn/domain/growth';
import type { GrowthBoxProps } from './box-props.ts';
import { growthWords } from './growth-words.ts';

export interface RecordLineProps extends GrowthBoxProps {
  readonly record: GrowthRecord;
  readonly children: ComponentChildren;
}

/** One record in a list, with the way to take it off; the line above takes that back. */
export function RecordLine({ props, growth, record, children }: RecordLineProps) {
  const { t, day } = growthWords(props.language);
  return (
    <li class="record-line">
      <div>{children}</div>
      <button
        type="button"
        class="quiet"
        aria-label={`${t('remove')}: ${day(record.on)}`}
        onClick={() => void growth.store.remove(record.id)}
      >
        {t('remove')}
      </button>
    </li>
  );
}
