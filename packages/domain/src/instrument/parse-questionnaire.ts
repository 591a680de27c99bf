import { fail, succeed } from '../result.ts';
import type { Problem, Result } from '../result.ts';
import { findConditionGaps } from './find-condition-gaps.ts';
import { findExpressionGaps } from './expressions.ts';
import type { ExpressionEngine } from './expressions.ts';
import { findExtensionGaps } from './find-gaps.ts';
import { isQuestion } from './form.ts';
import type { Form, FormItem } from './form.ts';
import type { Gap, ReportGap } from './gap.ts';
import { asR4 } from './other-versions.ts';
import { readConstraints, readVariables } from './parse-rules.ts';
import { isJson, objectsAt } from './r4.ts';
import type { Json } from './r4.ts';
import { readClosely } from './read-closely.ts';
import { readForm } from './read-form.ts';
import { repairValues } from './repair-values.ts';

export interface ParseOptions {
  /** FHIR ValueSet and CodeSystem resources that the host gives beside the form. */
  readonly terminology?: readonly unknown[];
  /** Needed only by forms that carry expressions: see `hasExpressions`. */
  readonly expressions?: ExpressionEngine;
}

export const NOT_A_QUESTIONNAIRE: Problem = {
  code: 'not-a-questionnaire',
  message: 'This file is not a FHIR Questionnaire. Check that it is the right file.',
};

/**
 * Reads a FHIR R4 Questionnaire. A form that cannot be drawn is still a value, so that its gaps can be shown:
 * ask `canDraw` before drawing and `canComplete` before completing. The problem is for what is no questionnaire.
 */
export function parseQuestionnaire(given: unknown, options: ParseOptions = {}): Result<Form, Problem> {
  const { value, count } = repairValues(given);
  if (!isJson(value) || value['resourceType'] !== 'Questionnaire') return fail(NOT_A_QUESTIONNAIRE);
  const gaps: Gap[] = [];
  const report: ReportGap = (gap) => gaps.push(gap);
  if (count > 0)
    report({ code: 'value-repaired', effect: 'note', detail: `${count} numbers, codes or addresses` });
  const { json, repairs } = asR4(value);
  for (const repair of repairs) report({ code: 'value-repaired', effect: 'note', ...repair });
  const terminology = {
    contained: objectsAt(json, 'contained'),
    given: (options.terminology ?? []).filter(isJson),
  };
  const read = readForm(json, { report, closely: readClosely(terminology, report) });
  const form: Form = {
    ...read,
    variables: readVariables(json, '', report),
    constraints: readConstraints(json, '', report),
  };
  reportStatus(json, report);
  if (form.order.length === 0) report({ code: 'no-items', effect: 'refuses', detail: '' });
  reportDuplicates(form.order, report);
  findConditionGaps(form.order, report);
  findExtensionGaps(json, report);
  findExpressionGaps(form, options.expressions, report);
  reportUnanswerable(form.order, gaps, report);
  return succeed({ ...form, gaps: gaps.map(withoutEmptyLinkId) });
}

/** Rules of the form itself are read like those of an item that has no name. */
function withoutEmptyLinkId(gap: Gap): Gap {
  if (gap.linkId !== '') return gap;
  const { linkId: _, ...about } = gap;
  return about;
}

/** A few questions without a field are shown as such. When most have none, showing the form would only mislead. */
function reportUnanswerable(order: readonly FormItem[], gaps: readonly Gap[], report: ReportGap): void {
  const questions = order.filter((item) => isQuestion(item) && item.calculated === undefined);
  const isBrought = ({ linkId, offers }: FormItem): boolean =>
    offers?.from !== undefined && !gaps.some((gap) => gap.linkId === linkId && gap.detail === offers.from);
  const closed = questions.filter((item) => !item.canAnswer && !isBrought(item));
  if (closed.length * 2 > questions.length) {
    report({
      code: 'mostly-unanswerable',
      effect: 'refuses',
      detail: `${closed.length} of ${questions.length}`,
    });
  }
}

const STATUSES: readonly unknown[] = ['draft', 'active', 'retired', 'unknown'];

function reportStatus(json: Json, report: ReportGap): void {
  const { status } = json;
  if (!STATUSES.includes(status))
    report({ code: 'value-repaired', effect: 'note', detail: `status ${String(status ?? '')}`.trim() });
}

function reportDuplicates(order: readonly FormItem[], report: ReportGap): void {
  const seen = new Set<string>();
  for (const { linkId } of order) {
    if (seen.has(linkId)) report({ code: 'duplicate-link-id', effect: 'refuses', linkId, detail: linkId });
    seen.add(linkId);
  }
}
