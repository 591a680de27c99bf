import { fail, succeed } from '../result.ts';
import type { Problem, Result } from '../result.ts';
import { EXTENSION } from './extension-urls.ts';
import { findConditionGaps, findExtensionGaps } from './find-gaps.ts';
import { findExpressionGaps } from './expressions.ts';
import type { ExpressionEngine } from './expressions.ts';
import { isQuestion } from './form.ts';
import type { Form, FormItem, WordingMark } from './form.ts';
import type { Gap, ReportGap } from './gap.ts';
import { readConstraints, readVariables } from './parse-conditions.ts';
import { wordsOfExtension } from './parse-options.ts';
import { parseItem, present } from './parse-item.ts';
import { extensionsOf, isJson, objectsAt, stringValueOf, textAt, wordsAt } from './r4.ts';
import type { Json } from './r4.ts';
import { repairNumbers } from './repair-numbers.ts';
import { readScoringRules } from './scoring-rule.ts';

export interface ParseOptions {
  /** FHIR ValueSet and CodeSystem resources that the host gives beside the form. */
  readonly terminology?: readonly unknown[];
  /** Needed only by forms that carry expressions: see `hasExpressions`. */
  readonly expressions?: ExpressionEngine;
}

/**
 * Reads a FHIR R4 Questionnaire. A form that cannot be drawn is still a value, so that its gaps can be shown:
 * ask `canDraw` before drawing and `canComplete` before completing. The problem is for what is no questionnaire.
 */
export function parseQuestionnaire(given: unknown, options: ParseOptions = {}): Result<Form, Problem> {
  const { value: json, count: repairs } = repairNumbers(given);
  if (!isJson(json) || json['resourceType'] !== 'Questionnaire') {
    return fail({
      code: 'not-a-questionnaire',
      message: 'This file is not a FHIR Questionnaire. Check that it is the right file.',
    });
  }
  const gaps: Gap[] = [];
  const report: ReportGap = (gap) => gaps.push(gap);
  if (repairs > 0)
    report({ code: 'value-repaired', effect: 'note', detail: `${repairs} numbers written as text` });
  const terminology = {
    contained: objectsAt(json, 'contained'),
    given: (options.terminology ?? []).filter(isJson),
  };
  const around = { terminology, report, repeatingGroups: [], depth: 0 };
  const items = objectsAt(json, 'item').flatMap((item) => parseItem(item, around) ?? []);
  const order = items.flatMap(withDescendants);
  if (order.length === 0) report({ code: 'no-items', effect: 'refuses', detail: '' });
  reportUnanswerable(order, report);
  const byLinkId = indexByLinkId(order, report);
  findConditionGaps(order, report);
  findExtensionGaps(json, report);
  const form = describe(json, items, order, byLinkId, report);
  findExpressionGaps(form, options.expressions, report);
  return succeed({ ...form, gaps });
}

function describe(
  json: Json,
  items: readonly FormItem[],
  order: readonly FormItem[],
  byLinkId: ReadonlyMap<string, FormItem>,
  report: ReportGap,
): Form {
  const languages = new Set<string>();
  collectLanguages(json, languages);
  const language = textAt(json, 'language') ?? 'en';
  return {
    url: textAt(json, 'url') ?? '',
    version: textAt(json, 'version') ?? '',
    id: textAt(json, 'id') ?? textAt(json, 'name') ?? '',
    title: wordsAt(json, 'title') ?? { text: textAt(json, 'name') ?? '' },
    language,
    languages: [language, ...[...languages].filter((tag) => tag !== language)],
    items,
    order,
    byLinkId,
    variables: readVariables(json, '', report),
    constraints: readConstraints(json),
    scoring: readScoringRules(json),
    wordings: extensionsOf(json, EXTENSION.wordingHash).flatMap(readWordingMark),
    gaps: [],
    source: json,
    ...present('description', wordsAt(json, 'description')),
    ...present('publisher', textAt(json, 'publisher')),
    ...present('caution', wordsOfExtension(json, EXTENSION.caution)),
    ...present('copyright', wordsAt(json, 'copyright')),
  };
}

function readWordingMark(extension: Json): readonly WordingMark[] {
  const part = (name: string): string | undefined =>
    stringValueOf(objectsAt(extension, 'extension').find(({ url }) => url === name));
  const [language, sha256] = [part('language'), part('sha256')];
  if (language === undefined || sha256 === undefined) return [];
  return [{ language, sha256, ...present('vouchedBy', part('vouchedBy')) }];
}

export function withDescendants(item: FormItem): readonly FormItem[] {
  return [item, ...item.children.flatMap(withDescendants)];
}

/** A few questions without a field are shown as such. When most have none, showing the form would only mislead. */
function reportUnanswerable(order: readonly FormItem[], report: ReportGap): void {
  const questions = order.filter((item) => isQuestion(item) && item.calculated === undefined);
  const closed = questions.filter(({ canAnswer }) => !canAnswer);
  if (closed.length * 2 > questions.length) {
    report({
      code: 'mostly-unanswerable',
      effect: 'refuses',
      detail: `${closed.length} of ${questions.length}`,
    });
  }
}

function indexByLinkId(order: readonly FormItem[], report: ReportGap): ReadonlyMap<string, FormItem> {
  const byLinkId = new Map<string, FormItem>();
  for (const item of order) {
    if (byLinkId.has(item.linkId)) {
      report({ code: 'duplicate-link-id', effect: 'refuses', linkId: item.linkId, detail: item.linkId });
    } else byLinkId.set(item.linkId, item);
  }
  return byLinkId;
}

/** Translations may sit on any string of the form and as designations of contained value sets. */
function collectLanguages(value: unknown, found: Set<string>, depth = 0): void {
  if (depth > 200) return;
  if (Array.isArray(value)) {
    for (const one of value) collectLanguages(one, found, depth + 1);
    return;
  }
  if (!isJson(value)) return;
  if (value['url'] === EXTENSION.translation) {
    const language = objectsAt(value, 'extension').find((part) => part['url'] === 'lang');
    const tag = stringValueOf(language);
    if (tag !== undefined) found.add(tag);
    return;
  }
  for (const [key, child] of Object.entries(value)) {
    if (key === 'designation')
      for (const one of objectsAt(value, key)) found.add(textAt(one, 'language') ?? '');
    else if (typeof child === 'object') collectLanguages(child, found, depth + 1);
  }
  found.delete('');
}
