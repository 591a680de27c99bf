import type { Extension } from 'fhir/r4.js';
import { extensionUrl } from './codes.ts';

/** What an extension of ours can hold: plain data without `null`. Lists must not be empty, nor texts blank. */
export type Plain =
  string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain | undefined };

/** One of Cairn's extensions; none where there is nothing to say. */
export function extend(name: string, value: Plain | undefined): Extension[] {
  return value === undefined ? [] : write(extensionUrl(name), value);
}

/** Lists become repeated extensions; records become nested ones, named by their keys. */
function write(url: string, value: Plain): Extension[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [{ url, valueString: value }];
  if (typeof value === 'number') return [{ url, valueDecimal: value }];
  if (typeof value === 'boolean') return [{ url, valueBoolean: value }];
  if (isList(value)) return value.flatMap((each) => write(url, each));
  const parts = Object.entries(value).flatMap(([key, part]) => (part === undefined ? [] : write(key, part)));
  return parts.length === 0 ? [] : [{ url, extension: parts }];
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}
