// Hours are wall-clock times in the zone of the place. They follow HSDS `schedule` (RRULE parts), with
// the numeric UTC offset replaced by the location's IANA zone, since an offset cannot follow daylight saving.

export interface Schedule {
  readonly frequency: 'weekly' | 'monthly' | 'once';
  /** Every n weeks or months; 1 unless the list says otherwise. */
  readonly interval: number;
  /** Weekly: days. Monthly: days with `nth` (-1 is the last). Empty when `monthDays` or `startsOn` decides. */
  readonly days: readonly ScheduleDay[];
  /** Monthly by date: 1 to 31, or -1 for the last day. */
  readonly monthDays: readonly number[];
  /** `HH:MM`, 24 hours. Both absent: that day, at times the list does not give. */
  readonly opensAt?: string;
  /** `HH:MM`. Not later than `opensAt` means the next day; `24:00` is midnight at the end of the day. */
  readonly closesAt?: string;
  /** First and last date on which the row holds, `YYYY-MM-DD`, inclusive. `startsOn` anchors `interval`. */
  readonly startsOn?: string;
  readonly endsOn?: string;
  /** The row speaks of these days of every year and of no others; `frequency` is `once` then, without dates. */
  readonly holidays?: readonly Holiday[];
  /** True for a row that says when the place is closed, such as a holiday: it beats every open row. */
  readonly isClosed?: boolean;
  /** True when the row was read out of free text and not out of fields. */
  readonly isReadFromText?: boolean;
  readonly notes?: string;
}

/** Days that services in the United States close on; federal holidays and the days beside them. */
export type Holiday =
  | 'new-years-day'
  | 'martin-luther-king-day'
  | 'presidents-day'
  | 'good-friday'
  | 'easter'
  | 'memorial-day'
  | 'juneteenth'
  | 'independence-day'
  | 'labor-day'
  | 'columbus-day'
  | 'veterans-day'
  | 'thanksgiving'
  | 'day-after-thanksgiving'
  | 'christmas-eve'
  | 'christmas'
  | 'new-years-eve';

export interface ScheduleDay {
  readonly day: Weekday;
  /** 1 to 5, or -1 to -5 from the end of the month. */
  readonly nth?: number;
}

/** ISO 8601: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
