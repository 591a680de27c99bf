import type { Opening, Resource } from '@cairn/domain';
import { formatClockPhrase, formatWeekday } from '@cairn/i18n';
import type { FinderView } from './view.ts';

/** A week ahead is near enough for a weekday to be clear without its date. */
const CLEAR_DAYS = 7;

/** "Open now, until 5 PM", the next opening, or an honest "not listed"; for meetings, when they are. */
export function openingText(
  opening: Opening,
  { kind }: Pick<Resource, 'kind'>,
  { t, locale }: FinderView,
): string {
  const isMeeting = kind === 'meeting';
  const timeOf = (minutes: number): string => {
    const time = formatClockPhrase(`${Math.floor(minutes / 60)}:${minutes % 60}`, locale);
    return 'isElsewhere' in opening ? t('yourTime', { time }) : time;
  };
  if (opening.kind === 'temporarily-closed' || opening.kind === 'defunct') return t(opening.kind);
  if (opening.kind === 'closed') return t('closedNow');
  if (opening.kind === 'unknown') return t('hoursUnknown');
  if (opening.kind === 'open') {
    if (opening.closesAt === undefined) return t('openAllDay');
    return t(isMeeting ? 'inProgress' : 'openUntil', { time: timeOf(opening.closesAt) });
  }
  const { day, daysAhead } = opening;
  const time = timeOf(opening.at);
  if (daysAhead === 0) return t(isMeeting ? 'startsToday' : 'opensToday', { time });
  if (daysAhead === 1) return t(isMeeting ? 'startsTomorrow' : 'opensTomorrow', { time });
  const weekday = formatWeekday(((((day + 3) % 7) + 7) % 7) + 1, locale);
  const date = new Date(day * 86_400_000);
  const onDay =
    daysAhead < CLEAR_DAYS ? weekday : `${weekday} ${date.getUTCMonth() + 1}/${date.getUTCDate()}`;
  return t(isMeeting ? 'startsOn' : 'opensOn', { day: onDay, time });
}
