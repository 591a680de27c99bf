// Pages that are twenty years old carry scripts that put a `reduce`, an `entries` or an `Array.from` of their own in
// place of the browser's, and give lists a `toJSON` that makes them texts. What is built for a page calls
// these instead: `scripts/own-methods.ts` puts them in, in what others wrote too.

/** `list.reduce(step, ...first)`; nothing where there is nothing to begin with. */
export function ownReduce(
  list: readonly unknown[],
  step: (sum: unknown, one: unknown, at: number, list: readonly unknown[]) => unknown,
  ...first: readonly unknown[]
): unknown {
  let at = 1 - first.length;
  let sum = first.length > 0 ? first[0] : list[0];
  for (; at < list.length; at++) sum = step(sum, list[at], at, list);
  return sum;
}

/** `Array.from(source, map)`. */
export function ownFrom(
  source: Iterable<unknown> | ArrayLike<unknown>,
  map: (one: unknown, at: number) => unknown = (one) => one,
): unknown[] {
  const list: unknown[] = [];
  if (Symbol.iterator in Object(source))
    for (const one of source as Iterable<unknown>) list.push(map(one, list.length));
  else
    for (let at = 0; at < (source as ArrayLike<unknown>).length; at++)
      list.push(map((source as ArrayLike<unknown>)[at], at));
  return list;
}

/** `list.entries()`; what is no list has its own. */
export function ownEntries<T>(
  list: readonly T[] | { entries(): Iterable<readonly [unknown, unknown]> },
): Iterable<readonly [unknown, unknown]> {
  return Array.isArray(list) ? list.map((one: T, at) => [at, one] as const) : list.entries();
}

/** `JSON.stringify(...)`, as if nobody had given lists a `toJSON`. */
export function ownJson(...given: Parameters<typeof JSON.stringify>): string | undefined {
  const lists = Array.prototype;
  const toJSON = Object.getOwnPropertyDescriptor(lists, 'toJSON');
  if (!toJSON) return JSON.stringify(...given);
  Reflect.deleteProperty(lists, 'toJSON');
  try {
    return JSON.stringify(...given);
  } finally {
    Object.defineProperty(lists, 'toJSON', toJSON);
  }
}
