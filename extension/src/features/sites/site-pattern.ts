/**
 * The match pattern of the site that an address belongs to: scheme and host, every port and path, as the
 * browser's permission question words it. Undefined for pages that no site owns (`chrome:`, `file:`, `data:`).
 */
export function sitePattern(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  // `*` is a lawful host name in an address, and would mean every host in a pattern.
  if (hostname === '' || hostname.includes('*')) return undefined;
  return `${protocol}//${hostname}/*`;
}

/** What a person types as a site: `records.example`, or a whole address. A bare name means https. */
export function typedSitePattern(typed: string): string | undefined {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return undefined;
  return sitePattern(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
}

/** The part of a pattern that a person reads: `records.example`. */
export function siteName(pattern: string): string {
  return pattern.replace(/^https?:\/\//, '').replace(/\/\*$/, '');
}
