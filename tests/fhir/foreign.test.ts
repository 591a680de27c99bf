import { describe, expect, it } from 'vitest';
import { readBundle } from '@cairn/interop/fhir';
import { READING } from './exchange.ts';

const bundleOf = (...resources: readonly object[]) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource) => ({ resource })),
});

describe('a bundle of another system', () => {
  it('gives its care plan as goals and steps, and names what Cairn has no place for', () => {
    const read = readBundle(
      bundleOf(
        {
          resourceType: 'CarePlan',
          id: 'cp1',
          status: 'active',
          intent: 'plan',
          subject: { reference: 'Patient/p1' },
          created: '2026-03-01',
          goal: [{ reference: 'Goal/g1' }],
          activity: [
            { reference: { reference: 'Task/t1' } },
            { detail: { status: 'scheduled', description: 'Walk with Sam on Sundays' } },
          ],
          addresses: [{ reference: 'Condition/c1' }],
          note: [{ text: 'Things are easier', time: '2026-04-02T10:00:00Z' }],
        },
        {
          resourceType: 'Goal',
          id: 'g1',
          lifecycleStatus: 'accepted',
          description: { text: 'A home of my own' },
          subject: { reference: 'Patient/p1' },
          startDate: '2026-03',
          priority: { text: 'high' },
        },
        {
          resourceType: 'Task',
          id: 't1',
          status: 'requested',
          intent: 'plan',
          focus: { reference: 'Goal/g1' },
          description: 'Ask for the form',
          owner: { display: 'Lee' },
          restriction: { period: { end: '2026-03-20T00:00:00Z' } },
        },
        { resourceType: 'Condition', id: 'c1', subject: { reference: 'Patient/p1' } },
      ),
      READING,
    );
    if (!read.ok) throw new Error(read.problem.message);
    const [plan] = read.value.plans;
    expect(plan?.startedOn).toBe('2026-03-01');
    expect(plan?.goals.map(({ words, status }) => [words, status])).toEqual([
      ['A home of my own', 'hoping'],
      ['Walk with Sam on Sundays', 'working'],
    ]);
    expect(plan?.goals[0]?.statusHistory).toEqual([{ status: 'hoping', on: '2026-03-01' }]);
    expect(plan?.goals[0]?.steps).toMatchObject([
      {
        words: 'Ask for the form',
        owner: { kind: 'someone', name: 'Lee' },
        by: '2026-03-20',
        status: 'open',
      },
    ]);
    expect(plan?.reviews).toEqual([{ on: '2026-04-02', words: 'Things are easier' }]);
    expect(read.value.left.map(({ resource, code, paths }) => [resource, code, paths])).toEqual([
      [
        'CarePlan CarePlan/cp1',
        'parts-not-understood',
        ['activity[1].detail.status', 'addresses[0].reference'],
      ],
      ['Goal Goal/g1', 'parts-not-understood', ['priority.text']],
      ['Condition Condition/c1', 'kind-not-understood', []],
    ]);
  });

  it('gives a referral with how it ended, and says that a consent from elsewhere is not relied on', () => {
    const read = readBundle(
      bundleOf(
        {
          resourceType: 'ServiceRequest',
          id: 's1',
          status: 'active',
          intent: 'order',
          code: { text: 'Food' },
          subject: { reference: 'Patient/p1' },
          authoredOn: '2026-02-01',
          performer: [{ display: 'Riverbend Pantry' }],
        },
        {
          resourceType: 'Task',
          id: 't1',
          status: 'completed',
          intent: 'order',
          focus: { reference: 'ServiceRequest/s1' },
          lastModified: '2026-02-09T10:00:00Z',
        },
        {
          resourceType: 'Consent',
          id: 'k1',
          status: 'active',
          scope: { text: 'privacy' },
          category: [{ text: 'x' }],
        },
      ),
      READING,
    );
    if (!read.ok) throw new Error(read.problem.message);
    expect(read.value.referrals).toMatchObject([
      {
        id: 's1',
        startedOn: '2026-02-01',
        resource: { name: 'Riverbend Pantry' },
        events: [{ kind: 'outcome', on: '2026-02-09', result: 'got-help' }],
      },
    ]);
    expect(read.value.consents).toEqual([]);
    expect(read.value.left.map(({ code }) => code)).toEqual(['consent-of-elsewhere']);
  });

  it('refuses what is no bundle in words that say what to ask for', () => {
    for (const wrong of [null, [], 'text', { resourceType: 'Patient' }])
      expect(readBundle(wrong, READING)).toMatchObject({ ok: false, problem: { code: 'not-a-bundle' } });
  });
});
