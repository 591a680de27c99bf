import type { Schedule, ScheduleDay } from '@cairn/domain';

/** Days in words without times say nothing more where the list has times for the same days. */
export function withoutVague(rows: readonly Schedule[]): readonly Schedule[] {
  const timed = rows.filter(({ opensAt, isClosed }) => opensAt !== undefined && isClosed !== true);
  const known = new Set(timed.flatMap(({ days }) => days.map(keyOf)));
  return rows.filter(({ opensAt, isClosed, isReadFromText, days }) => {
    const isVague = opensAt === undefined && isClosed !== true && isReadFromText === true && days.length > 0;
    return !isVague || !days.every((day) => known.has(keyOf(day)) || known.has(keyOf({ day: day.day })));
  });
}

function keyOf({ day, nth = 0 }: ScheduleDay): string {
  return `${nth}.${day}`;
}
