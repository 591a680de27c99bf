import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parsePracticeRules, type PracticeRules } from '../practice/practice-rules.ts';
import { growthToCsv } from './growth-csv.ts';
import type { GrowthRecord } from './growth-record.ts';
import { growthStanding } from './growth-standing.ts';
import { readSupervisorFile, writeSupervisorFile, type SupervisorSheet } from './supervisor-file.ts';

const both = { en: 'x', es: 'x' };

function rulesOf(more: object): PracticeRules {
  const source = { title: 't', publisher: 'p', date: 'undated', readOn: '2026-01-01' };
  const read = parsePracticeRules({
    id: 'r',
    version: '1',
    title: both,
    source,
    appliesTo: {},
    roles: [],
    cadence: {},
    must: [],
    mustNot: [],
    ...more,
  });
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

const session = (on: string, minutes: number): GrowthRecord => ({
  kind: 'session',
  id: `s-${on}`,
  on,
  minutes,
  functions: ['supportive'],
  form: 'alone',
});
const training = (on: string, hours: number, isEthics: boolean): GrowthRecord => ({
  kind: 'training',
  id: `t-${on}`,
  on,
  minutes: hours * 60,
  title: '=Ethics, "part 1"',
  isEthics,
});

describe('what rules ask of a peer', () => {
  const rule = rulesOf({
    roles: [
      {
        id: 'certified',
        name: both,
        trainingHours: 18,
        experienceHours: { from: 200, to: 500 },
        supervisionHours: 25,
      },
    ],
    cadence: {
      supervision: { sessions: 2, hours: 2, everyDays: 31 },
      education: { hours: 20, everyDays: 730, ofWhichEthics: 6 },
    },
  });

  it('is counted over the days that each rule names, and over all time for a role', () => {
    const needs = growthStanding(
      [rule],
      'certified',
      {
        records: [
          session('2031-03-01', 60),
          session('2031-03-31', 45),
          session('2031-04-01', 90),
          training('2028-01-01', 12, true),
          training('2031-01-01', 8, true),
          { kind: 'experience', id: 'e', on: '2030-01-01', minutes: 6000 },
        ],
        contacts: [
          { on: '2031-03-02', minutes: 60 },
          { on: '2031-05-01', minutes: 60 },
        ],
      },
      '2031-03-31',
    );
    expect(needs.map(({ kind, have, need }) => [kind, have, need])).toEqual([
      ['supervision-sessions', 2, 2],
      ['supervision-minutes', 105, 120],
      ['education', 480, 1200],
      ['ethics', 480, 360],
      ['training', 1200, 1080],
      ['experience', 6060, 12000],
      ['supervision-total', 105, 1500],
    ]);
    expect(needs[0]?.since).toBe('2031-03-01');
  });

  it('is nothing where no rule says it', () => {
    expect(growthStanding([rulesOf({})], 'certified', { records: [], contacts: [] }, '2031-01-01')).toEqual(
      [],
    );
  });
});

it('a certifying body gets supervision, training and experience, and nothing that is the peer’s alone', () => {
  const csv = growthToCsv([
    session('2031-03-01', 60),
    training('2031-01-01', 8, true),
    { kind: 'self-check', id: 'c', on: '2031-01-01', well: ['rest'], needsCare: ['joy'], words: 'Tired' },
    { kind: 'preparation', id: 'p', on: '2031-01-01', words: 'Ask about R-7', isTalkedOver: false },
    { kind: 'review', id: 'v', on: '2031-01-01', strengths: 'Listening', learned: '', next: '', needs: '' },
  ]);
  expect(csv.trimEnd().split('\r\n')).toEqual([
    'kind,on,minutes,functions,form,with,title,ethics,provider,certificate',
    'supervision,2031-03-01,60,supportive,alone,,,,,',
    `training,2031-01-01,480,,,,"'=Ethics, ""part 1""",yes,,`,
  ]);
});

describe('a sheet for the supervisor', () => {
  const digest = (text: string) => Promise.resolve(createHash('sha256').update(text).digest('hex'));
  const sheet: SupervisorSheet = {
    peer: 'Lee',
    from: '2031-01-01',
    to: '2031-03-31',
    people: { active: 12, begun: 3, ended: 1 },
    contacts: { reached: 40, tries: 6, minutes: 1800, groups: 4, checkups: 5 },
    referrals: { begun: 9, gotHelp: 4, open: 3 },
    due: [{ kind: 'contact', count: 2 }],
    sessions: [{ on: '2031-03-01', minutes: 60, functions: ['educative'] }],
    trainings: [{ on: '2031-01-01', minutes: 480, title: 'Ethics', isEthics: 'yes' }],
  };

  it('comes out as it went in', async () => {
    const file = JSON.parse(JSON.stringify(await writeSupervisorFile(sheet, '2031-04-01T09:00:00Z', digest)));
    expect(await readSupervisorFile(file, digest)).toEqual({ ok: true, value: sheet });
  });

  it('has no place for a recoveree, whatever somebody adds to it', async () => {
    const file = JSON.parse(JSON.stringify(await writeSupervisorFile(sheet, '2031-04-01T09:00:00Z', digest)));
    file.body.people.names = ['River'];
    const read = await readSupervisorFile(file, digest);
    expect(JSON.stringify(read)).not.toContain('River');
  });

  it('is refused in words when it was changed, is newer, or is something else', async () => {
    const file = JSON.parse(JSON.stringify(await writeSupervisorFile(sheet, '2031-04-01T09:00:00Z', digest)));
    const changed = structuredClone(file);
    changed.body.contacts.reached = 400;
    expect(await readSupervisorFile(changed, digest)).toMatchObject({
      problem: { code: 'checksum-differs' },
    });
    expect(await readSupervisorFile({ ...file, version: 9 }, digest)).toMatchObject({
      problem: { code: 'newer-version' },
    });
    expect(await readSupervisorFile({ format: 'cairn-plan' }, digest)).toMatchObject({
      problem: { code: 'not-a-supervision-file' },
    });
  });
});
