import { EXTENSION } from './extension-urls.ts';
import { extensionsOf, numberValueOf, objectsAt, stringValueOf, wordsAt } from './r4.ts';
import type { Json } from './r4.ts';
import type { Words } from './words.ts';

/** How one score comes out of the answers. An instrument with subscales has one rule for each, and one for the total. */
export interface ScoringRule {
  readonly id: string;
  readonly title: Words;
  /** linkIds of the questions that count. */
  readonly items: readonly string[];
  /** Those of them where a high answer means little: `itemMinimum + itemMaximum - answer`. */
  readonly reversed: readonly string[];
  readonly itemMinimum: number;
  readonly itemMaximum: number;
  readonly method: 'sum' | 'mean';
  /** How many questions may stay open, as the instrument's authors publish it. 0: no score from an unfinished form. */
  readonly mayMiss: number;
  /** Cronbach's alpha, where one is published. */
  readonly alpha?: number;
  /** Standard deviation in points, where one is published for the score that `alpha` belongs to. */
  readonly standardDeviation?: number;
  /** Where the rule stands. */
  readonly source?: string;
}

export function readScoringRules(questionnaire: Json): readonly ScoringRule[] {
  return extensionsOf(questionnaire, EXTENSION.scoringRule).flatMap((extension) => {
    const rule = readRule(objectsAt(extension, 'extension'));
    return rule === undefined ? [] : [rule];
  });
}

function readRule(parts: readonly Json[]): ScoringRule | undefined {
  const all = (name: string): readonly Json[] => parts.filter((part) => part['url'] === name);
  const texts = (name: string): readonly string[] => all(name).flatMap((part) => stringValueOf(part) ?? []);
  const number = (name: string): number | undefined => numberValueOf(all(name)[0]);
  const title = all('title').map((part) => wordsAt(part, 'valueString'))[0];
  const [id, itemMinimum, itemMaximum] = [texts('id')[0], number('itemMinimum'), number('itemMaximum')];
  if (id === undefined || itemMinimum === undefined || itemMaximum === undefined) return undefined;
  const alpha = number('alpha');
  const standardDeviation = number('standardDeviation');
  const source = texts('source')[0];
  return {
    id,
    title: title ?? { text: id },
    items: texts('item'),
    reversed: texts('reversed'),
    itemMinimum,
    itemMaximum,
    method: texts('method')[0] === 'mean' ? 'mean' : 'sum',
    mayMiss: number('mayMiss') ?? 0,
    ...(alpha === undefined ? {} : { alpha }),
    ...(standardDeviation === undefined ? {} : { standardDeviation }),
    ...(source === undefined ? {} : { source }),
  };
}

export interface ScoreRange {
  readonly minimum: number;
  readonly maximum: number;
}

/** The lowest and highest score that the rule can give: the floor of ten items from 1 to 6 is 10, not 0. */
export function rangeOf(rule: ScoringRule): ScoreRange {
  const times = rule.method === 'sum' ? rule.items.length : 1;
  return { minimum: rule.itemMinimum * times, maximum: rule.itemMaximum * times };
}
