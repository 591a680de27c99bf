import { describe, expect, it } from 'vitest';
import { duePerPerson, supervisionLeft } from './cadence.ts';
import { unitsOf } from './units.ts';
import type { UnitRule } from './units.ts';
import { extentOf, parsePracticeRules } from './practice-rules.ts';
import type { PracticeRules } from './practice-rules.ts';

const both = { en: 'x', es: 'x' };

function rules(id: string, more: object): PracticeRules {
  const source = { title: 't', publisher: 'p', date: 'undated', readOn: '2026-01-01' };
  const parsed = parsePracticeRules({
    id,
    version: '1.0.0',
    title: both,
    source,
    appliesTo: {},
    roles: [],
    cadence: {},
    must: [],
    mustNot: [],
    ...more,
  });
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.value;
}

const MONTHLY = rules('monthly', { cadence: { contactEveryDays: 31, planReviewEveryDays: 90 } });
const WEEKLY = rules('weekly', { cadence: { contactEveryDays: 7 } });

describe('what is due for a person', () => {
  it('follows the strictest of the chosen rules and says which it is', () => {
    expect(
      duePerPerson([MONTHLY, WEEKLY], { startedOn: '2026-01-01', lastContactOn: '2026-01-20' }, '2026-01-28'),
    ).toEqual([
      { kind: 'contact', dueOn: '2026-01-27', inDays: -1, rulesId: 'weekly' },
      { kind: 'plan-review', dueOn: '2026-04-01', inDays: 63, rulesId: 'monthly' },
    ]);
  });

  it('asks for nothing that no rule asks for', () => {
    expect(duePerPerson([rules('silent', {})], { startedOn: '2026-01-01' }, '2026-06-01')).toEqual([]);
  });
});

describe('supervision', () => {
  const code = rules('code', { cadence: { supervision: { sessions: 2, hours: 2, everyDays: 31 } } });

  it('needs its sessions and its hours', () => {
    const sessions = [
      { on: '2026-01-05', minutes: 45 },
      { on: '2026-01-19', minutes: 45 },
      { on: '2025-12-01', minutes: 600 },
    ];
    expect(supervisionLeft([code], 'certified', sessions, '2026-01-31')).toEqual([
      { rulesId: 'code', sessionsLeft: 0, minutesLeft: 30, isMet: false },
    ]);
    expect(
      supervisionLeft([code], 'certified', [...sessions, { on: '2026-01-31', minutes: 30 }], '2026-01-31')[0]
        ?.isMet,
    ).toBe(true);
  });

  it('is taken from the role where the role has its own', () => {
    const state = rules('state', {
      roles: [{ id: 'coach', name: both, supervision: { sessions: 1, everyDays: 7 } }],
    });
    expect(
      supervisionLeft([state, code], 'coach', [{ on: '2026-01-20', minutes: 60 }], '2026-01-27').map(
        (each) => each.sessionsLeft,
      ),
    ).toEqual([1, 1]);
  });
});

it('a role goes as far as the narrowest rule, and silence is not a no', () => {
  const role = (extent: string): object => ({
    id: 'associate',
    name: both,
    supports: { emotional: extent, informational: 'none', instrumental: 'full', affiliational: 'full' },
  });
  const chosen = [rules('a', { roles: [role('full')] }), rules('b', { roles: [role('limited')] })];
  expect(extentOf(chosen, 'associate', 'emotional')).toBe('limited');
  expect(extentOf(chosen, 'associate', 'informational')).toBe('none');
  expect(extentOf(chosen, 'coach', 'emotional')).toBe('unsaid');
});

describe('units of a contact', () => {
  const rule = (part: UnitRule['part'], mostPerDay?: number): UnitRule => ({
    id: part,
    name: both,
    minutesPerUnit: 15,
    part,
    source: 'this test',
    ...(mostPerDay === undefined ? {} : { mostPerDay }),
  });

  it.each<[UnitRule['part'], readonly (readonly [number, number])[]]>([
    [
      'floor',
      [
        [0, 0],
        [14, 0],
        [15, 1],
        [29, 1],
        [30, 2],
      ],
    ],
    [
      'ceiling',
      [
        [0, 0],
        [1, 1],
        [15, 1],
        [16, 2],
        [30, 2],
      ],
    ],
    [
      'midpoint',
      [
        [7, 0],
        [8, 1],
        [22, 1],
        [23, 2],
        [37, 2],
        [38, 3],
        [52, 3],
        [53, 4],
      ],
    ],
  ])('by %s', (part, pairs) => {
    for (const [minutes, units] of pairs)
      expect([minutes, unitsOf(minutes, rule(part)).units]).toEqual([minutes, units]);
  });

  it('stop at the daily limit and say what went over', () => {
    expect(unitsOf(120, rule('floor', 16), 12)).toEqual({ units: 4, overLimit: 4 });
  });
});
