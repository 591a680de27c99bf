import type { JsonNode } from '../hsds/json-node.ts';
import type { ReadContext } from './reader.ts';

/** Counts the fields of a record that hold something and are not read. */
export function countFields(
  node: JsonNode,
  known: ReadonlySet<string>,
  context: Pick<ReadContext, 'unknownField'>,
  kind = '',
): void {
  for (const [name, value] of Object.entries(node)) {
    const isEmpty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
    if (!isEmpty && !known.has(name)) context.unknownField(`${kind}${name.slice(0, 60)}`);
  }
}

/** `fieldNames('a b')` is the set of "a" and "b". */
export function fieldNames(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
