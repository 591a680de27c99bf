import { COLLECTION_FUNCTIONS, numberOf, ofType, repeatUntilStable } from './functions.ts';
import type { PlainFunction } from './functions.ts';
import { NOTHING, childrenNamed, collection, isOfType, nodeOf, one, typeOf } from './node.ts';
import type { Node, Nodes } from './node.ts';
import { applyOperator, single, truthOf } from './operators.ts';
import { ExpressionFault } from './syntax.ts';
import type { Syntax } from './syntax.ts';
import { TEXT_FUNCTIONS } from './text-functions.ts';

export interface Scope {
  readonly focus: Nodes;
  readonly self: Nodes;
  readonly index: number;
  readonly total: Nodes;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly now: string;
}

/** Constants that FHIRPath defines for every FHIR expression. */
const CONSTANTS: Readonly<Record<string, unknown>> = {
  ucum: 'http://unitsofmeasure.org',
  sct: 'http://snomed.info/sct',
  loinc: 'http://loinc.org',
};

const PLAIN: ReadonlyMap<string, PlainFunction> = new Map(
  Object.entries({ ...COLLECTION_FUNCTIONS, ...TEXT_FUNCTIONS }),
);

/** Functions whose parameters are expressions, evaluated once for each member of the focus. */
const LAZY = new Set([
  'where',
  'select',
  'exists',
  'all',
  'repeat',
  'iif',
  'aggregate',
  'ofType',
  'is',
  'as',
]);

const OVER_ALL = new Set(['sum', 'min', 'max', 'avg']);

export function isKnownFunction(name: string): boolean {
  return PLAIN.has(name) || LAZY.has(name);
}

export function evaluate(syntax: Syntax, scope: Scope): Nodes {
  switch (syntax.is) {
    case 'literal':
      return one(syntax.value, syntax.type);
    case 'nothing':
      return NOTHING;
    case 'focus':
      return syntax.name === '$this' ? scope.self : syntax.name === '$index' ? one(scope.index) : scope.total;
    case 'variable':
      return variable(syntax.name, scope);
    case 'member':
      return member(syntax.of, syntax.name, scope);
    case 'index': {
      const at = evaluate(syntax.at, scope);
      return at.length === 0 ? NOTHING : evaluate(syntax.of, scope).slice(numberOf(at)).slice(0, 1);
    }
    case 'unary': {
      const of = evaluate(syntax.of, scope);
      return syntax.operator === '-' && of.length > 0 ? one(-numberOf(of)) : of;
    }
    case 'type':
      return typeTest(syntax.operator, evaluate(syntax.of, scope), syntax.type);
    case 'binary':
      return binary(syntax, scope);
    case 'call':
      return call(syntax, scope);
  }
}

function variable(name: string, scope: Scope): Nodes {
  if (name in scope.variables) return collection(scope.variables[name]);
  if (name in CONSTANTS) return one(CONSTANTS[name]);
  throw new ExpressionFault(`%${name} is not known`);
}

function member(of: Syntax | undefined, name: string, scope: Scope): Nodes {
  if (of !== undefined) return childrenNamed(evaluate(of, scope), name);
  // A path may begin with the type of its focus: `QuestionnaireResponse.item`.
  const named = scope.focus.filter((node) => typeOf(node) === name);
  if (named.length > 0) return named;
  return name === 'QuestionnaireResponse' && 'resource' in scope.variables
    ? collection(scope.variables['resource'])
    : childrenNamed(scope.focus, name);
}

function typeTest(operator: 'is' | 'as', nodes: Nodes, type: string): Nodes {
  if (operator === 'as') return ofType(nodes, type);
  return nodes.length === 0 ? NOTHING : one(isOfType(single(nodes), type));
}

function binary(syntax: Extract<Syntax, { is: 'binary' }>, scope: Scope): Nodes {
  const { operator } = syntax;
  const left = evaluate(syntax.left, scope);
  if (!['and', 'or', 'xor', 'implies'].includes(operator)) {
    return applyOperator(operator, left, evaluate(syntax.right, scope));
  }
  const first = truthOf(left);
  if (operator === 'and' && first === false) return one(false);
  if (operator === 'or' && first === true) return one(true);
  if (operator === 'implies' && first === false) return one(true);
  const other = truthOf(evaluate(syntax.right, scope));
  return one(logic(operator, first, other));
}

/** Three-valued logic: nothing stays nothing unless the other side decides. */
function logic(operator: string, left: boolean | undefined, right: boolean | undefined): boolean | undefined {
  if (operator === 'and') return right === false ? false : left === true ? right : undefined;
  if (operator === 'or') return right === true ? true : left === false ? right : undefined;
  if (operator === 'xor') return left === undefined || right === undefined ? undefined : left !== right;
  return right === true ? true : left === true ? right : undefined;
}

function call(syntax: Extract<Syntax, { is: 'call' }>, scope: Scope): Nodes {
  const focus = syntax.of === undefined ? scope.focus : evaluate(syntax.of, scope);
  const plain = LAZY.has(syntax.name) ? undefined : PLAIN.get(syntax.name);
  if (plain !== undefined) {
    // SDC's own examples write `sum(expression)` for the sum of the expression over all.
    const [of] = syntax.with;
    if (of !== undefined && OVER_ALL.has(syntax.name))
      return plain(
        focus.flatMap((node, index) => evaluate(of, { ...scope, focus: [node], self: [node], index })),
        [],
        scope.now,
      );
    // Parameters see the focus that the whole expression has, not the one the function is called on.
    const parameters = syntax.with.map((each) => evaluate(each, scope));
    return plain(focus, parameters, scope.now);
  }
  return lazy(syntax, focus, scope);
}

function lazy(syntax: Extract<Syntax, { is: 'call' }>, focus: Nodes, scope: Scope): Nodes {
  const [first, second, third] = syntax.with;
  const each = (node: Node, index: number, of: Syntax, total: Nodes = scope.total): Nodes =>
    evaluate(of, { ...scope, focus: [node], self: [node], index, total });
  const holds = (node: Node, index: number): boolean =>
    first !== undefined && truthOf(each(node, index, first)) === true;
  switch (syntax.name) {
    case 'exists':
      return one(first === undefined ? focus.length > 0 : focus.some(holds));
    case 'all':
      return one(focus.every(holds));
    case 'iif': {
      const branch =
        first !== undefined && truthOf(evaluate(first, within(scope, syntax, focus))) === true
          ? second
          : third;
      return branch === undefined ? NOTHING : evaluate(branch, within(scope, syntax, focus));
    }
    case 'aggregate': {
      let total = second === undefined ? NOTHING : evaluate(second, scope);
      if (first === undefined) throw new ExpressionFault('aggregate needs an expression');
      focus.forEach((node, index) => {
        total = each(node, index, first, total);
      });
      return total;
    }
    case 'ofType':
    case 'is':
    case 'as':
      return typeTest(syntax.name === 'is' ? 'is' : 'as', focus, typeName(first));
  }
  if (first === undefined) throw new ExpressionFault(`${syntax.name} needs an expression`);
  if (syntax.name === 'where') return focus.filter(holds);
  if (syntax.name === 'select') return focus.flatMap((node, index) => each(node, index, first));
  return repeatUntilStable(focus, (nodes) => nodes.flatMap((node, index) => each(node, index, first)));
}

/** `iif` called on something sees that as its focus; called alone, it sees what is around it. */
function within(scope: Scope, syntax: Extract<Syntax, { is: 'call' }>, focus: Nodes): Scope {
  return syntax.of === undefined ? scope : { ...scope, focus, self: focus };
}

function typeName(syntax: Syntax | undefined): string {
  if (syntax?.is !== 'member') throw new ExpressionFault('Expected a type');
  return syntax.name;
}

export function startScope(focus: unknown, variables: Readonly<Record<string, unknown>>, now: string): Scope {
  const nodes = Array.isArray(focus) ? collection(focus) : focus === undefined ? NOTHING : collection(focus);
  return { focus: nodes, self: nodes, index: 0, total: NOTHING, variables, now };
}

/** Turns results back into plain values. */
export function plainValues(nodes: Nodes): readonly unknown[] {
  return nodes.map((node) => nodeOf(node.value).value);
}
