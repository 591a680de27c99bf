import type { Result } from '../result.ts';
import type { Form } from './form.ts';
import type { ReportGap } from './gap.ts';

/** A port: FHIRPath is loaded only for forms that carry expressions. `@cairn/domain/fhirpath` is our adapter. */
export interface ExpressionEngine {
  /** Fails for whatever it could not evaluate later, so that a form can be told so before it is drawn. */
  compile(expression: string): Result<CompiledExpression>;
}

export interface CompiledExpression {
  /** Runs on plain FHIR JSON. Gives a collection, empty when there is nothing. */
  readonly run: (focus: unknown, surroundings: Surroundings) => Result<readonly unknown[]>;
  /** Names with a percent sign that it uses, without the sign. */
  readonly variables: readonly string[];
}

export interface Surroundings {
  /** `%resource`, `%questionnaire` and the form's own variables, without the percent sign. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** For `now()` and `today()`: ISO 8601 with offset. */
  readonly now: string;
}

/** True for forms that need an engine; ask before loading one. */
export function hasExpressions(form: Form): boolean {
  return allExpressions(form).some(({ isPrefill }) => !isPrefill);
}

interface Placed {
  readonly expression: string;
  readonly linkId?: string;
  /** Only filled in beforehand: a person can still give the answer. */
  readonly isPrefill: boolean;
}

function allExpressions(form: Form): readonly Placed[] {
  const root = [...form.variables, ...form.constraints].map(({ expression }) => ({
    expression,
    isPrefill: false,
  }));
  const inItems = form.order.flatMap((item) => {
    const own = [item.enableExpression, item.calculated].flatMap((one) => one ?? []);
    const held = [...item.variables, ...item.constraints].map(({ expression }) => expression);
    const needed = [...own, ...held].map((expression) => ({
      expression,
      linkId: item.linkId,
      isPrefill: false,
    }));
    const initial = item.initialExpression;
    return initial === undefined
      ? needed
      : [...needed, { expression: initial, linkId: item.linkId, isPrefill: true }];
  });
  return [...root, ...inItems];
}

/** Names that are there in every form (SDC expressions; constants of FHIRPath for FHIR). */
const ALWAYS_THERE = [
  'resource',
  'rootResource',
  'context',
  'questionnaire',
  'qitem',
  'ucum',
  'sct',
  'loinc',
];

export function findExpressionGaps(
  form: Form,
  engine: ExpressionEngine | undefined,
  report: ReportGap,
): void {
  const declared = [form, ...form.order].flatMap(({ variables }) => variables.map(({ name }) => name));
  const known = new Set([...ALWAYS_THERE, ...declared]);
  for (const { expression, linkId, isPrefill } of allExpressions(form)) {
    const about = { detail: expression, ...(linkId === undefined ? {} : { linkId }) };
    if (isPrefill) {
      report({ code: 'prefill-left-out', effect: 'note', ...about });
      continue;
    }
    const compiled = engine?.compile(expression);
    if (compiled === undefined) report({ code: 'expression-engine-missing', effect: 'stays-open', ...about });
    else if (!compiled.ok) report({ code: 'expression-not-understood', effect: 'stays-open', ...about });
    else if (compiled.value.variables.some((name) => !known.has(name))) {
      report({ code: 'needs-a-server', effect: 'stays-open', ...about });
    }
  }
}
