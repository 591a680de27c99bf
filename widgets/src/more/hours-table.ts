import { html, nothing, type TemplateResult } from 'lit';
import { zoneClock, type Resource, type Schedule, type Weekday } from '@cairn/domain';
import {
  formatClock,
  formatList,
  formattingTag,
  formatWeekday,
  type Locale,
  type ResourceMessage,
  type Translate,
} from '@cairn/i18n';
import type { FinderView } from '../finder/view.ts';
import { deviceZone } from './device-zone.ts';
import { closedDays, withoutPauses } from './closed-days.ts';

const WEEK: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The usual week as a table, what does not repeat weekly as sentences, and the list's own words. */
export function hoursTable(
  resource: Resource,
  view: FinderView,
  d: Translate<ResourceMessage>,
): TemplateResult | typeof nothing {
  const { t, locale } = view;
  const { weekly, pauses } = usualWeek(resource);
  const written = resource.hoursText;
  const holidays = closedDays(resource.schedules, locale, d);
  if (weekly.length === 0 && !written) return html`<p>${t('hoursUnknown')}</p>`;
  return html`${
    weekly.length > 0
      ? html`<table>
          <caption class="visually-hidden">
            ${d('hoursCaption')}
          </caption>
          <thead class="visually-hidden">
            <tr>
              <th scope="col">${d('day')}</th>
              <th scope="col">${d('time')}</th>
            </tr>
          </thead>
          <tbody>
            ${daysInRow(daysShown(resource, weekly), (day) => timesOn(day, weekly, pauses, locale, d)).map(
              ({ days, times }) =>
                html`<tr>
                  <th scope="row">${dayWords(days, locale, d)}</th>
                  <td>${times.map((span) => html`<span class="span">${span}</span> `)}</td>
                </tr>`,
            )}
          </tbody>
        </table>`
      : nothing
  }
  ${holidays}
  ${written ? html`<p class="small" dir="auto">${d('hoursAsWritten', { text: written })}</p>` : nothing}
  ${zoneWords(resource, view, d)}`;
}

/** Whose clock the hours are told by, in everyday words, where it shows another time than that of the person. */
function zoneWords(
  { location }: Resource,
  { nowMs, locale }: FinderView,
  d: Translate<ResourceMessage>,
): TemplateResult | typeof nothing {
  const timeZone = location?.timeZone ?? '';
  const there = zoneClock(timeZone)?.read(nowMs).minutes;
  if (there === undefined || there === zoneClock(deviceZone())?.read(nowMs).minutes) return nothing;
  const format = new Intl.DateTimeFormat(formattingTag(locale), { timeZone, timeZoneName: 'longGeneric' });
  const zone = format.formatToParts(nowMs).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  return html`<p class="small">${d('hoursInZone', { zone })}</p>`;
}

/** A place is closed on its other days; a meeting just is not. */
function daysShown({ kind }: Resource, weekly: readonly Schedule[]): readonly Weekday[] {
  const isOn = (day: Weekday): boolean => weekly.some(({ days }) => days.some((entry) => entry.day === day));
  return kind === 'meeting' ? WEEK.filter(isOn) : WEEK;
}

/** The days of the usual week under the times that they share, in the order of the week; closed days are left out. */
export function weeklyTimes(
  resource: Resource,
  locale: Locale,
  d: Translate<ResourceMessage>,
): ReadonlyMap<string, readonly Weekday[]> {
  const { weekly, pauses } = usualWeek(resource);
  const daysAt = new Map<string, Weekday[]>();
  for (const day of WEEK) {
    const text = timesOn(day, weekly, pauses, locale, d).join(' ');
    if (text !== d('closed')) daysAt.set(text, [...(daysAt.get(text) ?? []), day]);
  }
  return daysAt;
}

/** Days that follow each other under the times that they share: a week that is always alike is one line. */
function daysInRow(
  days: readonly Weekday[],
  timesOf: (day: Weekday) => readonly string[],
): readonly { readonly days: readonly Weekday[]; readonly times: readonly string[] }[] {
  const rows: { days: Weekday[]; times: readonly string[] }[] = [];
  for (const day of days) {
    const times = timesOf(day);
    const last = rows.at(-1);
    if (last && last.days.at(-1) === day - 1 && last.times.join() === times.join()) last.days.push(day);
    else rows.push({ days: [day], times });
  }
  return rows;
}

/** "Monday to Friday", or the days one by one where they do not follow each other. */
export function dayWords(days: readonly Weekday[], locale: Locale, d: Translate<ResourceMessage>): string {
  const [first] = days;
  const last = days.at(-1);
  if (first !== undefined && last !== undefined && days.length > 2 && last - first === days.length - 1)
    return d('dayRange', { from: formatWeekday(first, locale), to: formatWeekday(last, locale) });
  return formatList(
    days.map((day) => formatWeekday(day, locale)),
    locale,
  );
}

/** What repeats every week: the open spans, and the pauses in them. */
function usualWeek({ schedules }: Resource): {
  readonly weekly: readonly Schedule[];
  readonly pauses: readonly Schedule[];
} {
  const rows = schedules.filter((row) => row.frequency === 'weekly' && row.interval === 1);
  return {
    weekly: rows.filter((row) => !row.isClosed),
    pauses: rows.filter((row) => row.isClosed && row.opensAt),
  };
}

/** The open spans of one day, each with the comma that leads to the next. */
function timesOn(
  day: Weekday,
  rows: readonly Schedule[],
  pauses: readonly Schedule[],
  locale: Locale,
  d: Translate<ResourceMessage>,
): readonly string[] {
  const isToday = (row: Schedule): boolean => row.days.some((entry) => entry.day === day);
  const today = rows
    .filter(isToday)
    .flatMap((row) => withoutPauses(row, pauses.filter(isToday)))
    .sort((a, b) => (a.opensAt ?? '').localeCompare(b.opensAt ?? ''));
  if (today.length === 0) return [d('closed')];
  return today.map(({ opensAt, closesAt }, at) => {
    if (!opensAt) return d('timesUnknown');
    const from = formatClock(opensAt, locale);
    const span = closesAt ? `${from} – ${formatClock(closesAt, locale)}` : from;
    return at < today.length - 1 ? `${span},` : span;
  });
}
