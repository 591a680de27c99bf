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
  const redact = (value: unknown, key: string): unknown => {
    if (typeof value === 'string' && key !== 'id' && key !== 'file') {
      let text = value;
      for (const pattern of patterns) text = text.replace(pattern, '…');
      if (text === value) return value;
      isChanged = true;
      return text;
    }
    if (Array.isArray(value)) return value.map((item) => redact(item, key));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, redact(item, name)]));
    }
    return value;
  };
  const redacted = redact(resource, '') as Resource;
  if (!isChanged) return resource;
  clean.note('text-removed-confidential');
  return redacted;
}

/** Matches the secret with any blanks and punctuation between its parts, so `(555) 555-0142` also finds `555.555.0142`. */
function toPattern(secret: string): RegExp {
  const parts = secret.match(/[\p{L}\p{N}]+/gu) ?? [];
  const digits = secret.replace(/\D/g, '');
  const isNumber = digits.length >= 7 && digits.length === secret.replace(/[\s().+-]/g, '').length;
  const body = isNumber
    ? [...digits.slice(-10)].join(String.raw`\D{0,3}`)
    : parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join(String.raw`[^\p{L}\p{N}]{1,4}`);
  return new RegExp(body === '' ? '(?!)' : body, 'giu');
}
