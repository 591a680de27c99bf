import { isJson } from '../json.ts';
import type { Json } from '../json.ts';
import type { Words } from './words.ts';

// Published forms are not always valid R4 (numbers as strings, lists as single objects), so every reader here
// takes what it finds and gives `undefined` or an empty list for what it cannot use. It never throws.

export { isJson } from '../json.ts';
export type { Json } from '../json.ts';

export function objectsAt(json: Json, key: string): readonly Json[] {
  const value = json[key];
  if (Array.isArray(value)) return value.filter(isJson);
  return isJson(value) ? [value] : [];
}

export function objectAt(json: Json, key: string): Json | undefined {
  const value = json[key];
  return isJson(value) ? value : undefined;
}

export function textAt(json: Json, key: string): string | undefined {
  const value = json[key];
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

export function flagAt(json: Json, key: string): boolean {
  return json[key] === true || json[key] === 'true';
}

export function numberAt(json: Json, key: string): number | undefined {
  return toNumber(json[key]);
}

export function toNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

export function extensionsOf(json: Json | undefined, url: string): readonly Json[] {
  return json === undefined
    ? []
    : objectsAt(json, 'extension').filter((extension) => extension['url'] === url);
}

export function extensionOf(json: Json | undefined, url: string): Json | undefined {
  return extensionsOf(json, url)[0];
}

/** The extensions of a primitive live beside it, under its name with an underscore. */
export function besideOf(json: Json, key: string): Json | undefined {
  return objectAt(json, `_${key}`);
}

export interface Choice {
  /** The type as it stands in the name, `Coding` for `valueCoding`. */
  readonly type: string;
  readonly raw: unknown;
  readonly beside: Json | undefined;
}

/** Finds the one `value[x]` (or `answer[x]`, ...) of an element. */
export function choiceAt(json: Json, name: string): Choice | undefined {
  for (const key of Object.keys(json)) {
    const type = key.slice(name.length);
    if (!key.startsWith(name) || !/^[A-Z]/.test(type) || key === `${name}Set`) continue;
    return { type, raw: json[key], beside: besideOf(json, key) };
  }
  return undefined;
}

const TRANSLATION = 'http://hl7.org/fhir/StructureDefinition/translation';

/** A string with its translations, or `undefined` where the element has neither. */
export function wordsAt(json: Json, key: string): Words | undefined {
  const text = textAt(json, key);
  const translations: Record<string, string> = {};
  for (const extension of extensionsOf(besideOf(json, key), TRANSLATION)) {
    const parts = objectsAt(extension, 'extension');
    const part = (name: string): Json | undefined => parts.find((candidate) => candidate['url'] === name);
    const language = stringValueOf(part('lang'));
    const content = stringValueOf(part('content'));
    if (language !== undefined && content !== undefined) translations[language] = content;
  }
  if (text === undefined && Object.keys(translations).length === 0) return undefined;
  return Object.keys(translations).length === 0 ? { text: text ?? '' } : { text: text ?? '', translations };
}

/** The text of `valueString`, `valueCode`, `valueMarkdown`, `valueUri` or another text value of an extension. */
export function stringValueOf(extension: Json | undefined): string | undefined {
  const raw = extension === undefined ? undefined : choiceAt(extension, 'value')?.raw;
  return typeof raw === 'string' && raw !== '' ? raw : undefined;
}

export function numberValueOf(extension: Json | undefined): number | undefined {
  return extension === undefined ? undefined : toNumber(choiceAt(extension, 'value')?.raw);
}

export function flagValueOf(extension: Json | undefined): boolean {
  const raw = extension === undefined ? undefined : choiceAt(extension, 'value')?.raw;
  return raw === true || raw === 'true';
}

/** The first code of `valueCodeableConcept` or `valueCoding`, or a plain `valueCode`. */
export function codeValueOf(extension: Json | undefined): string | undefined {
  const raw = extension === undefined ? undefined : choiceAt(extension, 'value')?.raw;
  if (typeof raw === 'string') return raw;
  if (!isJson(raw)) return undefined;
  return textAt(raw, 'code') ?? objectsAt(raw, 'coding').map((coding) => textAt(coding, 'code'))[0];
}

/** An object with the key only where there is a value, as exact optional properties ask. */
export function present<K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: T });
}
