import type { Result } from '../result.ts';
import type { Form, FormItem } from './form.ts';
import type { ReportGap } from './gap.ts';
import { present } from './r4.ts';

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
  return allExpressions(form).length > 0;
}

interface Placed {
  readonly expression: string;
  readonly linkId?: string;
  /** The name under which other expressions use it. */
  readonly name?: string;
  /** Only filled in beforehand: a person can still give the answer. */
  readonly isPrefill: boolean;
}

function allExpressions(form: Form): readonly Placed[] {
  const named = (owner: Form | FormItem, linkId?: string): readonly Placed[] =>
    owner.variables.map((variable) => ({ ...variable, isPrefill: false, ...present('linkId', linkId) }));
  const held = (
    expressions: readonly (string | undefined)[],
    isPrefill: boolean,
    linkId?: string,
  ): readonly Placed[] =>
    expressions.flatMap((expression) =>
      expression === undefined ? [] : [{ expression, isPrefill, ...present('linkId', linkId) }],
    );
  const ruled = ({ constraints }: Form | FormItem): readonly string[] =>
    constraints.map(({ expression }) => expression);
  const offering = ({ offers }: FormItem): readonly (string | undefined)[] => [
    offers?.from,
    ...(offers?.toggles ?? []).map(({ expression }) => expression),
  ];
  return [
    ...named(form),
    ...held(ruled(form), false),
    ...form.order.flatMap((item) => [
      ...named(item, item.linkId),
      ...held(
        [item.enableExpression, item.calculated, ...ruled(item), ...offering(item)],
        false,
        item.linkId,
      ),
      ...held([item.initialExpression], true, item.linkId),
    ]),
  ];
}

/** Names that are there in every form (SDC expressions; constants of FHIRPath for FHIR). */
const ALWAYS_THERE: readonly string[] = [
  'resource',
  'rootResource',
  'context',
  'questionnaire',
  'qitem',
  'ucum',
  'sct',
  'loinc',
];

/**
 * Names of the form's variables that an answer, a condition or a rule depends on, at any distance. The others only
 * serve values filled in beforehand out of a record.
 */
export function variablesInUse(form: Form, engine: ExpressionEngine): ReadonlySet<string> {
  const placed = allExpressions(form);
  const inUse = new Set<string>();
  let waiting = placed.filter(({ name, isPrefill }) => name === undefined && !isPrefill);
  while (waiting.length > 0) {
    const fresh = new Set<string>();
    for (const { expression } of waiting) {
      const compiled = engine.compile(expression);
      for (const name of compiled.ok ? compiled.value.variables : []) if (!inUse.has(name)) fresh.add(name);
    }
    for (const name of fresh) inUse.add(name);
    waiting = placed.filter(({ name }) => name !== undefined && fresh.has(name));
  }
  return inUse;
}

/** True for a value to fill in beforehand that needs nothing but the form and the day. */
export function canPrefill(expression: string, engine: ExpressionEngine): boolean {
  const compiled = engine.compile(expression);
  return compiled.ok && compiled.value.variables.every((name) => ALWAYS_THERE.includes(name));
}

export function findExpressionGaps(
  form: Form,
  engine: ExpressionEngine | undefined,
  report: ReportGap,
): void {
  const declared = [form, ...form.order].flatMap(({ variables }) => variables.map(({ name }) => name));
  const known = new Set([...ALWAYS_THERE, ...declared]);
  const inUse = engine === undefined ? new Set(declared) : variablesInUse(form, engine);
  for (const { expression, linkId, name, isPrefill } of allExpressions(form)) {
    const about = { detail: expression, ...present('linkId', linkId) };
    if (name !== undefined && !inUse.has(name)) continue;
    if (isPrefill) {
      if (engine === undefined || !canPrefill(expression, engine))
        report({ code: 'prefill-left-out', effect: 'note', ...about });
      continue;
    }
    const compiled = engine?.compile(expression);
    if (compiled === undefined) report({ code: 'expression-engine-missing', effect: 'stays-open', ...about });
    else if (!compiled.ok) report({ code: 'expression-not-understood', effect: 'stays-open', ...about });
    else if (compiled.value.variables.some((each) => !known.has(each))) {
      report({ code: 'needs-a-server', effect: 'stays-open', ...about });
    }
  }
}
