import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startRecoveree } from '../caseload/follow-recoveree.ts';
import { startContact, type Contact } from '../contact/contact.ts';
import { startPlan } from '../plan/apply-command.ts';
import { parsePracticeRules, type PracticeRules } from '../practice/practice-rules.ts';
import type { Referral } from '../referral/referral.ts';
import type { PersonFacts, TodayFacts } from './due.ts';
import { today } from './today.ts';

const both = { en: 'x', es: 'x' };
const source = { title: 't', publisher: 'p', date: 'undated', readOn: '2026-01-01' };

function rules(cadence: object): PracticeRules {
  const read = parsePracticeRules({
    id: 'r',
    version: '1',
    title: both,
    source,
    appliesTo: {},
    roles: [],
    cadence,
    must: [],
    mustNot: [],
  });
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

const RULES = [
  rules({
    contactEveryDays: 31,
    planReviewEveryDays: 90,
    supervision: { sessions: 2, hours: 2, everyDays: 31 },
  }),
];
const at = '2031-03-01T09:00:00Z';

function person(id: string, more: Partial<PersonFacts> = {}): PersonFacts {
  return {
    recoveree: startRecoveree({ id, name: id, on: '2031-03-01', at }),
    contacts: [],
    referrals: [],
    consents: [],
    ...more,
  };
}

const contact = (on: string, more: Partial<Contact> = {}): Contact => ({
  ...startContact({ id: `c-${on}`, personId: 'p', kind: 'individual', on }),
  ...more,
});

const due = (facts: PersonFacts, day: string, ahead = 7): readonly string[] =>
  today({ people: [facts], sessions: [] }, RULES, day, ahead).map(({ kind, dueOn }) => `${kind} ${dueOn}`);

describe('today', () => {
  it('is quiet while nothing is due', () => {
    expect(due(person('p'), '2031-03-10')).toEqual([]);
  });

  it('names contact and review by the rules, with the rule', () => {
    expect(due(person('p'), '2031-04-01')).toEqual(['contact 2031-04-01']);
    expect(due(person('p', { contacts: [contact('2031-03-20')] }), '2031-04-01')).toEqual([]);
    expect(due(person('p', { contacts: [contact('2031-05-20')] }), '2031-05-28')).toEqual([
      'plan-review 2031-05-30',
    ]);
  });

  it('counts only a contact in which the person was there, and says when it was tried', () => {
    const facts = person('p', { contacts: [contact('2031-03-25', { reached: 'not-reached' })] });
    expect(today({ people: [facts], sessions: [] }, RULES, '2031-04-01')[0]).toMatchObject({
      kind: 'contact',
      triedOn: '2031-03-25',
    });
  });

  it('does not take a contact of tomorrow for one that was', () => {
    expect(due(person('p', { contacts: [contact('2031-04-05')] }), '2031-04-01')).toContain(
      'contact 2031-04-01',
    );
  });

  it('reminds of a meeting that was planned, until there was one', () => {
    const planned = contact('2031-03-05', { next: 'Walk to the library', nextOn: '2031-03-12' });
    expect(due(person('p', { contacts: [planned] }), '2031-03-10')).toEqual(['meeting 2031-03-12']);
    expect(due(person('p', { contacts: [planned, contact('2031-03-12')] }), '2031-03-12')).toEqual([]);
  });

  it('follows up on a connection until its end', () => {
    const referral: Referral = {
      id: 'f',
      resource: { resourceId: 'x', name: 'Pantry', phones: [], list: 'l', takenOn: '2031-03-02' },
      needs: [],
      startedOn: '2031-03-02',
      events: [],
    };
    expect(due(person('p', { referrals: [referral] }), '2031-03-09')).toEqual(['follow-up 2031-03-09']);
    const done: Referral = {
      ...referral,
      events: [{ kind: 'outcome', on: '2031-03-05', result: 'got-help' }],
    };
    expect(due(person('p', { referrals: [done] }), '2031-03-09')).toEqual([]);
  });

  it('takes the plan’s own earlier day of review, its steps, and the end of a consent', () => {
    const plan = { ...startPlan('plan', 'en', '2031-03-01'), nextReviewOn: '2031-03-15' };
    const facts = person('p', {
      plan,
      contacts: [contact('2031-03-10')],
      consents: [
        { id: 'k', expires: { kind: 'on', day: '2031-03-16' } },
        { id: 'gone', expires: { kind: 'on', day: '2031-03-16' }, revokedAt: at },
      ],
    });
    expect(due(facts, '2031-03-14')).toEqual(['plan-review 2031-03-15', 'consent-ends 2031-03-16']);
  });

  it('asks for the talk with the supervisor until it was held', () => {
    const answers = [{ id: 'sponsor', answer: 'yes' as const }];
    const { recoveree } = person('p');
    const check = { version: '1', on: '2031-03-01', answers };
    expect(due(person('p', { recoveree: { ...recoveree, conflictCheck: check } }), '2031-03-02')).toEqual([
      'supervisor-talk 2031-03-01',
    ]);
    const talked = { ...check, talk: { on: '2031-03-02', words: 'Fine.' } };
    expect(due(person('p', { recoveree: { ...recoveree, conflictCheck: talked } }), '2031-03-02')).toEqual(
      [],
    );
  });

  it('asks nothing for somebody who ended the work, but the check-up calls that they said yes to', () => {
    const { recoveree } = person('p');
    const closed = {
      ...recoveree,
      events: [...recoveree.events, { kind: 'closed' as const, on: '2031-03-05', by: 'person' as const }],
    };
    expect(due(person('p', { recoveree: closed }), '2031-09-01')).toEqual([]);
    const withCalls = { ...closed, checkups: { everyDays: 30, from: '2031-04-05', until: '2031-12-31' } };
    expect(due(person('p', { recoveree: withCalls }), '2031-04-05')).toEqual(['checkup 2031-04-05']);
    const called = contact('2031-04-06', { kind: 'checkup' });
    expect(due(person('p', { recoveree: withCalls, contacts: [called] }), '2031-05-06')).toEqual([
      'checkup 2031-05-06',
    ]);
    expect(
      due(person('p', { recoveree: withCalls, contacts: [contact('2031-12-20')] }), '2032-02-01'),
    ).toEqual([]);
  });

  it('says when supervision runs out, before it does', () => {
    const facts: TodayFacts = {
      people: [],
      roleId: 'coach',
      sessions: [
        { on: '2031-03-01', minutes: 60 },
        { on: '2031-03-20', minutes: 60 },
      ],
    };
    expect(today(facts, RULES, '2031-03-28').map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['supervision', '2031-04-01'],
    ]);
    expect(today({ ...facts, sessions: [] }, RULES, '2031-03-28')[0]).toMatchObject({
      inDays: 0,
      rulesId: 'r',
    });
  });

  it('is in one order for one set of facts, whichever way they come', () => {
    const day = fc
      .integer({ min: 0, max: 200 })
      .map((n) => new Date(Date.UTC(2031, 2, 1) + n * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ id: fc.uuid(), on: day }), { selector: ({ id }) => id, maxLength: 6 }),
        day,
        (list, now) => {
          const people = list.map(({ id, on }) => person(id, { contacts: [contact(on)] }));
          const items = today({ people, sessions: [] }, RULES, now);
          expect(today({ people: people.toReversed(), sessions: [] }, RULES, now)).toEqual(items);
          expect(items.map(({ inDays }) => inDays)).toEqual(
            items.map(({ inDays }) => inDays).toSorted((a, b) => a - b),
          );
          expect(items.every(({ inDays }) => inDays <= 7)).toBe(true);
        },
      ),
      { seed: 31, numRuns: 100 },
    );
  });
});
