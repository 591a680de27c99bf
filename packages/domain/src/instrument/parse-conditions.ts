import { readValue } from './answer-value.ts';
import type { Condition, EnableWhen, Operator } from './form.ts';
import type { ReportGap } from './gap.ts';
import { objectsAt, textAt } from './r4.ts';
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
  const written = item['enableBehavior'];
  if (conditions.length > 1 && written !== 'all' && written !== 'any') {
    const isOther = written !== undefined;
    const code = isOther ? 'enable-when-operator' : 'value-repaired';
    const detail = `enableBehavior ${isOther ? String(written) : 'all'}`;
    report({ code, effect: isOther ? 'stays-open' : 'note', linkId, detail });
  }
  return { behavior: written === 'any' ? 'any' : 'all', conditions };
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
