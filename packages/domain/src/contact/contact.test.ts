import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UnitRule } from '../practice/units.ts';
import { contactRecord, forGroup, startContact, type Contact } from './contact.ts';
import { unitsOfContact } from './day-units.ts';
import { finishContact } from './finish-contact.ts';
import {
  countedMinutes,
  countedMs,
  isRunning,
  minutesBetween,
  minutesOf,
  startTimer,
  stopTimer,
  type Timer,
} from './duration.ts';

const base = startContact({ id: 'c1', personId: 'p1', kind: 'individual', on: '2031-03-04' });

describe('a contact', () => {
  it('is read back as it was written, and a damaged one is not taken', () => {
    expect(contactRecord.read(JSON.parse(JSON.stringify(base)), 'contact')).toEqual({
      ok: true,
      value: base,
    });
    expect(contactRecord.read({ ...base, on: '2031-02-30' }, 'contact').ok).toBe(false);
    expect(contactRecord.read({ ...base, supports: ['clinical'] }, 'contact').ok).toBe(false);
  });

  it('of a group has a record for each, and none holds what another said', () => {
    const said: Contact = {
      ...base,
      did: 'We cooked.',
      response: 'Ana laughed.',
      next: 'Ana brings bread.',
      goal: { goalId: 'g', words: 'A garden' },
    };
    const people = ['p1', 'p2', 'p3'].map((personId) => ({ personId, contactId: `c-${personId}` }));
    const records = forGroup(said, people, { id: 's1', size: 3 });
    expect(records.map(({ personId, session }) => [personId, session?.size])).toEqual([
      ['p1', 3],
      ['p2', 3],
      ['p3', 3],
    ]);
    expect(JSON.stringify(records)).not.toMatch(/Ana|garden/);
    expect(records.every(({ did, kind }) => did === 'We cooked.' && kind === 'group')).toBe(true);
  });
});

describe('a finished contact', () => {
  const ids = { sessionId: 's', contactIdFor: (personId: string) => `c-${personId}` };
  const timer: Timer = { contactId: 'c1', personId: 'p1', spans: [{ from: '2031-03-04T15:00:00Z' }] };

  it('stops the clock, and what was typed counts before it', () => {
    const [counted] = finishContact({ contact: base, timer, others: [] }, '2031-03-04T15:31:40Z', ids);
    expect([counted?.minutes, counted?.startedAt, counted?.endedAt]).toEqual([
      31,
      '2031-03-04T15:00:00Z',
      '2031-03-04T15:31:40Z',
    ]);
    const [typed] = finishContact(
      { contact: { ...base, minutes: 20 }, timer, others: [] },
      '2031-03-04T15:31:40Z',
      ids,
    );
    expect(typed?.minutes).toBe(20);
    const [untimed] = finishContact(
      { contact: base, timer: { ...timer, spans: [] }, others: [] },
      '2031-03-04T15:31:40Z',
      ids,
    );
    expect(untimed).toEqual(base);
  });

  it('of a group is one for each, with the size that was said', () => {
    const contact: Contact = { ...base, kind: 'group', session: { id: 'x', size: 9 } };
    const all = finishContact({ contact, timer, others: ['p2', 'p3'] }, '2031-03-04T15:31:40Z', ids);
    expect(all.map(({ id, session }) => [id, session])).toEqual([
      ['c1', { id: 's', size: 9 }],
      ['c-p2', { id: 's', size: 9 }],
      ['c-p3', { id: 's', size: 9 }],
    ]);
    const alone = finishContact(
      { contact: { ...contact, kind: 'individual' }, timer, others: ['p2'] },
      '2031-03-04T15:31:40Z',
      ids,
    );
    expect(alone.map(({ id, session }) => [id, session])).toEqual([['c1', undefined]]);
  });
});

describe('time', () => {
  const timer: Timer = { contactId: 'c1', personId: 'p1', spans: [] };

  it('is counted from the moments of start and stop, with breaks, and needs nothing to run', () => {
    const started = startTimer(timer, '2031-03-04T15:00:00Z');
    expect(isRunning(started)).toBe(true);
    expect(countedMinutes(started, '2031-03-04T15:12:59Z')).toBe(12);
    const paused = stopTimer(started, '2031-03-04T15:20:00Z');
    const again = stopTimer(startTimer(paused, '2031-03-04T15:30:00Z'), '2031-03-04T15:35:00Z');
    expect(countedMinutes(again, '2031-03-05T09:00:00Z')).toBe(25);
  });

  it('is never negative and never lost by pressing twice', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ start: fc.boolean(), at: fc.nat(10_000_000) }), { maxLength: 20 }),
        (presses) => {
          const iso = (ms: number): string => new Date(Date.UTC(2031, 2, 4) + ms).toISOString();
          const end = presses.reduce(
            (now, { start, at }) => (start ? startTimer(now, iso(at)) : stopTimer(now, iso(at))),
            timer,
          );
          expect(countedMs(end, iso(20_000_000))).toBeGreaterThanOrEqual(0);
          expect(end.spans.slice(0, -1).every(({ to }) => to !== undefined)).toBe(true);
        },
      ),
      { seed: 21 },
    );
  });

  it('may be typed, also over midnight', () => {
    expect(minutesBetween('23:40', '00:25')).toBe(45);
    expect(minutesBetween('09:00', '09:00')).toBe(0);
    expect(minutesBetween('9', '10:00')).toBeUndefined();
  });

  it('comes from what was typed before it comes from the times', () => {
    const timed: Contact = { ...base, startedAt: '2031-03-04T15:00:00Z', endedAt: '2031-03-04T15:50:30Z' };
    expect([minutesOf(base), minutesOf(timed), minutesOf({ ...timed, minutes: 30 })]).toEqual([
      undefined,
      50,
      30,
    ]);
  });
});

describe('units of a day', () => {
  const rule: UnitRule = {
    id: 'r',
    name: { en: 'r', es: 'r' },
    minutesPerUnit: 15,
    part: 'floor',
    mostPerDay: 16,
    source: 'this test',
  };
  const at = (id: string, hour: string, minutes: number, more: Partial<Contact> = {}): Contact => ({
    ...base,
    id,
    startedAt: `2031-03-04T${hour}:00:00Z`,
    minutes,
    ...more,
  });

  it('share the day’s limit in the order of the day, whichever is asked first', () => {
    const all = [at('a', '09', 180), at('b', '13', 120), at('c', '18', 60)];
    expect(all.map((each) => unitsOfContact(each, all, rule)?.units)).toEqual([12, 4, 0]);
    expect(unitsOfContact(all[1] as Contact, all, rule)).toEqual({ minutes: 120, units: 4, overLimit: 4 });
  });

  it('are none for a try that reached nobody, and do not mix people or days', () => {
    const other = [
      at('a', '09', 240, { personId: 'p2' }),
      at('b', '10', 240, { on: '2031-03-03' }),
      at('d', '08', 240, { reached: 'not-reached' }),
    ];
    expect(unitsOfContact(at('c', '12', 30), other, rule)?.units).toBe(2);
    expect(unitsOfContact(at('c', '12', 30, { reached: 'left-message' }), [], rule)).toBeUndefined();
  });

  it('never pass the limit and never lose a minute, in any order of contacts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 8 }), (minutes) => {
        const all = minutes.map((count, index) => at(`c${index}`, String(8 + index).padStart(2, '0'), count));
        const units = all.map((each) => unitsOfContact(each, all, rule));
        expect(units.reduce((sum, each) => sum + (each?.units ?? 0), 0)).toBeLessThanOrEqual(16);
        expect(units.map((each) => (each?.units ?? 0) + (each?.overLimit ?? 0))).toEqual(
          minutes.map((count) => Math.floor(count / 15)),
        );
      }),
      { seed: 22 },
    );
  });
});
