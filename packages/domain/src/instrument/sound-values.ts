import { isJson } from './r4.ts';

// What R4 lets stand in a value. Forms that break these rules are read as they were meant; what has no meaning is left
// out, so that it does not travel into the answers.

/** Names and addresses, by the key under which they stand: no space around them, and none in an address. */
const NAME = /^(linkId|question|code|language)$/;
const ADDRESS = /^(system|url|version)$/;

/** The name or address as R4 wants it; `undefined` where nothing of it can be kept. */
export function soundText(key: string, held: string | number): string | undefined {
  const text = String(held)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return text === '' || (ADDRESS.test(key) && text.includes(' ')) ? undefined : text;
}

export function isSoundName(key: string, held: unknown): boolean {
  return typeof held === 'string' && soundText(key, held) === held;
}

export function isNameOrAddress(key: string): boolean {
  return NAME.test(key) || ADDRESS.test(key);
}

/** True for an addition that a reader of R4 takes: an address, and one value of its own type or parts. */
export function isSoundExtension(extension: unknown): boolean {
  if (!isJson(extension) || typeof extension['url'] !== 'string' || /[\s\p{Cc}]|^$/u.test(extension['url']))
    return false;
  const [content, ...rest] = Object.entries(extension).filter(([key]) => !/^(url|id|_.*)$/.test(key));
  if (content === undefined || rest.length > 0) return false;
  const [key, held] = content;
  if (key === 'extension') return Array.isArray(held) && held.length > 0 && held.every(isSoundExtension);
  return key.startsWith('value') && isSoundValue(key.slice(5), held);
}

function isSoundValue(type: string, held: unknown): boolean {
  if (type === 'Decimal' || type === 'Integer') return typeof held === 'number';
  if (type === 'Boolean') return typeof held === 'boolean';
  if (/^(Coding|CodeableConcept|Quantity|Expression|Reference|Period|Range)$/.test(type)) return isJson(held);
  return typeof held === 'string' && held.trim() !== '';
}
