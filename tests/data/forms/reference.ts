import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4/index.js';
import type { Json } from './build.ts';
import { BASE, SDC } from './build.ts';

// A second opinion on what a form computes: HL7's own FHIRPath engine for JavaScript, with nothing of Cairn in it.

interface Held extends Json {
  readonly linkId: string;
  readonly extension?: readonly Json[];
  readonly item?: readonly Held[];
}

const expressionsAt = (holder: Json, url: string): readonly { name?: string; expression: string }[] =>
  ((holder['extension'] as readonly Json[] | undefined) ?? [])
    .filter((each) => each['url'] === url)
    .map(({ valueExpression }) => valueExpression as { name?: string; language: string; expression: string })
    .filter((each) => (each as { language?: string }).language === 'text/fhirpath');

/** What every computed question outside of repeating groups should say, by linkId, for the given answers. */
export function referenceScores(
  questionnaire: Json,
  response: Json,
): Readonly<Record<string, readonly unknown[]>> {
  const computed = new Map<string, { expression: string; type: string }>();
  const collect = (items: readonly Held[]): void => {
    for (const each of items) {
      const [rule] = expressionsAt(each, `${SDC}calculatedExpression`);
      if (rule) computed.set(each.linkId, { expression: rule.expression, type: String(each['type']) });
      if (each['repeats'] !== true || each['type'] !== 'group') collect(each.item ?? []);
    }
  };
  collect((questionnaire['item'] as readonly Held[] | undefined) ?? []);
  const scores: Record<string, readonly unknown[]> = {};
  // Totals of totals settle in as many rounds as they are deep.
  for (let round = 0; round < 3; round += 1) {
    const resource = withScores(response, scores, computed);
    const environment: Record<string, unknown> = {
      resource,
      rootResource: resource,
      context: resource,
      questionnaire,
    };
    for (const { name, expression } of expressionsAt(questionnaire, `${BASE}variable`))
      if (name) environment[name] = evaluate(resource, expression, environment);
    for (const [linkId, { expression }] of computed)
      scores[linkId] = evaluate(resource, expression, environment) ?? [];
  }
  return scores;
}

function evaluate(
  resource: unknown,
  expression: string,
  environment: Record<string, unknown>,
): unknown[] | undefined {
  // `sum(expression)` is SDC's own way to write what FHIRPath writes as `select(expression).sum()`.
  const plain = expression.replace(/\.sum\((.+)\)$/, '.select($1).sum()');
  return fhirpath.evaluate(resource, plain, environment, r4 as fhirpath.Model) as unknown[];
}

/** The response with the reference's own totals in the place of ours. */
function withScores(
  response: Json,
  scores: Readonly<Record<string, readonly unknown[]>>,
  computed: ReadonlyMap<string, { type: string }>,
): Json {
  const own = (items: readonly Held[]): readonly Json[] =>
    items.flatMap((each) => {
      if (computed.has(each.linkId)) return [];
      return [each.item ? { ...each, item: own(each.item) } : each];
    });
  const totals = Object.entries(scores).flatMap(([linkId, [value]]) => {
    const kind = computed.get(linkId)?.type ?? 'string';
    const name = `value${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
    return value === undefined ? [] : [{ linkId, answer: [{ [name]: value }] }];
  });
  return { ...response, item: [...own((response['item'] as readonly Held[] | undefined) ?? []), ...totals] };
}
