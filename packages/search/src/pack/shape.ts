import { LIFTED } from './schema.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Copies `value` with every lifted part replaced by null, handing the parts to `lift` in reading order. */
export function takeShape(
  value: unknown,
  path: string,
  lift: (path: string, part: string | number) => void,
): Json {
  if (typeof value === 'string' || typeof value === 'number') {
    if (!Object.hasOwn(LIFTED, path)) return value;
    lift(path, value);
    return null;
  }
  if (Array.isArray(value)) return value.map((item: unknown) => takeShape(item, path, lift));
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, part]) => part !== undefined);
    return Object.fromEntries(entries.map(([key, part]) => [key, takeShape(part, `${path}.${key}`, lift)]));
  }
  if (typeof value === 'boolean') return value;
  throw new TypeError(`${path} holds something that is not text, a number, a list or an object`);
}

/** The paths of the nulls of a shape, in reading order. */
export function liftedPaths(shape: Json, path: string, into: string[] = []): string[] {
  if (shape === null) into.push(path);
  else if (Array.isArray(shape)) for (const item of shape as readonly Json[]) liftedPaths(item, path, into);
  else if (typeof shape === 'object') {
    for (const [key, part] of Object.entries(shape)) liftedPaths(part, `${path}.${key}`, into);
  }
  return into;
}

/** The inverse of `takeShape`: `next` gives the lifted parts in reading order. What holds none of them is not copied. */
export function fillShape(shape: Json, next: () => string | number): Json {
  if (shape === null) return next();
  if (typeof shape !== 'object') return shape;
  if (Array.isArray(shape)) {
    const items: readonly Json[] = shape;
    let filled: Json[] | undefined;
    for (let at = 0; at < items.length; at++) {
      const item = fillShape(items[at] as Json, next);
      if (item !== items[at]) (filled ??= items.slice())[at] = item;
    }
    return filled ?? items;
  }
  const parts = shape as { readonly [key: string]: Json };
  let filled: Record<string, Json> | undefined;
  for (const key in parts) {
    const part = fillShape(parts[key] as Json, next);
    if (part !== parts[key]) (filled ??= { ...parts })[key] = part;
  }
  return filled ?? parts;
}
