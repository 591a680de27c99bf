import type { ComponentChildren } from 'preact';
import type { RecordPage } from './record-page.ts';

export interface PointButtonsProps {
  readonly page: RecordPage | undefined;
  readonly words: {
    readonly previous: string;
    readonly next: string;
    readonly take: string;
    readonly stop: string;
  };
  readonly isMarked: boolean;
  readonly onStep: (by: 1 | -1) => void;
  readonly onStop: () => void;
  readonly children?: ComponentChildren;
}

/** Pointing without a mouse: from one thing to the next, take it, or stop. */
export function PointButtons({ page, words, isMarked, onStep, onStop, children }: PointButtonsProps) {
  return (
    <div class="row">
      <button type="button" onClick={() => onStep(-1)}>
        {words.previous}
      </button>
      <button type="button" onClick={() => onStep(1)}>
        {words.next}
      </button>
      {isMarked && (
        <button type="button" class="main" onClick={() => void page?.take()}>
          {words.take}
        </button>
      )}
      {children}
      <button type="button" class="quiet" onClick={onStop}>
        {words.stop}
      </button>
    </div>
  );
}
