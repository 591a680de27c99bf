import type { AnswerValue } from '../instrument/answer-value.ts';
import { readCoding } from '../instrument/answer-value.ts';
import { variablesInUse } from '../instrument/expressions.ts';
import type { ExpressionEngine, Surroundings } from '../instrument/expressions.ts';
import { fitValue } from '../instrument/fit-value.ts';
import type { Form, FormItem, NamedExpression, Option } from '../instrument/form.ts';
import { isJson, toNumber } from '../instrument/r4.ts';
import type { Json } from '../instrument/r4.ts';
import type { Problem } from '../result.ts';
import type { PlaceKey } from './assessment.ts';
import { offeredNow } from './offered-now.ts';
import type { Place } from './places.ts';
import { asOffered } from './reduce.ts';

export interface ComputeInput {
  readonly form: Form;
  readonly places: readonly Place[];
  /** The response as it stands, and its item for each place. */
  readonly response: Json;
  readonly responseItems: ReadonlyMap<PlaceKey, Json>;
  readonly engine: ExpressionEngine;
  /** ISO 8601 with offset. */
  readonly now: string;
}

export interface Computed {
  readonly values: ReadonlyMap<PlaceKey, readonly AnswerValue[]>;
  readonly enabled: ReadonlyMap<PlaceKey, boolean>;
  /** The answers to choose from, for questions whose form has a rule for them. */
  readonly offered: ReadonlyMap<PlaceKey, readonly Option[]>;
  /** Rules of the form that the answers do not meet. */
  readonly broken: readonly {
    readonly key: PlaceKey | undefined;
    readonly isError: boolean;
    readonly human: string;
  }[];
  readonly problems: readonly Problem[];
}

type Variables = Readonly<Record<string, unknown>>;

/** Which variables a form uses does not change with the answers. */
const usedBy = new WeakMap<Form, ReadonlySet<string>>();

/** Evaluates every expression of the form once, on the response as it stands. */
export function computeOnce(input: ComputeInput): Computed {
  const { form, engine, now, response } = input;
  const problems: Problem[] = [];
  const run = (expression: string, focus: unknown, variables: Variables): readonly unknown[] | undefined => {
    const compiled = engine.compile(expression);
    const surroundings: Surroundings = { variables, now };
    const result = compiled.ok ? compiled.value.run(focus, surroundings) : compiled;
    if (result.ok) return result.value;
    problems.push({ ...result.problem, message: `${result.problem.message} (${expression})` });
    return undefined;
  };
  const inUse = usedBy.get(form) ?? variablesInUse(form, engine);
  usedBy.set(form, inUse);
  /** A variable that could not be worked out stays unknown, so that nothing is decided by an empty one. */
  const withVariables = (named: readonly NamedExpression[], focus: unknown, around: Variables): Variables =>
    named.reduce<Variables>((all, { name, expression }) => {
      const value = inUse.has(name) ? run(expression, focus, all) : undefined;
      return value === undefined ? all : { ...all, [name]: value };
    }, around);

  const root = withVariables(form.variables, response, {
    resource: response,
    rootResource: response,
    questionnaire: form.source,
    context: response,
  });
  const values = new Map<PlaceKey, readonly AnswerValue[]>();
  const enabled = new Map<PlaceKey, boolean>();
  const offered = new Map<PlaceKey, readonly Option[]>();
  const broken: Computed['broken'][number][] = [];
  const scopes = new Map<PlaceKey, Variables>();

  for (const { item, key, parentKey } of input.places) {
    const around = (parentKey === undefined ? undefined : scopes.get(parentKey)) ?? root;
    if (!hasOwnExpression(item)) {
      scopes.set(key, around);
      continue;
    }
    const context = input.responseItems.get(key) ?? { linkId: item.linkId };
    const scope = withVariables(item.variables, context, { ...around, context, qitem: item.source });
    scopes.set(key, scope);
    if (item.enableExpression !== undefined) {
      const decided = run(
        item.enableExpression,
        focusOf(item.enableExpression, item, context, response),
        scope,
      );
      // What cannot be decided is asked: leaving out a question that was meant for the person would be worse.
      enabled.set(key, decided === undefined || decided[0] === true);
    }
    if (item.offers !== undefined) {
      const find = (expression: string): readonly unknown[] | undefined =>
        run(expression, focusOf(expression, item, context, response), scope);
      offered.set(key, offeredNow(item.offers, item.options, find));
    }
    if (item.calculated !== undefined) {
      const results = run(item.calculated, focusOf(item.calculated, item, context, response), scope) ?? [];
      const fitting = results.flatMap((result) => toAnswer(item, result) ?? []);
      if (fitting.length < results.length) problems.push(misfit(item.calculated));
      values.set(key, fitting.slice(0, item.repeats ? undefined : 1));
    }
    for (const { expression, isError, human } of item.constraints) {
      if (input.responseItems.has(key) && run(expression, context, scope)?.[0] === false) {
        broken.push({ key, isError, human: human.text });
      }
    }
  }
  for (const { expression, isError, human } of form.constraints) {
    if (run(expression, response, root)?.[0] === false)
      broken.push({ key: undefined, isError, human: human.text });
  }
  return { values, enabled, offered, broken, problems };
}

function hasOwnExpression(item: FormItem): boolean {
  return (
    item.variables.length + item.constraints.length > 0 ||
    item.calculated !== undefined ||
    item.enableExpression !== undefined ||
    item.offers !== undefined
  );
}

/** A question without follow-ups has no items of its own, so a path that begins with `item` means the response. */
function focusOf(expression: string, item: FormItem, context: Json, response: Json): Json {
  return item.children.length === 0 && /^\(*\s*(item|descendants|repeat|answers)\b/.test(expression)
    ? response
    : context;
}

const misfit = (expression: string): Problem => ({
  code: 'expression-misfit',
  message: `What the form computes is no answer to its question. (${expression})`,
});

/** What an expression gave, as an answer of the question's own type. */
export function toAnswer(item: FormItem, result: unknown): AnswerValue | undefined {
  const value = asAnswer(item, result);
  return value === undefined ? undefined : fitValue(item.type, value);
}

function asAnswer(item: FormItem, result: unknown): AnswerValue | undefined {
  if (isJson(result)) {
    if (item.type === 'string' || item.type === 'text') {
      const { display, code } = readCoding(result);
      const value = display ?? code;
      return value === undefined ? undefined : { kind: 'string', value };
    }
    if (item.type !== 'quantity' && 'value' in result) return asAnswer(item, result['value']);
    if (item.type !== 'quantity') return asOffered(item, readCoding(result));
    const { value, unit, code, system } = result;
    if (typeof value !== 'number') return undefined;
    const text = (name: string, held: unknown): object => (typeof held === 'string' ? { [name]: held } : {});
    return {
      kind: 'quantity',
      value,
      ...text('unit', unit),
      ...text('code', code),
      ...text('system', system),
    };
  }
  if (typeof result === 'boolean') return { kind: 'boolean', value: result };
  if (typeof result === 'number') return numberAnswer(item, result);
  if (typeof result !== 'string') return undefined;
  if (item.type === 'integer' || item.type === 'decimal') {
    const number = toNumber(result);
    return number === undefined ? undefined : numberAnswer(item, number);
  }
  if (item.type === 'choice' || item.type === 'open-choice')
    return asOffered(item, { kind: 'coding', code: result });
  if (item.type === 'date' || item.type === 'dateTime' || item.type === 'time')
    return { kind: item.type, value: result };
  return { kind: item.type === 'url' ? 'uri' : 'string', value: result };
}

function numberAnswer(item: FormItem, value: number): AnswerValue {
  if (item.type === 'quantity') {
    const unit = item.unit === undefined ? {} : { unit: item.unit.text };
    return { kind: 'quantity', value, ...unit };
  }
  if (item.type === 'string' || item.type === 'text') return { kind: 'string', value: String(value) };
  if (item.type === 'choice') return asOffered(item, { kind: 'integer', value });
  return { kind: item.type === 'integer' ? 'integer' : 'decimal', value };
}
