export interface ReadAddress {
  readonly value?: string;
  readonly finding?: 'website-completed' | 'website-dropped' | 'email-dropped';
}

/** Keeps http(s) addresses only; `www.centre.example` gets its `https://`. */
export function readWebsite(raw: string): ReadAddress {
  const text = raw.trim().replace(/^<|>$/g, '');
  if (text === '' || /^(n\/?a|none|null|tbd|no website|-+)$/i.test(text)) return {};
  const first = /^\S+/.exec(text)?.[0] ?? '';
  const slashed = first
    .replace(/^(https?):?\/{1,3}/i, '$1://')
    .replace(/^(https?:\/\/)+(?=https?:\/\/)/i, '');
  const isComplete = /^https?:\/\//i.test(slashed);
  if (
    !isComplete &&
    (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(first) ||
      first.startsWith('//') ||
      first.includes('@') ||
      !/^[^\s/]+\.[a-z]{2,}(?:[:/?#]|$)/i.test(first))
  ) {
    return { finding: 'website-dropped' };
  }
  const url = parse(isComplete ? slashed : `https://${first}`);
  if (url === undefined) return { finding: 'website-dropped' };
  return isComplete && slashed === text ? { value: url } : { value: url, finding: 'website-completed' };
}

function parse(text: string): string | undefined {
  if (text.length > 2000) return undefined;
  try {
    const url = new URL(text);
    // A name and password in an address is a leak or a trick, never a web site for the public.
    if ((url.protocol !== 'http:' && url.protocol !== 'https:') || url.username !== '' || url.password !== '')
      return undefined;
    // A quote mark is allowed in the name of a host, and no host has one.
    if (!/^[^"'<>\s]+\.[^"'<>\s]+$/.test(url.hostname) || /["<>\s]/.test(url.href)) return undefined;
    return url.href;
  } catch {
    // Not an address; the caller reports it.
    return undefined;
  }
}

const EMAIL = /^[^\s@<>"'(),;:]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?\.[a-z]{2,24}$/i;

export function readEmails(raw: string): {
  readonly values: readonly string[];
  readonly finding?: 'email-dropped';
} {
  const parts = raw
    .split(/[\s,;|]+|\bor\b/i)
    .map((part) => part.replace(/^(mailto:|<|\()+|[>).]+$/gi, ''))
    .filter((part) => part !== '');
  const values = parts.filter((part) => EMAIL.test(part));
  const isLost = values.length === 0 && !/^(n\/?a|none|null|tbd|-+)?$/i.test(raw.trim());
  return isLost ? { values, finding: 'email-dropped' } : { values };
}
