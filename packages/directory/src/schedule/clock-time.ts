import { wordTable } from '../text/word-table.ts';

const WORDS: Readonly<Record<string, string>> = wordTable({
  noon: '12:00',
  midday: '12:00',
  mediodia: '12:00',
  midnight: '24:00',
  medianoche: '24:00',
});

/**
 * Reads one time of day into `HH:MM`. An offset or `Z` behind it is let go of: hours are wall-clock
 * times of the place, and the offset that lists carry is wrong for half of the year.
 */
export function readClockTime(raw: unknown): string | undefined {
  if (typeof raw === 'number')
    return Number.isInteger(raw) && raw >= 0 && raw <= 24 ? format(raw, 0) : undefined;
  if (typeof raw !== 'string') return undefined;
  const text = raw
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  const word = WORDS[text.replace(/^12(?::00)?\s*/, '')];
  if (word !== undefined) return word;
  const plain = text.replace(/^\d{4}-\d{2}-\d{2}[t ]/, '');
  const match =
    /^(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2}(?:\.\d+)?)?\s*(?:(a|p)\.?\s*m?\.?)?\s*(?:z|[+-]\d{2}:?\d{2}|[ecmp][sd]?t)?$/.exec(
      plain,
    );
  if (match !== null) return toClock(Number(match[1]), Number(match[2] ?? 0), match[3]);
  const packed = /^(\d{1,2})(\d{2})\s*(?:(a|p)\.?m?\.?)?$/.exec(plain);
  return packed === null ? undefined : toClock(Number(packed[1]), Number(packed[2]), packed[3]);
}

/** "9" and "9:30", which say neither morning nor afternoon. */
export function isHalfDay(time: string | undefined): boolean {
  return /^(?:[1-9]|1[0-2])(?:[:.][0-5]\d)?$/.test(time?.trim() ?? '');
}

function toClock(hour: number, minute: number, half: string | undefined): string | undefined {
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return undefined;
  if (half === undefined || hour > 12) return format(hour, minute);
  if (hour === 0) return format(half === 'p' ? 12 : 0, minute);
  return format((hour % 12) + (half === 'p' ? 12 : 0), minute);
}

function format(hour: number, minute: number): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
