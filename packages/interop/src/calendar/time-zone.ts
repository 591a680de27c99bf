const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;

/** Making a formatter costs a hundred times as much as using it. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/** Minutes that the zone's clock is ahead of UTC at an instant. */
export function zoneOffsetMinutes(zone: string, instantMs: number): number {
  const parts = clockOf(zone).formatToParts(instantMs);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((one) => one.type === type)?.value);
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return Math.round((wall - instantMs) / MS_PER_MINUTE);
}

/** The instant at which the zone's clock shows `date` and `time`; in a skipped hour, the instant after the gap. */
export function instantOf(zone: string, date: string, time: string): number {
  const wall = Date.parse(`${date}T${time}:00Z`);
  const first = wall - zoneOffsetMinutes(zone, wall) * MS_PER_MINUTE;
  return wall - zoneOffsetMinutes(zone, first) * MS_PER_MINUTE;
}

/**
 * A VTIMEZONE that holds from the start of the year of `fromMs` for `years` years: one observance for each
 * change of the clock, taken from the browser's own zone data.
 */
export function timeZoneLines(zone: string, fromMs: number, years: number): string[] {
  const startMs = Date.UTC(new Date(fromMs).getUTCFullYear(), 0, 1);
  let offset = zoneOffsetMinutes(zone, startMs);
  const lines = ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observance(startMs, offset, offset)];
  const endMs = Date.UTC(new Date(fromMs).getUTCFullYear() + years, 0, 1);
  for (let dayMs = startMs; dayMs < endMs; dayMs += MS_PER_DAY) {
    const next = zoneOffsetMinutes(zone, dayMs + MS_PER_DAY);
    if (next === offset) continue;
    lines.push(...observance(changeWithin(zone, dayMs, dayMs + MS_PER_DAY), offset, next));
    offset = next;
  }
  return [...lines, 'END:VTIMEZONE'];
}

/** The minute in which the offset changes between two instants that differ in it. */
function changeWithin(zone: string, fromMs: number, toMs: number): number {
  const before = zoneOffsetMinutes(zone, fromMs);
  let [low, high] = [fromMs, toMs];
  while (high - low > MS_PER_MINUTE) {
    const middle = low + Math.floor((high - low) / 2 / MS_PER_MINUTE) * MS_PER_MINUTE;
    if (zoneOffsetMinutes(zone, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** Onset times are written by the clock as it was just before the change (RFC 5545, 3.6.5). */
function observance(instantMs: number, before: number, after: number): string[] {
  const kind = after > before ? 'DAYLIGHT' : 'STANDARD';
  const wall = new Date(instantMs + before * MS_PER_MINUTE).toISOString().slice(0, 19).replace(/[-:]/g, '');
  return [
    `BEGIN:${kind}`,
    `DTSTART:${wall}`,
    `TZOFFSETFROM:${writeOffset(before)}`,
    `TZOFFSETTO:${writeOffset(after)}`,
    `END:${kind}`,
  ];
}

function writeOffset(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}${String(rest).padStart(2, '0')}`;
}

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(zone, clock);
  return clock;
}
