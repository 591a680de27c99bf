import type { AnswerValue } from '../instrument/answer-value.ts';
import type { ExpressionEngine } from '../instrument/expressions.ts';
import { hasExpressions } from '../instrument/expressions.ts';
import { canComplete, isQuestion } from '../instrument/form.ts';
import { keyOfAnswer } from '../instrument/answer-value.ts';
import type { Problem } from '../result.ts';
import type { Assessment, PlaceKey } from './assessment.ts';
import { checkPlace } from './check-answers.ts';
import type { Issue } from './check-answers.ts';
import { computeOnce } from './compute.ts';
import type { Computed } from './compute.ts';
import { decideEnabled } from './enablement.ts';
import { listPlaces } from './places.ts';
import type { Place } from './places.ts';
import { writeItems } from './response-items.ts';
import type { ResponseItems } from './response-items.ts';

/** Everything that follows from the answers so far. */
export interface Examination {
  readonly places: readonly Place[];
  readonly enabled: ReadonlySet<PlaceKey>;
  /** The places to draw, in order: enabled ones and protected ones, without hidden ones. */
  readonly visible: readonly Place[];
  /** Values that the form computes; an answer that a person gave instead wins over them. */
  readonly computed: ReadonlyMap<PlaceKey, readonly AnswerValue[]>;
  readonly issues: readonly Issue[];
  readonly progress: Progress;
  /** Expressions that could not be evaluated on these answers. */
  readonly problems: readonly Problem[];
  /** True when nothing stands in the way of `completed`. */
  readonly isComplete: boolean;
  readonly responseItems: ResponseItems;
  readonly valuesAt: (key: PlaceKey) => readonly AnswerValue[];
}

export interface Progress {
  readonly answered: number;
  readonly skipped: number;
  readonly withheld: number;
  /** Questions that are open to this person now. */
  readonly total: number;
}

export interface ExamineOptions {
  readonly engine?: ExpressionEngine;
  /** For `now()` and `today()` in expressions: ISO 8601 with offset. */
  readonly now?: string;
}

const NOTHING_COMPUTED: Computed = {
  values: new Map(),
  enabled: new Map(),
  offered: new Map(),
  broken: [],
  problems: [],
};

/** Forms whose values still change after this many rounds compute in a circle. */
const MOST_ROUNDS = 12;

/** The same without expressions, for forms that carry none: a small bundle can leave the rest out. */
export function examinePlain(assessment: Assessment): Examination {
  return settle(assessment, listPlaces(assessment), NOTHING_COMPUTED);
}

export function examine(assessment: Assessment, options: ExamineOptions = {}): Examination {
  const { engine } = options;
  if (engine === undefined || !hasExpressions(assessment.form)) return examinePlain(assessment);
  const places = listPlaces(assessment);
  const now = options.now ?? '1970-01-01T00:00:00Z';
  let computed = NOTHING_COMPUTED;
  let last = '';
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { responseItems } = layOut(assessment, places, computed);
    const response = {
      resourceType: 'QuestionnaireResponse',
      status: 'in-progress',
      item: responseItems.items,
    };
    computed = computeOnce({
      form: assessment.form,
      places,
      response,
      responseItems: responseItems.byKey,
      engine,
      now,
    });
    const fingerprint = fingerprintOf(computed);
    if (fingerprint === last) return settle(assessment, places, computed);
    last = fingerprint;
  }
  const circle: Problem = {
    code: 'expression-loop',
    message: 'The form computes in a circle, so its values cannot be trusted.',
  };
  return settle(assessment, places, { ...computed, problems: [...computed.problems, circle] });
}

function fingerprintOf({ values, enabled, offered }: Computed): string {
  const written = [...values].map(([key, list]) => [key, list.map(keyOfAnswer)]);
  const options = [...offered].map(([key, list]) => [key, list.map((option) => option.key)]);
  return JSON.stringify([written, [...enabled], options]);
}

interface Layout {
  readonly enabled: ReadonlySet<PlaceKey>;
  readonly valuesAt: (key: PlaceKey) => readonly AnswerValue[];
  readonly responseItems: ResponseItems;
}

function layOut(assessment: Assessment, places: readonly Place[], computed: Computed): Layout {
  const valuesAt = (key: PlaceKey): readonly AnswerValue[] => {
    const entry = assessment.entries.get(key);
    return entry?.kind === 'answered' ? entry.values : (computed.values.get(key) ?? []);
  };
  const enabled = decideEnabled({ places, answersAt: valuesAt, byExpression: computed.enabled });
  const entryAt = (key: PlaceKey): ReturnType<typeof assessment.entries.get> => assessment.entries.get(key);
  return {
    enabled,
    valuesAt,
    responseItems: writeItems({ places, enabled, valuesAt, entryAt, language: assessment.language }),
  };
}

function settle(assessment: Assessment, all: readonly Place[], computed: Computed): Examination {
  const places = withOffers(all, computed);
  const { enabled, valuesAt, responseItems } = layOut(assessment, places, computed);
  const open = places.filter(({ key }) => enabled.has(key));
  const issues: readonly Issue[] = [
    ...open.flatMap((place) => checkPlace(place, valuesAt(place.key), responseItems.byKey.has(place.key))),
    ...computed.broken.flatMap(({ key, isError, human }) =>
      isError ? [{ key: key ?? '', linkId: key ?? '', code: 'rule' as const, limit: human }] : [],
    ),
  ];
  const isStuck = computed.problems.length > 0;
  return {
    places,
    enabled,
    visible: visiblePlaces(places, enabled),
    computed: computed.values,
    issues,
    progress: progressOf(assessment, open, valuesAt),
    problems: computed.problems,
    isComplete: canComplete(assessment.form) && issues.length === 0 && !isStuck,
    responseItems,
    valuesAt,
  };
}

/** Each question with the answers that it offers now. */
function withOffers(places: readonly Place[], { offered }: Computed): readonly Place[] {
  if (offered.size === 0) return places;
  return places.map((place) => {
    const options = offered.get(place.key);
    return options === undefined ? place : { ...place, item: { ...place.item, options } };
  });
}

function visiblePlaces(places: readonly Place[], enabled: ReadonlySet<PlaceKey>): readonly Place[] {
  const shown = new Set<PlaceKey>();
  return places.filter(({ key, item, parentKey }) => {
    const isOpen = enabled.has(key) || item.whenDisabled === 'protected';
    const isShown = isOpen && !item.isHidden && (parentKey === undefined || shown.has(parentKey));
    if (isShown) shown.add(key);
    return isShown;
  });
}

function progressOf(
  assessment: Assessment,
  open: readonly Place[],
  valuesAt: (key: PlaceKey) => readonly AnswerValue[],
): Progress {
  const asked = open.filter(
    ({ item }) => isQuestion(item) && !item.isHidden && !item.isReadOnly && item.calculated === undefined,
  );
  const count = (kind: 'skipped' | 'withheld'): number =>
    asked.filter(({ key }) => assessment.entries.get(key)?.kind === kind).length;
  return {
    answered: asked.filter(({ key }) => valuesAt(key).length > 0).length,
    skipped: count('skipped'),
    withheld: count('withheld'),
    total: asked.length,
  };
}
