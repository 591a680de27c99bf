import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteRecoveree, startRecoveree } from '../caseload/follow-recoveree.ts';
import { startContact, type Contact } from '../contact/contact.ts';
import { countTable } from './count-table.ts';
import { programReport, type ProgramFacts } from './program-report.ts';
import { reportToCsv } from './report-csv.ts';

const NAMES = ['a', 'b', 'c', 'd'];
const happenings = fc.array(
  fc.record({
    name: fc.constantFrom(...NAMES),
    personId: fc.integer({ min: 0, max: 40 }).map((each) => `p${each}`),
  }),
  { maxLength: 120 },
);

describe('a table of counts', () => {
  it('shows no number behind which fewer people stand than may be shown, and never hides one number alone', () => {
    fc.assert(
      fc.property(happenings, fc.integer({ min: 2, max: 11 }), (all, smallest) => {
        const rows = countTable(NAMES, all, smallest);
        const people = (name: string) =>
          new Set(all.filter((each) => each.name === name).map(({ personId }) => personId));
        for (const { name, count } of rows) {
          if (count === undefined) continue;
          expect(count).toBe(all.filter((each) => each.name === name).length);
          expect(count === 0 || people(name).size >= smallest).toBe(true);
        }
        const hidden = rows.filter(({ count }) => count === undefined);
        const shown = rows.filter(({ count }) => count !== undefined && count > 0);
        if (hidden.length > 0 && shown.length > 0) {
          expect(hidden.length).toBeGreaterThanOrEqual(2);
          const behind = new Set(hidden.flatMap(({ name }) => [...people(name)]));
          expect(behind.size).toBeGreaterThanOrEqual(smallest);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('counts one busy person as one, however often something happened', () => {
    const busy = Array.from({ length: 50 }, () => ({ name: 'a', personId: 'p' }));
    expect(countTable(['a'], busy, 11)).toEqual([{ name: 'a' }]);
  });
});

describe('the report of a program', () => {
  const WORDS = {
    modalities: ['telephone'],
    settings: [],
    activities: [],
    levels: ['me'],
    outcomes: [],
    outcomeAnswers: [],
  };
  const person = (at: number) =>
    startRecoveree({ id: `p${at}`, name: `R-${at}`, on: '2031-01-05', at: '2031-01-05T09:00:00Z' });
  const contact = (at: number, more: Partial<Contact> = {}): Contact => ({
    ...startContact({ id: `c${at}`, personId: `p${at % 20}`, kind: 'individual', on: '2031-02-01' }),
    minutes: 30,
    modality: 'telephone',
    supports: ['emotional'],
    ...more,
  });
  const facts: ProgramFacts = {
    people: Array.from({ length: 20 }, (_, at) => {
      if (at >= 12) return person(at);
      const closed = noteRecoveree(person(at), { kind: 'closed', on: '2031-03-01', by: 'person' });
      if (!closed.ok) throw new Error(closed.problem.message);
      return closed.value;
    }),
    contacts: [
      ...Array.from({ length: 40 }, (_, at) => contact(at)),
      contact(90, { reached: 'not-reached' }),
      contact(91, { on: '2030-12-31' }),
    ],
    referrals: [],
    outcomes: [],
    capital: Array.from({ length: 15 }, (_, at) => ({
      personId: `p${at}`,
      level: 'me',
      change: 'more' as const,
    })),
  };
  const report = programReport(facts, WORDS, { from: '2031-01-01', to: '2031-03-31' });
  const rows = (name: string) => report.tables.find((each) => each.name === name)?.rows;

  it('counts the period alone, and only contacts that reached somebody', () => {
    expect(rows('people')).toEqual([
      { name: 'served', count: 20 },
      { name: 'begun', count: 20 },
      { name: 'ended', count: 12 },
      { name: 'transferred', count: 0 },
    ]);
    expect(rows('modalities')).toEqual([{ name: 'telephone', count: 40 }]);
    expect(report.hours).toBe(20);
    expect(report.capital).toEqual([
      {
        level: 'me',
        rows: [
          { name: 'more', count: 15 },
          { name: 'same', count: 0 },
          { name: 'fewer', count: 0 },
        ],
      },
    ]);
  });

  it('says nothing of a program of three people', () => {
    const few = programReport({ ...facts, contacts: facts.contacts.slice(0, 3), people: [] }, WORDS, report);
    expect(few.hours).toBeUndefined();
    expect(few.tables.flatMap((table) => table.rows).filter(({ count }) => (count ?? 0) > 0)).toEqual([]);
  });

  it('is a table for a spreadsheet with a word where a number is withheld', () => {
    const csv = reportToCsv(programReport({ ...facts, contacts: facts.contacts.slice(0, 3) }, WORDS, report));
    expect(csv).toContain('people,served,fewer than 11\r\n');
    expect(csv).toContain('people,begun,20\r\n');
  });
});
