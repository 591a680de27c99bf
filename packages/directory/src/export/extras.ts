import type { Resource } from '@cairn/domain';
import { plainText } from '../text/plain-text.ts';
import { isResource } from './resource-shape.ts';

/** Field of an exported service that holds what HSDS has no place for. Other readers pass over it. */
export const EXTRAS_FIELD = 'x_cairn';

type Fields = Record<string, unknown>;

/** The fields of `wanted` that did not come through HSDS as they were; `null` for ones to take away. */
export function extrasOf(wanted: Resource, came: Resource): Fields {
  const extras: Fields = {};
  for (const name of new Set([...Object.keys(wanted), ...Object.keys(came)])) {
    if (name === 'source') continue;
    const [ours, theirs] = [(wanted as unknown as Fields)[name], (came as unknown as Fields)[name]];
    if (JSON.stringify(ours) !== JSON.stringify(theirs)) extras[name] = ours ?? null;
  }
  return extras;
}

/** Puts extras back. Texts are cleaned as all others; a result that is no resource leaves the entry as it came. */
export function withExtras(
  resource: Resource,
  extras: unknown,
): { readonly resource: Resource; readonly isUsed: boolean } {
  if (typeof extras !== 'object' || extras === null) return { resource, isUsed: false };
  const merged: Fields = { ...resource };
  for (const [name, value] of Object.entries(extras)) {
    if (name === 'source' || name === '__proto__') continue;
    if (value === null) delete merged[name];
    else merged[name] = cleaned(value, 0);
  }
  return isResource(merged) ? { resource: merged, isUsed: true } : { resource, isUsed: false };
}

function cleaned(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return plainText(value, { maxLength: 8000, keepsLines: true }).text;
  if (depth > 6 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => cleaned(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, cleaned(item, depth + 1)]));
}
