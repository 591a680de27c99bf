import { describe, expect, it } from 'vitest';
import { writeCorrection } from './correction.ts';
import { followUpsDue, needsNextTry, nextTryFor, noteReferral, stateOf } from './follow-referral.ts';
import type { Referral, ReferralEvent } from './referral.ts';

const resource = (resourceId: string): Referral['resource'] => ({
  resourceId,
  name: 'Riverbend Shelter',
  phones: ['555-555-0150'],
  list: 'Riverbend list',
  takenOn: '2026-01-01',
  verifiedOn: '2025-11-02',
});
const start = (id: string, needs: readonly string[] = ['shelter']): Referral => ({
  id,
  resource: resource(id),
  needs,
  startedOn: '2026-01-01',
  events: [],
});
const after = (referral: Referral, ...events: readonly ReferralEvent[]): Referral =>
  events.reduce((held, event) => {
    const next = noteReferral(held, event);
    if (!next.ok) throw new Error(next.problem.message);
    return next.value;
  }, referral);

describe('a referral', () => {
  it('is warm only when somebody made the connection together with the person', () => {
    expect(stateOf(after(start('a'), { kind: 'told', on: '2026-01-02' })).isWarm).toBe(false);
    expect(stateOf(after(start('a'), { kind: 'introduced-in-person', on: '2026-01-02' })).isWarm).toBe(true);
  });

  it('is followed up until it is known what happened', () => {
    expect(stateOf(start('a')).followUpOn).toBe('2026-01-08');
    const met = after(start('a'), { kind: 'appointment', on: '2026-01-03', at: '2026-01-20T09:00:00-05:00' });
    expect(stateOf(met)).toMatchObject({ followUpOn: '2026-01-22', isOpen: true });
    const waiting = after(met, { kind: 'outcome', on: '2026-01-20', result: 'wait-list' });
    expect(stateOf(waiting)).toMatchObject({ followUpOn: '2026-02-03', isOpen: true, outcome: 'wait-list' });
    const helped = stateOf(after(waiting, { kind: 'outcome', on: '2026-02-01', result: 'got-help' }));
    expect([helped.isOpen, helped.followUpOn]).toEqual([false, undefined]);
    expect(
      stateOf(
        after(
          waiting,
          { kind: 'outcome', on: '2026-02-01', result: 'no-funds' },
          { kind: 'reopened', on: '2026-03-01' },
        ),
      ),
    ).toMatchObject({ isOpen: true, followUpOn: '2026-03-08' });
  });

  it('keeps its days in order', () => {
    expect(
      noteReferral(after(start('a'), { kind: 'told', on: '2026-02-01' }), { kind: 'told', on: '2026-01-31' }),
    ).toMatchObject({ problem: { code: 'before-last-event' } });
  });

  it('that did not help leads to the next try, without the places that were tried', () => {
    expect(
      ['not-eligible', 'no-funds', 'could-not-reach', 'wait-list', 'got-help', 'changed-mind'].map((each) =>
        needsNextTry(each as 'got-help'),
      ),
    ).toEqual([true, true, true, true, false, false]);
    const all = [start('a'), start('b', ['shelter', 'food']), start('c', ['food'])];
    expect(nextTryFor(all[0] ?? start('x'), all)).toEqual({ needs: ['shelter'], exclude: ['a', 'b'] });
  });

  it('comes up when its day has come, the longest waiting first', () => {
    const later = { ...start('late'), startedOn: '2026-01-05' };
    expect(
      followUpsDue([later, start('a'), { ...start('new'), startedOn: '2026-02-01' }], '2026-01-15').map(
        ({ id }) => id,
      ),
    ).toEqual(['a', 'late']);
  });
});

it('a correction tells the keeper of the list what was wrong, and nothing about the person', () => {
  const { subject, body } = writeCorrection(
    { resource: resource('a'), wrong: ['phone', 'closed'], noticedOn: '2026-02-01' },
    'en',
  );
  expect(subject).toBe('Correction for "Riverbend Shelter"');
  expect(body).toContain('- The phone number did not work.\n- The place is closed.');
  expect(body).toContain('Your list says it was last checked on 2025-11-02.');
  expect(
    writeCorrection({ resource: resource('a'), wrong: ['cost'], noticedOn: '2026-02-01' }, 'es').body,
  ).toContain('- El costo no era correcto.');
});
