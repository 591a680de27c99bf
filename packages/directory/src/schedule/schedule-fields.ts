// Names under which lists keep the parts of a schedule, measured over HSDS 1.0 to 3.1, Open Referral UK, Ohana and
// the free-form HSDS of HAARRRvest. Names are compared without case, `_`, `-` and blanks.

export const DAY_FIELDS = names(
  'day days weekday weekdays dayofweek daysofweek byday byweekday byweekdays daysopen opendays dayname daynames scheduledays weekdayname wkday',
);
export const OPEN_FIELDS = names(
  'opensat open opens opentime timeopen starttime timestart start starts from begins beginsat opening openingtime timefrom opentimes openstime hourstart starthour hstart sttime time',
);
export const CLOSE_FIELDS = names(
  'closesat close closes closetime timeclose endtime timeend end ends to until closing closingtime timeto endsat endtimeofday closetimes closestime hourend endhour hend',
);
export const FREQUENCY_FIELDS = names('freq frequency freqtype scheduletype recurrencetype');
export const INTERVAL_FIELDS = names('interval freqinterval weekinterval recurrenceinterval');
export const NTH_FIELDS = names(
  'nth monthlyoccurrence occurrence weekofmonth weeksofmonth weekinmonth bysetpos ordinal weeknumber monthweek bynumber dayofweekpattern weekoccurrence weekpattern',
);
export const MONTH_DAY_FIELDS = names('bymonthday monthdays dayofmonth daysofmonth');
export const START_DATE_FIELDS = names(
  'validfrom startdate datestart startson effectivedate effectivefrom fromdate validfromdate',
);
export const ANCHOR_FIELDS = names('dtstart');
export const END_DATE_FIELDS = names(
  'validto enddate dateend endson expirationdate todate validthrough validtodate',
);
export const UNTIL_FIELDS = names('until');
export const DATE_FIELDS = names('date dates specificdate specificdates rdate holidaydate');
export const RULE_FIELDS = names('rrule recurrencerule recurrence recurrencepattern');
export const TEXT_FIELDS = names(
  'description text details hours hoursofoperation notes schedule scheduletext originaltext hourstext schedulenotes comment unstructured schedinfo scheduleinfo scheduledetails freqdetail title when timeperiod',
);
/** Names that hold when a place is closed; what hangs under them never opens it. */
export const CLOSED_FIELDS = names('closeddates holidayclosures closures');

/** Names that hang on a schedule and hold no hours, so they are not searched for any. */
export const NO_HOURS = names(
  'metadata id serviceid locationid serviceatlocationid organizationid schedulelink attendingtype timezone tzid wkst count generatedids dtend',
);

export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
