import type { RecordPick } from '../platform/record-messages.ts';
import { numbersIn, pathPattern } from '../platform/record-place.ts';
import { isUsable } from '../bridge/field.ts';
import { isShown, labelText, textOf } from './find-place.ts';
import { proposeWays } from './propose-ways.ts';
import { raiseShield, type Shield } from './shield.ts';

/** A label is a few words. */
const MAX_WORDS = 80;

/** What the peer points at: the record number, or the field that a part of a note goes into. */
export type Wanted = 'number' | 'field';

/** The peer shows an element of the page: by pointer, or step by step from the panel's keys. */
export interface Pointing {
  /** Resolves with what was taken; undefined when it was stopped, or when nothing that is wanted was taken. */
  point(wanted: Wanted): Promise<RecordPick | undefined>;
  step(by: 1 | -1): {
    readonly isThere: boolean;
    readonly numbers: readonly string[];
    readonly words: string;
  };
  take(): RecordPick | undefined;
  stop(): void;
}

export function startPointing(): Pointing {
  let shield: Shield | undefined;
  let marked: HTMLElement | undefined;
  let looksFor: Wanted = 'number';
  let finish: ((pick: RecordPick | undefined) => void) | undefined;

  const mark = (element: HTMLElement | undefined): void => {
    marked = element;
    shield?.mark(element);
  };
  const raise = (): Shield => {
    addEventListener('keydown', onKey, { capture: true });
    return (shield ??= raiseShield(
      (x, y) => mark(shield?.under(x, y)),
      (x, y) => {
        mark(shield?.under(x, y));
        take();
      },
    ));
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !event.isTrusted) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    stop();
  };
  const end = (pick: RecordPick | undefined): void => {
    removeEventListener('keydown', onKey, { capture: true });
    shield?.remove();
    shield = undefined;
    marked = undefined;
    finish?.(pick);
    finish = undefined;
  };
  const stop = (): void => end(undefined);
  const take = (): RecordPick | undefined => {
    const pick = marked && describe(marked, looksFor);
    end(pick);
    return pick;
  };

  return {
    point(wanted) {
      stop();
      looksFor = wanted;
      raise();
      return new Promise((resolve) => (finish = resolve));
    },
    step(by) {
      raise();
      const all = looksFor === 'number' ? withNumbers() : fields();
      const next = all[marked ? all.indexOf(marked) + by : by === 1 ? 0 : all.length - 1];
      mark(next);
      next?.scrollIntoView({ block: 'center' });
      const isNumber = next !== undefined && looksFor === 'number';
      return {
        isThere: next !== undefined,
        numbers: isNumber ? numbersIn(textOf(next)) : [],
        words: next && !isNumber ? wordsBeside(next) : '',
      };
    },
    take,
    stop,
  };
}

/** Undefined where no number or no field is, or where it cannot be found again. */
function describe(element: HTMLElement, wanted: Wanted): RecordPick | undefined {
  const numbers = wanted === 'number' ? numbersIn(textOf(element).slice(0, 200)) : [];
  const ways = proposeWays(element);
  if (wanted === 'number' ? numbers.length === 0 : !isUsable(element)) return undefined;
  if (ways.length === 0) return undefined;
  return { numbers, path: pathPattern(location.pathname), ways };
}

function fields(): HTMLElement[] {
  return [...document.body.querySelectorAll<HTMLElement>('textarea, input, [contenteditable]')].filter(
    isUsable,
  );
}

/** The words by which a person knows a field; never what stands in it. */
function wordsBeside(field: HTMLElement): string {
  const label = 'labels' in field ? (field.labels as NodeListOf<HTMLLabelElement> | null)?.[0] : undefined;
  const words = label
    ? labelText(label)
    : (field.getAttribute('aria-label') ?? field.getAttribute('placeholder'));
  return (words ?? '').slice(0, MAX_WORDS);
}

function withNumbers(): HTMLElement[] {
  const isLeaf = (one: HTMLElement): boolean => one.childElementCount === 0 || one.matches('h1, h2, h3');
  return [...document.body.querySelectorAll<HTMLElement>('*')].filter(
    (one) => isLeaf(one) && numbersIn(textOf(one).slice(0, 200)).length > 0 && isShown(one),
  );
}
