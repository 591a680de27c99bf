import { dayOf, occursOn, type Schedule } from '@cairn/domain';

// A series has a first date that its weeks are counted from (`DTSTART`), can hold only from a later date
// (`valid_from`), and can end after a number of times (`COUNT`). A `Schedule` has one first and one last date.

const DAY_MS = 86_400_000;
/** A count that is not used up within this many days has no end that matters. */
const HORIZON_DAYS = 3660;

export interface Series {
  readonly anchor?: string;
  readonly validFrom?: string;
  readonly count?: number;
}

/** The row with its dates; `undefined` when the list counts times from a date that it does not give. */
export function placeSeries(row: Schedule, { anchor, validFrom, count }: Series): Schedule | undefined {
  const start = anchor ?? validFrom;
  if (count !== undefined && start === undefined) return undefined;
  const counted = count === undefined || start === undefined ? row.endsOn : lastOf(row, start, count);
  const endsOn = earlier(row.endsOn, counted);
  const startsOn =
    anchor === undefined || validFrom === undefined || validFrom <= anchor
      ? (anchor ?? validFrom)
      : onBeat(row, anchor, validFrom);
  const { startsOn: _, endsOn: __, ...rest } = row;
  return {
    ...rest,
    ...(startsOn === undefined ? {} : { startsOn }),
    ...(endsOn === undefined ? {} : { endsOn }),
  };
}

function lastOf(row: Schedule, start: string, count: number): string | undefined {
  const first = dayOf(start);
  if (first === undefined) return undefined;
  const { endsOn: _, ...endless } = { ...row, startsOn: start };
  let left = count;
  for (let day = first; day < first + HORIZON_DAYS; day += 1) {
    if (occursOn(endless, day)) left -= 1;
    if (left <= 0) return dateOf(day);
  }
  return undefined;
}

/** The first date from `from` on whose week or month the series, counted from `anchor`, does not skip. */
function onBeat(row: Schedule, anchor: string, from: string): string {
  const first = dayOf(from);
  if (first === undefined || row.interval <= 1) return from;
  const { endsOn: _, ...series } = { ...row, startsOn: anchor };
  for (let day = first; day < first + HORIZON_DAYS; day += 1) if (occursOn(series, day)) return dateOf(day);
  return from;
}

function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

function earlier(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
}
