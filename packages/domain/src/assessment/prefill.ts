import { canPrefill } from '../instrument/expressions.ts';
import type { ExpressionEngine } from '../instrument/expressions.ts';
import type { AnswerValue } from '../instrument/answer-value.ts';
import type { Assessment, Entry, PlaceKey } from './assessment.ts';
import { toAnswer } from './compute.ts';
import { listPlaces } from './places.ts';

/** Fills in what the form begins with and the day alone decides, such as "today". A record is never asked. */
export function prefill(assessment: Assessment, engine: ExpressionEngine, now: string): Assessment {
  const entries = new Map<PlaceKey, Entry>(assessment.entries);
  const resource = { resourceType: 'QuestionnaireResponse', status: 'in-progress' };
  const questionnaire = assessment.form.source;
  for (const { item, key } of listPlaces(assessment)) {
    const expression = item.initialExpression;
    if (expression === undefined || entries.has(key) || !canPrefill(expression, engine)) continue;
    const compiled = engine.compile(expression);
    const variables = { resource, rootResource: resource, context: resource, questionnaire };
    const found = compiled.ok ? compiled.value.run(resource, { variables, now }) : compiled;
    const values: readonly AnswerValue[] = (found.ok ? found.value : []).flatMap(
      (value) => toAnswer(item, value) ?? [],
    );
    if (values.length > 0)
      entries.set(key, { kind: 'answered', values: values.slice(0, item.repeats ? undefined : 1) });
  }
  return { ...assessment, entries };
}
