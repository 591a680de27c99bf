import type { Resource } from '@cairn/domain';
import type { Cleaner } from './cleaner.ts';

/**
 * Takes details that were removed as confidential out of the texts that repeat them: a shelter's street
 * in its description gives it away as surely as the address field.
 */
export function redactSecrets(resource: Resource, secrets: readonly string[], clean: Cleaner): Resource {
  const patterns = [...new Set(secrets.map((secret) => secret.trim()))]
    .filter((secret) => secret.length >= 4)
    .map(toPattern);
  if (patterns.length === 0) return resource;
  let isChanged = false;
  const isSecret = (text: string): boolean => patterns.some((pattern) => text.search(pattern) >= 0);
  const redact = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') {
      if (!WORDS.has(key) || !isSecret(value)) return value;
      isChanged = true;
      return patterns.reduce((text, pattern) => text.replace(pattern, '…'), value);
    }
    if (Array.isArray(value))
      return value.filter((item) => !isLost(item, key)).map((item) => redact(item, key));
    if (typeof value === 'object' && value !== null) {
      const kept = Object.entries(value).filter(([name, item]) => !isLost(item, name));
      return Object.fromEntries(kept.map(([name, item]) => [name, redact(item, name)]));
    }
    return value;
  };
  // A number or an address with a hole in it is of no use: it goes as a whole.
  const isLost = (value: unknown, key: string): boolean => {
    const text = key === 'phones' ? (value as { number?: unknown }).number : value;
    const isHit = CONTACTS.has(key) && typeof text === 'string' && isSecret(text);
    if (isHit) isChanged = true;
    return isHit;
  };
  const redacted = redact(resource, '') as Resource;
  if (!isChanged) return resource;
  clean.note('text-removed-confidential');
  return redacted;
}

const CONTACTS = new Set(['phones', 'emails', 'website', 'url', 'phone']);
const WORDS = new Set(
  'name alternateNames organization description alert hoursText text application transportation notes label address categories documents accessibility group matched'.split(
    ' ',
  ),
);

/** Blanks, punctuation and signs. ("No letter and no digit" says the same and takes ten times as long to compile.) */
const BETWEEN = String.raw`[\p{P}\p{S}\p{Z}\s]{1,4}`;

/** Matches the secret with any blanks and punctuation between its parts, so `(555) 555-0142` also finds `555.555.0142`. */
function toPattern(secret: string): RegExp {
  const parts = secret.match(/[\p{L}\p{N}]+/gu) ?? [];
  const digits = secret.replace(/\D/g, '');
  const isNumber = digits.length >= 7 && digits.length === secret.replace(/[\s().+-]/g, '').length;
  const body = isNumber
    ? digits
        .slice(-10)
        .split('')
        .join(String.raw`\D{0,3}`)
    : parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join(BETWEEN);
  return new RegExp(body === '' ? '(?!)' : body, isNumber ? 'g' : 'giu');
}
