import { patternFrom } from './answer-pattern.ts';
import { EXTENSION } from './extension-urls.ts';
import type { Constraint, FormItem, NamedExpression } from './form.ts';
import type { ReportGap } from './gap.ts';
import {
  besideOf,
  choiceAt,
  extensionOf,
  extensionsOf,
  flagAt,
  flagValueOf,
  objectAt,
  objectsAt,
  present,
  stringValueOf,
  textAt,
  wordsAt,
} from './r4.ts';
import type { Json } from './r4.ts';

/** What an item decides by rule: expressions, variables, constraints and the pattern of its answers. */
export function readRules(json: Json, linkId: string, report: ReportGap): Partial<FormItem> {
  const expression = (url: string): string | undefined => readExpression(json, url, linkId, report);
  const pattern = readPattern(json, linkId, report);
  reportUnreadLimits(json, linkId, report);
  reportUnanswerable(json, linkId, report);
  reportComputedWords(json, linkId, report);
  return {
    variables: readVariables(json, linkId, report),
    constraints: readConstraints(json, linkId, report),
    ...present('enableExpression', expression(EXTENSION.enableWhenExpression)),
    ...present('calculated', expression(EXTENSION.calculated)),
    ...present('initialExpression', expression(EXTENSION.initialExpression)),
    ...present('pattern', pattern),
  };
}

/** A limit that is computed, such as "not before today", is not a limit that Cairn holds answers to. */
function reportUnreadLimits(json: Json, linkId: string, report: ReportGap): void {
  const limits = ['minValue', 'maxValue', 'minLength', 'minQuantity', 'maxQuantity'] as const;
  for (const limit of limits) {
    const extension = extensionOf(json, EXTENSION[limit]);
    if (extension !== undefined && choiceAt(extension, 'value')?.raw === undefined)
      report({ code: 'expression-not-understood', effect: 'stays-open', linkId, detail: limit });
  }
}

/** An answer that the form needs and that no person can give, since a record was to fill it in. */
function reportUnanswerable(json: Json, linkId: string, report: ReportGap): void {
  const isClosed = flagAt(json, 'readOnly') || flagValueOf(extensionOf(json, EXTENSION.hidden));
  const isGiven =
    objectsAt(json, 'initial').length > 0 || extensionOf(json, EXTENSION.calculated) !== undefined;
  const isQuestion = json['type'] !== 'group' && json['type'] !== 'display';
  if (isQuestion && flagAt(json, 'required') && isClosed && !isGiven)
    report({
      code: 'needs-a-server',
      effect: 'stays-open',
      linkId,
      detail: 'required and not open to an answer',
    });
}

/** Words that a rule writes: without the rule the plain words stand, where there are any. */
function reportComputedWords(json: Json, linkId: string, report: ReportGap): void {
  const held = extensionOf(besideOf(json, 'text'), EXTENSION.cqfExpression);
  if (held === undefined) return;
  const effect = textAt(json, 'text') === undefined ? 'stays-open' : 'note';
  const detail = textAt(objectAt(held, 'valueExpression') ?? {}, 'expression') ?? '';
  report({ code: 'expression-not-understood', effect, linkId, detail });
}

function readPattern(json: Json, linkId: string, report: ReportGap): string | undefined {
  const pattern = stringValueOf(extensionOf(json, EXTENSION.regex));
  if (pattern === undefined || patternFrom(pattern) !== undefined) return pattern;
  report({ code: 'pattern-not-understood', effect: 'stays-open', linkId, detail: pattern });
  return undefined;
}

/** The expression at an extension; reports and drops one that is not FHIRPath. */
export function readExpression(
  json: Json,
  url: string,
  linkId: string,
  report: ReportGap,
): string | undefined {
  return expressionIn(extensionOf(json, url), linkId, report)?.expression;
}

/**
 * Variables that ask a server are left out: what uses them is named where it stands, and a variable that nothing
 * but a value filled in beforehand uses stops nobody.
 */
export function readVariables(json: Json, linkId: string, report: ReportGap): readonly NamedExpression[] {
  const found = [...extensionsOf(json, EXTENSION.variable), ...extensionsOf(json, EXTENSION.sdcVariable)];
  return found.flatMap((extension) => {
    const language = textAt(objectAt(extension, 'valueExpression') ?? {}, 'language');
    if (language === 'application/x-fhir-query') return [];
    const read = expressionIn(extension, linkId, report);
    return read?.name === undefined ? [] : [{ name: read.name, expression: read.expression }];
  });
}

function expressionIn(
  extension: Json | undefined,
  linkId: string,
  report: ReportGap,
): { readonly name: string | undefined; readonly expression: string } | undefined {
  if (extension === undefined) return undefined;
  const held = objectAt(extension, 'valueExpression');
  const expression = held === undefined ? stringValueOf(extension) : textAt(held, 'expression');
  const language =
    held === undefined ? 'text/fhirpath' : (textAt(held, 'language') ?? '').toLowerCase().trim();
  if (expression === undefined || language !== 'text/fhirpath') {
    const code = language === 'application/x-fhir-query' ? 'needs-a-server' : 'expression-language';
    report({ code, effect: 'stays-open', linkId, detail: `${language} ${expression ?? ''}`.trim() });
    return undefined;
  }
  return { name: held === undefined ? undefined : textAt(held, 'name'), expression };
}

/** `targetConstraint`, and the retired `questionnaire-constraint` that older forms carry. */
export function readConstraints(json: Json, linkId: string, report: ReportGap): readonly Constraint[] {
  const found = [
    ...extensionsOf(json, EXTENSION.targetConstraint),
    ...extensionsOf(json, EXTENSION.constraint),
  ];
  return found.flatMap((extension) => {
    const parts = objectsAt(extension, 'extension');
    const part = (name: string): Json | undefined => parts.find((one) => one['url'] === name);
    const held = part('expression');
    const expression =
      stringValueOf(held) ??
      (held === undefined ? undefined : textAt(objectAt(held, 'valueExpression') ?? {}, 'expression'));
    if (expression === undefined) {
      const detail = stringValueOf(part('key')) ?? 'constraint';
      report({ code: 'expression-not-understood', effect: 'stays-open', linkId, detail });
      return [];
    }
    const human =
      wordsAt(part('human') ?? {}, 'valueString') ?? wordsAt(part('human') ?? {}, 'valueMarkdown');
    return [
      {
        key: stringValueOf(part('key')) ?? '',
        expression,
        isError: stringValueOf(part('severity')) !== 'warning',
        human: human ?? { text: '' },
      },
    ];
  });
}
