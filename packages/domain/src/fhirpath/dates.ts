/** Adds a calendar amount to a date or date with time. The last day of a shorter month stands in for a missing day. */
export function addToDate(text: string, amount: number, unit: string): string | undefined {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(T.*)?$/.exec(text);
  if (parts === null) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? '1'), Number(parts[3] ?? '1')];
  const whole = Math.trunc(amount);
  const kind = unit.replace(/s$/, '');
  const moved = move(year, month, day, whole, kind);
  if (moved === undefined) return undefined;
  const precision = parts[3] !== undefined ? 10 : parts[2] !== undefined ? 7 : 4;
  return moved.slice(0, precision) + (parts[4] ?? '');
}

const UNIT_NAMES: Readonly<Record<string, string>> = { a: 'year', mo: 'month', wk: 'week', d: 'day' };

function move(year: number, month: number, day: number, amount: number, unit: string): string | undefined {
  const kind = UNIT_NAMES[unit] ?? unit;
  if (kind === 'year' || kind === 'month') {
    const months = year * 12 + (month - 1) + amount * (kind === 'year' ? 12 : 1);
    const [newYear, newMonth] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
    const lastDay = new Date(Date.UTC(newYear, newMonth, 0)).getUTCDate();
    return isoDate(new Date(Date.UTC(newYear, newMonth - 1, Math.min(day, lastDay))));
  }
  const days = kind === 'week' ? amount * 7 : kind === 'day' ? amount : undefined;
  return days === undefined ? undefined : isoDate(new Date(Date.UTC(year, month - 1, day + days)));
}

function isoDate(date: Date): string | undefined {
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}
