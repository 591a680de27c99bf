/** States whose ZIP codes start with 0, which spreadsheets eat. */
const LEADING_ZERO = new Set(['CT', 'MA', 'ME', 'NH', 'NJ', 'NY', 'PR', 'RI', 'VI', 'VT']);

export interface ReadPostalCode {
  readonly postalCode?: string;
  readonly finding?: 'postal-code-restored' | 'postal-code-dropped';
}

/** US codes become five digits (or `12345-6789`); codes of other countries stay as they are. */
export function readPostalCode(
  raw: string,
  stateCode: string | undefined,
  country: string | undefined,
): ReadPostalCode {
  const text = raw.trim().replace(/\.0+$/, '');
  if (text === '') return {};
  const digits = text.replace(/[\s-]/g, '');
  if (/^\d{5}$/.test(digits)) return { postalCode: digits };
  if (/^\d{9}$/.test(digits)) return { postalCode: `${digits.slice(0, 5)}-${digits.slice(5)}` };
  const canLackZero = stateCode === undefined || LEADING_ZERO.has(stateCode);
  if (/^\d{3,4}$/.test(digits) && canLackZero && stateCode !== undefined)
    return { postalCode: digits.padStart(5, '0'), finding: 'postal-code-restored' };
  if (/^\d{8}$/.test(digits) && canLackZero && stateCode !== undefined)
    return { postalCode: `0${digits.slice(0, 4)}-${digits.slice(4)}`, finding: 'postal-code-restored' };
  const embedded = /(?:^|\D)(\d{5})(?:-\d{4})?(?:\D|$)/.exec(text)?.[1];
  if (embedded !== undefined) return { postalCode: embedded, finding: 'postal-code-restored' };
  const isAbroad =
    stateCode === undefined && (country === undefined || !/^us/i.test(country) || /[a-z]/i.test(text));
  return isAbroad && /^[\p{L}\d][\p{L}\d\s-]{1,11}$/u.test(text)
    ? { postalCode: text }
    : { finding: 'postal-code-dropped' };
}
