import { isJson } from '../instrument/r4.ts';
import { distinct, includes, isEqual, isEquivalent, order } from './compare.ts';
import { addToDate } from './dates.ts';
import { NOTHING, one } from './node.ts';
import type { Nodes } from './node.ts';
import { ExpressionFault } from './syntax.ts';

export function applyOperator(operator: string, left: Nodes, right: Nodes): Nodes {
  switch (operator) {
    case '|':
      return distinct([...left, ...right]);
    case '=':
    case '!=':
      return equality(operator === '=', left, right);
    case '~':
    case '!~':
      return one(areEquivalent(left, right) === (operator === '~'));
    case '<':
    case '>':
    case '<=':
    case '>=':
      return ordered(operator, left, right);
    case 'in':
      return left.length === 0 ? NOTHING : one(includes(right, single(left)));
    case 'contains':
      return right.length === 0 ? NOTHING : one(includes(left, single(right)));
    case '&':
      return one(textOf(left) + textOf(right));
    default:
      return left.length === 0 || right.length === 0
        ? NOTHING
        : arithmetic(operator, single(left).value, single(right).value);
  }
}

/** The one member of a collection of one: FHIRPath stops when there are more. */
export function single(nodes: Nodes): Nodes[number] {
  const [first] = nodes;
  if (first === undefined || nodes.length > 1) throw new ExpressionFault('Expected one value');
  return first;
}

/** Three-valued: `undefined` is FHIRPath's "nothing". Anything that is there and is no boolean counts as true. */
export function truthOf(nodes: Nodes): boolean | undefined {
  if (nodes.length === 0) return undefined;
  const { value } = single(nodes);
  return typeof value === 'boolean' ? value : true;
}

function equality(wanted: boolean, left: Nodes, right: Nodes): Nodes {
  if (left.length === 0 || right.length === 0) return NOTHING;
  if (left.length === 1 && right.length === 1 && areDatesOfUnlikePrecision(left[0]?.value, right[0]?.value))
    return NOTHING;
  const isSame =
    left.length === right.length && left.every((node, at) => isEqual(node.value, right[at]?.value));
  return one(isSame === wanted);
}

/** A year and a month in it may or may not be the same: FHIRPath says nothing then. */
function areDatesOfUnlikePrecision(left: unknown, right: unknown): boolean {
  const [one, other] = [left, right].map((value) =>
    /^\d{4}(-\d\d){0,2}$/.test(String(value)) ? String(value) : '',
  );
  return !!one && !!other && one !== other && (one.startsWith(`${other}-`) || other.startsWith(`${one}-`));
}

function areEquivalent(left: Nodes, right: Nodes): boolean {
  if (left.length !== right.length) return false;
  return left.every((node) => right.some(({ value }) => isEquivalent(node.value, value)));
}

function ordered(operator: '<' | '>' | '<=' | '>=', left: Nodes, right: Nodes): Nodes {
  if (left.length === 0 || right.length === 0) return NOTHING;
  const difference = order(single(left).value, single(right).value);
  if (difference === undefined) return NOTHING;
  const holds = { '<': difference < 0, '>': difference > 0, '<=': difference <= 0, '>=': difference >= 0 };
  return one(holds[operator]);
}

function textOf(nodes: Nodes): string {
  return nodes.length === 0 ? '' : String(single(nodes).value);
}

function arithmetic(operator: string, left: unknown, right: unknown): Nodes {
  if (operator === '+' && typeof left === 'string' && typeof right === 'string') return one(left + right);
  if ((operator === '+' || operator === '-') && typeof left === 'string' && isJson(right)) {
    const amount = Number(right['value']) * (operator === '+' ? 1 : -1);
    const moved = addToDate(left, amount, String(right['code'] ?? right['unit'] ?? ''));
    if (moved === undefined) throw new ExpressionFault('This cannot be added to a date');
    return one(moved, left.includes('T') ? 'dateTime' : 'date');
  }
  if (isJson(left) && typeof left['value'] === 'number')
    return quantity(operator, left, left['value'], right);
  if (typeof left !== 'number' || typeof right !== 'number')
    throw new ExpressionFault(`"${operator}" needs numbers`);
  return one(calculate(operator, left, right));
}

function quantity(
  operator: string,
  left: Readonly<Record<string, unknown>>,
  amount: number,
  right: unknown,
): Nodes {
  const other = isJson(right) ? right['value'] : right;
  if (typeof other !== 'number') throw new ExpressionFault(`"${operator}" needs numbers`);
  if (isJson(right) && (right['code'] ?? right['unit']) !== (left['code'] ?? left['unit']))
    throw new ExpressionFault(`"${operator}" of unlike units is not known`);
  const value = calculate(operator, amount, other);
  return value === undefined ? NOTHING : one({ ...left, value }, 'Quantity');
}

function calculate(operator: string, left: number, right: number): number | undefined {
  switch (operator) {
    case '+':
      return tidy(left + right);
    case '-':
      return tidy(left - right);
    case '*':
      return tidy(left * right);
    case '/':
      return right === 0 ? undefined : tidy(left / right);
    case 'div':
      return right === 0 ? undefined : Math.trunc(left / right);
    case 'mod':
      return right === 0 ? undefined : tidy(left % right);
    default:
      throw new ExpressionFault(`"${operator}" is not known`);
  }
}

/**
 * FHIR decimals are exact; this takes back what binary fractions add, such as 0.1 + 0.2, and leaves numbers alone
 * that really have that many digits.
 */
export function tidy(number: number): number {
  const rounded = Number(number.toPrecision(15));
  return String(rounded).length < String(number).length - 2 ? rounded : number;
}
