const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Days from 30 December 1899 to 1 January 1970. */
const SHEET_EPOCH = 25_569;
/** Serial numbers that spreadsheets have for 2000 to 2063; others are no dates. */
const SERIALS = [36_526, 59_900] as const;

/** Reads the usual ways to write a date into `YYYY-MM-DD`; US order when slashes leave it open. */
export function readDate(raw: unknown): string | undefined {
  if (typeof raw !== 'string') return undefined;
  const text = raw.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:$|[T\s])/.exec(text);
  if (iso !== null) return build(iso[1], iso[2], iso[3]);
  const compact = /^(\d{4})(\d{2})(\d{2})(?:$|T)/.exec(text);
  if (compact !== null) return build(compact[1], compact[2], compact[3]);
  const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:$|\s)/.exec(text);
  if (slashed !== null) return build(century(slashed[3]), slashed[1], slashed[2]);
  const worded = /^([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/i.exec(text);
  if (worded !== null)
    return build(worded[3], String(MONTHS.indexOf((worded[1] ?? '').toLowerCase()) + 1), worded[2]);
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? Math.floor(Number(text)) : 0;
  if (serial >= SERIALS[0] && serial <= SERIALS[1])
    return new Date((serial - SHEET_EPOCH) * 86_400_000).toISOString().slice(0, 10);
  return undefined;
}

function century(year: string | undefined): string {
  return year?.length === 2 ? `20${year}` : (year ?? '');
}

function build(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const date = new Date(Date.UTC(y, m - 1, d));
  if (y < 1900 || y > 2200 || date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return undefined;
  return date.toISOString().slice(0, 10);
}
