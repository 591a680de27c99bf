import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { dayOf, occursOn, type Schedule } from '@cairn/domain';
import { openJournal } from '@cairn/domain/plan';
import type { Referral } from '@cairn/domain/referral';
import { planCalendar, writeCalendar } from '@cairn/interop';

// What we write is read by a parser that we did not write, and the days that it finds are the days that we mean.

const ZONE = 'America/Detroit';
const nowMs = Date.parse('2026-01-15T15:00:00Z');
const row = (change: Partial<Schedule>): Schedule => ({
  frequency: 'weekly',
  interval: 1,
  days: [],
  monthDays: [],
  opensAt: '19:00',
  closesAt: '20:00',
  ...change,
});
const ROWS: Readonly<Record<string, Schedule>> = {
  'every Tuesday': row({ days: [{ day: 2 }] }),
  'twice a week': row({ days: [{ day: 1 }, { day: 4 }] }),
  'every second week': row({ days: [{ day: 5 }], interval: 2, startsOn: '2026-01-02' }),
  'second Monday': row({ frequency: 'monthly', days: [{ day: 1, nth: 2 }] }),
  'last Friday': row({ frequency: 'monthly', days: [{ day: 5, nth: -1 }] }),
  'the 15th': row({ frequency: 'monthly', monthDays: [15] }),
  'the last day of a month': row({ frequency: 'monthly', monthDays: [-1] }),
  'until June': row({ days: [{ day: 3 }], endsOn: '2026-06-10' }),
  'over midnight': row({ days: [{ day: 6 }], opensAt: '23:30', closesAt: '00:30' }),
};

function eventsIn(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
}

/** The first days on which an event takes place, with the moment in UTC. */
function daysOf(event: ICAL.Event, count: number): { day: string; at: string }[] {
  const times = event.iterator();
  return Array.from({ length: count }, () => times.next() as ICAL.Time | undefined).flatMap((time) =>
    time ? [{ day: time.toString().slice(0, 10), at: time.toJSDate().toISOString() }] : [],
  );
}

describe('a meeting in a calendar file', () => {
  it.each(Object.entries(ROWS))('takes place on the days of the list: %s', (_name, schedule) => {
    const text = writeCalendar({ uid: 'm@cairn', title: 'A', schedules: [schedule], timeZone: ZONE, nowMs });
    const [event] = eventsIn(text ?? '');
    const today = dayOf('2026-01-15') ?? 0;
    const meant = Array.from({ length: 400 }, (_, at) => today + at)
      .filter((day) => occursOn(schedule, day))
      .slice(0, 8)
      .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
    expect(event && daysOf(event, meant.length).map(({ day }) => day)).toEqual(meant);
    expect(event?.uid).toBe('m@cairn-0');
    expect(event?.endDate.toUnixTime()).toBe((event?.startDate.toUnixTime() ?? 0) + 3600);
  });

  it('keeps its hour by the clock of the place when the clocks change', () => {
    const [event] = eventsIn(
      writeCalendar({
        uid: 'm@cairn',
        title: 'A',
        schedules: [row({ days: [{ day: 7 }] })],
        timeZone: ZONE,
        nowMs: Date.parse('2026-02-26T15:00:00Z'),
      }) ?? '',
    );
    // The clocks go forward on Sunday 8 March 2026, at two in the morning.
    expect(event && daysOf(event, 3).map(({ at }) => at)).toEqual([
      '2026-03-02T00:00:00.000Z',
      '2026-03-08T23:00:00.000Z',
      '2026-03-15T23:00:00.000Z',
    ]);
  });

  it('gives back words with signs, accents and a length that has to be folded', () => {
    const place = `St. Ann's; Hall 2, "Jardín" \\ back door, ${'ñandú '.repeat(30).trim()}`;
    const text = writeCalendar({
      uid: 'm@cairn',
      title: 'Cita, 1; 2',
      schedules: [row({ days: [{ day: 2 }] })],
      place,
      nowMs,
    });
    const [event] = eventsIn(text ?? '');
    expect([event?.summary, event?.location]).toEqual(['Cita, 1; 2', place]);
    expect(text?.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    expect(text?.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

describe('a plan in a calendar file', () => {
  const { plan } = openJournal('plan 1', 'es', '2026-01-15');
  const referral = (id: string, at: string): Referral => ({
    id,
    resource: { resourceId: 'r', name: 'Pantry', phones: [], list: 'List', takenOn: '2026-01-15' },
    needs: [],
    startedOn: '2026-01-15',
    events: [{ kind: 'appointment', on: '2026-01-15', at }],
  });

  it('leaves out what is over', () => {
    const asked = referral('a', '2026-01-20T14:30:00-05:00');
    const over: Referral = {
      ...asked,
      events: [...asked.events, { kind: 'outcome', on: '2026-01-15', result: 'got-help' }],
    };
    expect(eventsIn(planCalendar(plan, [over], { title: 'Cita', nowMs }) ?? '')).toHaveLength(1);
  });

  it('has the next look again every twelve weeks, never more than 90 days apart', () => {
    const [look] = eventsIn(planCalendar(plan, [], { title: 'Cita', nowMs, timeZone: ZONE }) ?? '');
    const days = look ? daysOf(look, 4).map(({ day }) => dayOf(day) ?? 0) : [];
    expect(look && daysOf(look, 1)).toEqual([{ day: plan.nextReviewOn, at: '2026-04-15T14:00:00.000Z' }]);
    expect(days.slice(1).map((day, at) => day - (days[at] ?? 0))).toEqual([84, 84, 84]);
  });

  it('has each time at a place under a name that stays the same, and a word that gives nothing away', () => {
    const times = [referral('a', '2026-01-20T14:30:00-05:00'), referral('b', '2026-01-10T09:00:00-05:00')];
    const events = eventsIn(planCalendar(plan, times, { title: 'Cita', nowMs, timeZone: ZONE }) ?? '');
    expect(events.map(({ uid, summary }) => [uid, summary])).toEqual([
      ['plan%201-look@cairn-0', 'Cita'],
      ['plan%201-a@cairn-0', 'Cita'],
    ]);
    expect(events[1]?.startDate.toJSDate().toISOString()).toBe('2026-01-20T19:30:00.000Z');
  });
});
