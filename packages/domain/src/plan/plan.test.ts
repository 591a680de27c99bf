import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Resource } from '../resource/resource.ts';
import type { Referral } from '../referral/referral.ts';
import { previewImport } from './compare-plans.ts';
import type { PlanCommand } from './command.ts';
import { mergePlans } from './merge-plans.ts';
import { openJournal, perform } from './journal.ts';
import type { PlanJournal } from './journal.ts';
import { dueOn } from './plan-due.ts';
import { referralsToCsv, stepsToCsv } from './plan-csv.ts';
import { readPlanFile, writePlanFile } from './plan-file.ts';
import { changedSince, snapshotOf } from './snapshot.ts';

const digest = (text: string): Promise<string> =>
  Promise.resolve(createHash('sha256').update(text, 'utf8').digest('hex'));
const AT = '2026-02-01T10:00:00Z';

function journalOf(...commands: readonly PlanCommand[]): PlanJournal {
  return commands.reduce(
    (journal, command) => {
      const next = perform(journal, command, { id: `e${journal.events.length}`, at: AT, by: 'me' });
      if (!next.ok) throw new Error(next.problem.message);
      return next.value;
    },
    openJournal('plan-1', 'en', '2026-01-01'),
  );
}

const RESOURCE: Resource = {
  id: 'pantry',
  kind: 'service',
  name: 'Riverbend Pantry',
  alternateNames: [],
  organization: 'Riverbend Neighbors',
  description: '',
  status: 'active',
  support: { types: [], reasons: [] },
  needs: ['food-pantry'],
  isTreatment: false,
  intercepts: [],
  categories: [],
  phones: [
    { number: '555-555-0142', extension: '7', type: 'voice', languages: [] },
    { number: '555-555-0143', type: 'fax', languages: [] },
  ],
  emails: [],
  modes: [],
  location: { address: ['12 Mill Road'], city: 'Riverbend', state: 'MI', postalCode: '00000' },
  schedules: [],
  languages: [],
  eligibility: { audiences: [] },
  cost: {},
  documents: [],
  accessibility: [],
  capacity: [],
  source: { name: 'Riverbend list', file: 'list.csv', row: 3 },
};
const SNAPSHOT = snapshotOf(RESOURCE, '2026-01-10');

const PLAN = journalOf(
  { type: 'add-goal', goalId: 'g', words: 'Eat well, every day', area: 'health' },
  { type: 'add-step', goalId: 'g', stepId: 's', words: '=SUM(A1)', by: '2026-02-05' },
  { type: 'attach-resource', stepId: 's', snapshot: SNAPSHOT },
);
const REFERRAL: Referral = {
  id: 'r',
  resource: SNAPSHOT,
  needs: ['food-pantry'],
  startedOn: '2026-01-10',
  events: [],
};

describe('a plan', () => {
  it('gives every step to the person unless they say otherwise', () => {
    expect(PLAN.plan.goals[0]?.steps[0]?.owner).toEqual({ kind: 'me' });
  });

  it('is looked at again within 90 days of the last look', () => {
    const mark = { id: 'x', at: AT, by: 'me' as const };
    expect(PLAN.plan.nextReviewOn).toBe('2026-04-01');
    expect(perform(PLAN, { type: 'set-next-review', on: '2026-04-02' }, mark)).toMatchObject({
      problem: { code: 'review-too-far' },
    });
    const reviewed = perform(PLAN, { type: 'hold-review', on: '2026-03-01', words: 'I sleep more.' }, mark);
    expect(reviewed.ok && reviewed.value.plan.nextReviewOn).toBe('2026-05-30');
  });

  it('says what is due, and when, without blame', () => {
    expect(dueOn(PLAN.plan, '2026-02-01')).toMatchObject({
      reviewInDays: 59,
      isReviewDue: false,
      steps: [{ inDays: 4 }],
    });
    expect(dueOn(PLAN.plan, '2026-04-01').isReviewDue).toBe(true);
  });

  it('keeps what the directory said, and notices what it says today', () => {
    expect(SNAPSHOT).toMatchObject({
      phones: ['555-555-0142 x7'],
      address: '12 Mill Road, Riverbend, MI 00000',
    });
    expect(changedSince(SNAPSHOT, RESOURCE)).toEqual([]);
    expect(changedSince(SNAPSHOT, { ...RESOURCE, phones: [], status: 'defunct' })).toEqual([
      'phones',
      'closed',
    ]);
    expect(changedSince(SNAPSHOT, undefined)).toBe('gone');
  });

  it('goes out as CSV that no spreadsheet runs', () => {
    expect(stepsToCsv(PLAN.plan).split('\r\n')[1]).toBe(
      `"Eat well, every day",health,working,'=SUM(A1),me,,2026-02-05,open,Riverbend Pantry 555-555-0142 x7`,
    );
    expect(referralsToCsv([REFERRAL]).split('\r\n')[1]).toBe(
      'Riverbend Pantry,555-555-0142 x7,food-pantry,2026-01-10,2026-01-10,no,,2026-01-17',
    );
  });
});

describe('the file of a plan', () => {
  const content = { journal: PLAN, referrals: [REFERRAL] };
  const written = async (): Promise<Record<string, unknown>> =>
    JSON.parse(JSON.stringify(await writePlanFile(content, AT, digest))) as Record<string, unknown>;

  it('comes back as it went out', async () => {
    expect(await readPlanFile(await written(), digest)).toEqual({ ok: true, value: content });
  });

  it.each<[string, (file: Record<string, unknown>) => unknown]>([
    ['not-a-plan-file', () => null],
    ['not-a-plan-file', () => ({ format: 'other' })],
    ['newer-version', (file) => ({ ...file, version: 2 })],
    ['content-not-understood', (file) => ({ ...file, body: { plan: {} } })],
    ['checksum-differs', (file) => ({ ...file, checksum: 'sha256:0' })],
    ['counts-differ', (file) => ({ ...file, counts: { events: 3, goals: 9, referrals: 1 } })],
  ])('says %s', async (code, spoil) => {
    expect(await readPlanFile(spoil(await written()), digest)).toMatchObject({
      ok: false,
      problem: { code },
    });
  });

  it('never throws and never gives half, whatever is in it', async () => {
    const file = await written();
    await fc.assert(
      fc.asyncProperty(
        fc.jsonValue({ maxDepth: 5 }),
        fc.constantFrom('format', 'version', 'counts', 'body', 'checksum', 'writtenAt'),
        async (junk, key) => {
          const read = await readPlanFile({ ...file, [key]: junk }, digest);
          if (read.ok) expect(read.value).toEqual(content);
          else expect(read.problem.code).toMatch(/^[a-z-]+$/);
          expect((await readPlanFile(junk, digest)).ok).toBe(false);
        },
      ),
    );
  });

  it('is taken in by a plain choice, with everything that fits and a list of what does not', () => {
    const shared = PLAN.events.flatMap((event) => (event.kind === 'done' ? [event.command] : []));
    const rename = (journal: PlanJournal): PlanJournal => ({
      ...journal,
      events: journal.events.map((event, at) => (at < 3 ? event : { ...event, id: `file-${at}` })),
    });
    const here = {
      journal: journalOf(...shared, { type: 'remove-step', stepId: 's' }),
      referrals: [REFERRAL],
    };
    const told: Referral = { ...REFERRAL, events: [{ kind: 'told', on: '2026-01-11' }] };
    const file = {
      journal: rename(
        journalOf(
          ...shared,
          { type: 'celebrate', on: '2026-02-01', words: 'A month' },
          { type: 'detach-resource', stepId: 's', resourceId: 'pantry' },
        ),
      ),
      referrals: [told],
    };
    const both = mergePlans(here, file, 'keep-both');
    expect(both.ok && both.value.content.journal.plan.celebrations).toHaveLength(1);
    expect(both.ok && both.value.content.journal.events.map(({ id }) => id)).toEqual([
      'e0',
      'e1',
      'e2',
      'e3',
      'file-3',
      'file-4',
    ]);
    expect(both.ok && both.value.content.referrals).toEqual([told]);
    const clash = mergePlans(
      {
        journal: journalOf(...shared, { type: 'detach-resource', stepId: 's', resourceId: 'pantry' }),
        referrals: [],
      },
      file,
      'keep-both',
    );
    expect(clash.ok && clash.value.leftOut.map(({ type }) => type)).toEqual(['detach-resource']);
    expect(mergePlans(here, file, 'take-file')).toEqual({ ok: true, value: { content: file, leftOut: [] } });
    expect(
      mergePlans(here, { ...file, journal: { ...file.journal, planId: 'x' } }, 'keep-both'),
    ).toMatchObject({ ok: false });
  });

  it('is compared before it is taken in', () => {
    const further = journalOf(
      ...PLAN.events.flatMap((event) => (event.kind === 'done' ? [event.command] : [])),
      { type: 'celebrate', on: '2026-02-01', words: 'A month' },
    );
    const apart = journalOf({ type: 'add-goal', goalId: 'other', words: 'Paint' });
    const relation = (here: PlanJournal | undefined, there: PlanJournal): string =>
      previewImport(here, { journal: there, referrals: [] }).relation;
    expect(relation(undefined, PLAN)).toBe('none-here');
    expect(relation(PLAN, PLAN)).toBe('same');
    expect(relation(PLAN, further)).toBe('newer');
    expect(relation(further, PLAN)).toBe('older');
    expect(relation(PLAN, apart)).toBe('apart');
    expect(relation({ ...PLAN, planId: 'another' }, PLAN)).toBe('other-plan');
  });
});
