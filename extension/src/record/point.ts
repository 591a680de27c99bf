import type { RecordPick } from '../platform/record-messages.ts';
import { numbersIn, pathPattern } from '../platform/record-place.ts';
import { isShown, textOf } from './find-place.ts';
import { proposeWays } from './propose-ways.ts';
import { raiseShield, type Shield } from './shield.ts';

/** The peer shows where the record number stands: by pointer, or step by step from the panel's keys. */
export interface Pointing {
  /** Resolves with what was taken; undefined when it was stopped, or when nothing with a number was taken. */
  point(): Promise<RecordPick | undefined>;
  step(by: 1 | -1): { readonly isThere: boolean; readonly numbers: readonly string[] };
  take(): RecordPick | undefined;
  stop(): void;
}

export function startPointing(): Pointing {
  let shield: Shield | undefined;
  let marked: HTMLElement | undefined;
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
    const pick = marked && describe(marked);
    end(pick);
    return pick;
  };

  return {
    point() {
      stop();
      raise();
      return new Promise((resolve) => (finish = resolve));
    },
    step(by) {
      raise();
      const all = withNumbers();
      const next = all[marked ? all.indexOf(marked) + by : by === 1 ? 0 : all.length - 1];
      mark(next);
      next?.scrollIntoView({ block: 'center' });
      return { isThere: next !== undefined, numbers: next ? numbersIn(textOf(next)) : [] };
    },
    take,
    stop,
  };
}

/** Undefined where no number stands, or where it cannot be found again. */
function describe(element: HTMLElement): RecordPick | undefined {
  const numbers = numbersIn(textOf(element).slice(0, 200));
  const ways = proposeWays(element);
  if (numbers.length === 0 || ways.length === 0) return undefined;
  return { numbers, path: pathPattern(location.pathname), ways };
}

function withNumbers(): HTMLElement[] {
  const isLeaf = (one: HTMLElement): boolean => one.childElementCount === 0 || one.matches('h1, h2, h3');
  return [...document.body.querySelectorAll<HTMLElement>('*')].filter(
    (one) => isLeaf(one) && numbersIn(textOf(one).slice(0, 200)).length > 0 && isShown(one),
  );
}
