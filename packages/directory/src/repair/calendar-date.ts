const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

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
