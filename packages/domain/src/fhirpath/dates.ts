/** Adds a calendar amount to a date or date with time. The last day of a shorter month stands in for a missing day. */
export function addToDate(text: string, amount: number, unit: string): string | undefined {
  const clock = addToClock(text, amount, unit.replace(/s$/, ''));
  if (clock !== undefined) return clock;
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

const SECONDS: Readonly<Record<string, number>> = {
  hour: 3600,
  h: 3600,
  minute: 60,
  min: 60,
  second: 1,
};

/** Hours, minutes and seconds, added to a time of day or to a date with time; the zone stays as it is written. */
function addToClock(text: string, amount: number, unit: string): string | undefined {
  const seconds = SECONDS[unit];
  const parts = /^(\d{4}-\d\d-\d\dT|T?)(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:\d\d)?$/.exec(text);
  if (seconds === undefined || parts === null) return undefined;
  const [, day = '', time = '', zone = ''] = parts;
  const start = Date.parse(`${day.length > 1 ? day : '2000-01-01T'}${time}Z`);
  const moved = new Date(start + Math.trunc(amount) * seconds * 1000).toISOString();
  return `${day.length > 1 ? moved.slice(0, 11) : ''}${moved.slice(11, 11 + Math.min(time.length, 8))}${zone}`;
}
