import type { AnswerValue } from '../instrument/answer-value.ts';
import type { Form, FormItem, Option } from '../instrument/form.ts';
import type { ScoringRule } from '../instrument/scoring-rule.ts';
import type { Words } from '../instrument/words.ts';
import { placeKey } from '../assessment/assessment.ts';
import type { PlaceKey } from '../assessment/assessment.ts';

/** The three levels of recovery capital, in the order in which they are shown. */
export const LEVELS = ['me', 'people', 'community'] as const;

export type Level = (typeof LEVELS)[number];

/** One look at a person's strengths, out of a check-in. Strengths come first; nothing is added up to a verdict. */
export interface Profile {
  readonly areas: readonly ProfileArea[];
  /** How many strengths were named on each level, of how many that were asked. */
  readonly levels: readonly { readonly level: Level; readonly named: number; readonly asked: number }[];
  /** Areas that the person wants to work on now, the one to start with first. */
  readonly chosen: readonly string[];
  readonly later: readonly string[];
}

export interface ProfileArea {
  readonly id: string;
  readonly title: Words;
  readonly strengths: readonly Strength[];
  /** How it is now, in the words that the person chose. */
  readonly now?: { readonly words: Words; readonly points: number; readonly outOf: number };
  readonly wish?: 'yes' | 'later' | 'no';
}

export interface Strength {
  readonly level: Level;
  readonly words: Words;
}

/**
 * Reads a form built like the Cairn check-in: groups with an area, holding `<area>.have` (strengths by level),
 * `<area>.now` and `<area>.wish`, and `close.first` for where to start.
 */
export function makeProfile(form: Form, valuesAt: (key: PlaceKey) => readonly AnswerValue[]): Profile {
  const groups = areaGroups(form);
  const areas = groups.map((group) => readArea(group, valuesAt));
  const first = codeOf(valuesAt(placeKey('close.first'))[0]);
  const wanting = (wish: 'yes' | 'later'): readonly string[] =>
    areas.filter((area) => area.wish === wish).map(({ id }) => id);
  const chosen = wanting('yes');
  return {
    areas,
    levels: LEVELS.map((level) => ({
      level,
      named: areas.flatMap(({ strengths }) => strengths.filter((strength) => strength.level === level))
        .length,
      asked: groups.filter((group) => offers(group, level)).length,
    })),
    chosen: first === undefined ? chosen : [first, ...chosen.filter((area) => area !== first)],
    later: wanting('later').filter((area) => area !== first),
  };
}

/**
 * The scores that a form measures. The areas of a check-in are shown in words: their numbers say nothing more, and are
 * neither shown nor sent.
 */
export function measuredScores(form: Form): readonly ScoringRule[] {
  return areaGroups(form).length > 0 ? [] : form.scoring;
}

function areaGroups(form: Form): readonly FormItem[] {
  return form.items.filter((item) => item.type === 'group' && item.area !== undefined);
}

function readArea(group: FormItem, valuesAt: (key: PlaceKey) => readonly AnswerValue[]): ProfileArea {
  const part = (name: string): FormItem | undefined =>
    group.children.find(({ linkId }) => linkId === `${group.area ?? ''}.${name}`);
  const chosen = (item: FormItem | undefined): readonly Option[] => {
    const values = item === undefined ? [] : valuesAt(placeKey(item.linkId));
    return (item?.options ?? []).filter((option) =>
      values.some((value) => codeOf(value) === codeOf(option.value)),
    );
  };
  const now = part('now');
  const [how] = chosen(now);
  const wish = codeOf(chosen(part('wish'))[0]?.value);
  const points = how?.value.weight;
  return {
    id: group.area ?? group.linkId,
    title: group.text,
    strengths: chosen(part('have')).flatMap(({ value, words }) => {
      const level = codeOf(value);
      return isLevel(level) ? [{ level, words }] : [];
    }),
    ...(how === undefined || points === undefined
      ? {}
      : { now: { words: how.words, points, outOf: highestOf(now) } }),
    ...(wish === 'yes' || wish === 'later' || wish === 'no' ? { wish } : {}),
  };
}

function highestOf(item: FormItem | undefined): number {
  return Math.max(0, ...(item?.options ?? []).map(({ value }) => value.weight ?? 0));
}

function offers(group: FormItem, level: Level): boolean {
  return group.children.some(({ options }) => options.some(({ value }) => codeOf(value) === level));
}

function codeOf(value: AnswerValue | undefined): string | undefined {
  return value?.kind === 'coding' ? value.code : undefined;
}

function isLevel(code: string | undefined): code is Level {
  return LEVELS.some((level) => level === code);
}
