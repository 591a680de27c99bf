import { readValue } from './answer-value.ts';
import { EXTENSION } from './extension-urls.ts';
import type { Condition, Constraint, EnableWhen, NamedExpression, Operator } from './form.ts';
import type { ReportGap } from './gap.ts';
import { extensionOf, extensionsOf, objectAt, objectsAt, stringValueOf, textAt, wordsAt } from './r4.ts';
import type { Json } from './r4.ts';

const OPERATORS: readonly string[] = [
  'exists',
  '=',
  '!=',
  '>',
  '<',
  '>=',
  '<=',
] satisfies readonly Operator[];

/**
 * Conditions by answer. With two conditions and no `enableBehavior` (which R4's own rule lets pass) all must hold,
 * so that a question is never shown to somebody it was not meant for.
 */
export function readEnableWhen(item: Json, linkId: string, report: ReportGap): EnableWhen | undefined {
  const conditions = objectsAt(item, 'enableWhen').flatMap((raw) => readCondition(raw, linkId, report));
  if (conditions.length === 0) return undefined;
  return { behavior: item['enableBehavior'] === 'any' ? 'any' : 'all', conditions };
}

function readCondition(raw: Json, linkId: string, report: ReportGap): readonly Condition[] {
  const question = textAt(raw, 'question');
  const operator = textAt(raw, 'operator') ?? '';
  const answer = readValue(raw, 'answer');
  if (question === undefined || answer === undefined || !isOperator(operator)) {
    report({
      code: 'enable-when-operator',
      effect: 'stays-open',
      linkId,
      detail: `${question ?? '?'} ${operator}`,
    });
    return [];
  }
  return [{ question, operator, answer }];
}

function isOperator(text: string): text is Operator {
  return OPERATORS.includes(text);
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

export function readVariables(json: Json, linkId: string, report: ReportGap): readonly NamedExpression[] {
  const found = [...extensionsOf(json, EXTENSION.variable), ...extensionsOf(json, EXTENSION.sdcVariable)];
  return found.flatMap((extension) => {
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
  const language = held === undefined ? 'text/fhirpath' : (textAt(held, 'language') ?? '');
  if (expression === undefined || language !== 'text/fhirpath') {
    const code = language === 'application/x-fhir-query' ? 'needs-a-server' : 'expression-language';
    report({ code, effect: 'stays-open', linkId, detail: `${language} ${expression ?? ''}`.trim() });
    return undefined;
  }
  return { name: held === undefined ? undefined : textAt(held, 'name'), expression };
}

/** `targetConstraint`, and the retired `questionnaire-constraint` that older forms carry. */
export function readConstraints(json: Json): readonly Constraint[] {
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
    if (expression === undefined) return [];
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
