import { isJson } from '../instrument/r4.ts';
import { amountOf } from './quantities.ts';
import { ExpressionFault } from './syntax.ts';
import type { Node, Nodes } from './node.ts';

/** Equal in value: numbers by value, text exactly, objects member by member, lists in order. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (typeof one === 'number' && typeof other === 'number') return Math.abs(one - other) < 1e-9;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((part, at) => isEqual(part, other[at]));
  }
  const [amount, against] = isJson(one) || isJson(other) ? [amountOf(one), amountOf(other)] : [];
  if (amount !== undefined && against !== undefined)
    return amount.unit === against.unit && isEqual(amount.value, against.value);
  if (isJson(one) && isJson(other)) {
    const [keys, others] = [Object.keys(one), Object.keys(other)];
    return keys.length === others.length && keys.every((key) => isEqual(one[key], other[key]));
  }
  return withoutT(one) === withoutT(other);
}

/** `~`: like equal, without regard to case, order and the space between words. */
export function isEquivalent(one: unknown, other: unknown): boolean {
  if (typeof one === 'string' && typeof other === 'string') return folded(one) === folded(other);
  if (isJson(one) && isJson(other) && ('code' in one || 'code' in other)) {
    return one['code'] === other['code'] && one['system'] === other['system'];
  }
  return isEqual(one, other);
}

function folded(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

export function includes(nodes: Nodes, node: Node): boolean {
  return nodes.some(({ value }) => isEqual(value, node.value));
}

export function distinct(nodes: Nodes): Nodes {
  const kept: Node[] = [];
  for (const node of nodes) if (!includes(kept, node)) kept.push(node);
  return kept;
}

/** Less than 0, 0 or more; `undefined` where the order is not known, such as a year against a day in it. */
export function order(left: unknown, right: unknown): number | undefined {
  const [amount, against] = isJson(left) || isJson(right) ? [amountOf(left), amountOf(right)] : [];
  if (amount !== undefined && against !== undefined)
    return amount.unit === against.unit ? order(amount.value, against.value) : undefined;
  const [one, other] = [withoutT(left), withoutT(right)];
  if (typeof one === 'number' && typeof other === 'number') return isEqual(one, other) ? 0 : one - other;
  if (typeof one !== 'string' || typeof other !== 'string')
    throw new ExpressionFault('These cannot be put in order');
  if (/^\d{4}(-|$)/.test(one) && /^\d{4}(-|$)/.test(other)) return orderDates(one, other);
  return one < other ? -1 : Number(one > other);
}

/** A time as a literal begins with a T, one out of a response does not. */
function withoutT(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/^T(?=\d\d)/, '') : value;
}

function orderDates(one: string, other: string): number | undefined {
  if (one.includes('T') && other.includes('T') && /Z|[+-]\d\d:\d\d$/.test(one + other)) {
    const difference = Date.parse(one) - Date.parse(other);
    return Number.isNaN(difference) ? undefined : difference;
  }
  const length = Math.min(one.length, other.length);
  const [left, right] = [one.slice(0, length), other.slice(0, length)];
  if (left !== right) return left < right ? -1 : 1;
  return one.length === other.length ? 0 : undefined;
}
