import { isQuestion } from '@cairn/domain/instrument';
import type { Place } from '@cairn/domain/assessment';

/** `pages`: one thing at a time. `one`: everything on one page. */
export type AssessmentLayout = 'pages' | 'one';

/** What is on screen at one time. */
export interface Step {
  /** Stays the same while conditions open and close other steps. */
  readonly key: string;
  /** The outermost places of the step; what is nested in them belongs to it too. */
  readonly roots: readonly Place[];
  /** The group that the questions stand in, where it is larger than the step. */
  readonly around?: Place;
}

export interface Plan {
  /** Words that the form has before its first question: they belong on the opening page. */
  readonly opening: readonly Place[];
  readonly steps: readonly Step[];
}

/** A form with more questions than this is paged by the dozen, so that nobody presses Continue 700 times. */
const LONG_FORM = 60;

/** Cuts a form into steps: a small group is one thing, a larger one is asked question by question. */
export function planSteps(visible: readonly Place[], layout: AssessmentLayout): Plan {
  const nested = nestByParent(visible);
  const childrenOf = (place?: Place): readonly Place[] => nested.get(place?.key) ?? [];
  const countIn = (place: Place): number =>
    childrenOf(place).reduce((sum, child) => sum + countIn(child), isQuestion(place.item) ? 1 : 0);
  const top = childrenOf();
  const first = top.findIndex((place) => countIn(place) > 0);
  const opening = first === -1 ? [] : top.slice(0, first);
  const rest = top.slice(opening.length);
  if (layout === 'one') return { opening, steps: rest.length === 0 ? [] : [{ key: 'all', roots: rest }] };

  const isLong = visible.filter(({ item }) => isQuestion(item)).length > LONG_FORM;
  const mostInGroup = isLong ? 12 : 4;
  const atOnce = isLong ? 12 : 1;
  const steps: Step[] = [];
  let waiting: Place[] = [];

  const flush = (around?: Place): void => {
    const [head] = waiting.filter((place) => countIn(place) > 0);
    const last = steps.at(-1);
    if (head) steps.push({ key: head.key, roots: waiting, ...(around ? { around } : {}) });
    // Words after the last question of a group stay with that question.
    else if (waiting.length > 0 && last)
      steps[steps.length - 1] = { ...last, roots: [...last.roots, ...waiting] };
    waiting = [];
  };
  const isWhole = (group: Place): boolean => {
    const count = countIn(group);
    if (group.item.repeats) return count <= 12;
    return count > 0 && count <= (group.item.control === 'page' ? 12 : mostInGroup);
  };
  const walk = (places: readonly Place[], around?: Place): void => {
    for (const place of places) {
      if (place.item.type !== 'group') waiting.push(place);
      else if (isWhole(place) || countIn(place) === 0) {
        if (waiting.some((each) => countIn(each) > 0)) flush(around);
        waiting.push(place);
        // Copies of one repeating group stay together, so that another can be added beside them.
        if (!place.item.repeats && countIn(place) > 0) flush(around);
        continue;
      } else {
        flush(around);
        walk(childrenOf(place), place);
        continue;
      }
      if (waiting.filter((each) => countIn(each) > 0).length >= atOnce) flush(around);
    }
    flush(around);
  };
  walk(rest);
  return { opening, steps };
}

/** The places right inside of each place; those of the form itself under `undefined`. */
export function nestByParent(places: readonly Place[]): ReadonlyMap<string | undefined, readonly Place[]> {
  const nested = new Map<string | undefined, Place[]>();
  for (const place of places) {
    const held = nested.get(place.parentKey);
    if (held) held.push(place);
    else nested.set(place.parentKey, [place]);
  }
  return nested;
}
