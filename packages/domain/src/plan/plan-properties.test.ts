import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween } from '../shape/days.ts';
import { LONGEST_REVIEW_DAYS } from './apply-command.ts';
import { commandShape } from './command.ts';
import type { PlanCommand } from './command.ts';
import { canUndo, openJournal, perform, redo, replay, undo } from './journal.ts';
import type { PlanJournal } from './journal.ts';
import { journalOfPlan } from './journal-of-plan.ts';
import { startPlan } from './apply-command.ts';

const goalId = fc.constantFrom('g1', 'g2', 'g3');
const stepId = fc.constantFrom('s1', 's2', 's3', 's4');
const words = fc.constantFrom('Sleep well', 'Call my sister', 'Find a place');
const on = fc
  .integer({ min: 0, max: 400 })
  .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
const owner = fc.oneof(
  fc.constant({ kind: 'me' as const }),
  fc.record({ kind: fc.constant('someone' as const), name: words }),
  fc.record({ kind: fc.constant('coach' as const), reason: words, permittedOn: on }),
);
const snapshot = fc.record({
  resourceId: fc.constantFrom('r1', 'r2'),
  name: words,
  phones: fc.constant(['555-555-0142']),
  list: fc.constant('Riverbend'),
  takenOn: on,
});
const commandOf = <T extends PlanCommand['type']>(
  type: T,
  fields: Record<string, fc.Arbitrary<unknown>>,
): fc.Arbitrary<PlanCommand> =>
  fc.record({ type: fc.constant(type), ...fields }) as fc.Arbitrary<PlanCommand>;

const commands = fc.oneof(
  commandOf('add-goal', { goalId, words }),
  commandOf('edit-goal', { goalId, why: fc.constantFrom('', 'It matters') }),
  commandOf('set-goal-status', {
    goalId,
    on,
    status: fc.constantFrom('hoping', 'working', 'resting', 'reached', 'let-go'),
  }),
  commandOf('remove-goal', { goalId }),
  commandOf('restore-goal', { goalId }),
  commandOf('move-goal', { goalId, direction: fc.constantFrom('up', 'down') }),
  commandOf('add-step', { goalId, stepId, words, owner, by: on }),
  commandOf('edit-step', { stepId, by: fc.oneof(fc.constant(''), on) }),
  commandOf('set-step-owner', { stepId, owner }),
  commandOf('set-step-status', { stepId, status: fc.constantFrom('open', 'done', 'set-aside') }),
  commandOf('remove-step', { stepId }),
  commandOf('restore-step', { stepId }),
  commandOf('attach-resource', { stepId, snapshot }),
  commandOf('detach-resource', { stepId, resourceId: fc.constantFrom('r1', 'r2') }),
  commandOf('add-supporter', { supporterId: fc.constantFrom('p1', 'p2'), name: words }),
  commandOf('remove-supporter', { supporterId: fc.constantFrom('p1', 'p2') }),
  commandOf('set-reengagement', { whoToCall: fc.constantFrom('', 'My sister') }),
  commandOf('set-safe-contact', { mayLeaveMessage: fc.boolean() }),
  commandOf('set-next-review', { on }),
  commandOf('hold-review', { on, words }),
  commandOf('agree', { who: fc.constantFrom('me', 'coach'), name: words, on }),
  commandOf('give-copy', { on, way: fc.constantFrom('paper', 'file', 'screen') }),
  commandOf('celebrate', { on, words }),
);
const deeds = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: commands },
    { weight: 1, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
  ),
  { maxLength: 60 },
);

const START = openJournal('plan-1', 'en', '2026-01-01');
const markOf = (count: number): { id: string; at: string; by: 'me' } => ({
  id: `e${count}`,
  at: '2026-01-01T10:00:00Z',
  by: 'me',
});

function act(journal: PlanJournal, deed: PlanCommand | 'undo' | 'redo'): PlanJournal {
  const mark = markOf(journal.events.length);
  const result =
    deed === 'undo'
      ? undo(journal, mark)
      : deed === 'redo'
        ? redo(journal, mark)
        : perform(journal, deed, mark);
  return result.ok ? result.value : journal;
}

describe('any sequence of commands', () => {
  it('keeps the invariants of a plan', () => {
    fc.assert(
      fc.property(deeds, (all) => {
        let journal = START;
        for (const deed of all) {
          const before = journal;
          journal = act(journal, deed);
          expect(journal.events.slice(0, before.events.length)).toEqual(before.events);
          const { plan } = journal;
          const last = plan.reviews.at(-1)?.on ?? plan.startedOn;
          expect(daysBetween(last, plan.nextReviewOn)).toBeLessThanOrEqual(LONGEST_REVIEW_DAYS);
          expect(plan.nextReviewOn >= last).toBe(true);
          const steps = plan.goals.flatMap((goal) => goal.steps);
          expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
          for (const step of steps) {
            expect(['me', 'someone', 'coach']).toContain(step.owner.kind);
            expect(new Set(step.resources.map(({ resourceId }) => resourceId)).size).toBe(
              step.resources.length,
            );
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('can be written down again from the plan alone', () => {
    fc.assert(
      fc.property(deeds, (all) => {
        const { plan } = all.reduce(act, START);
        let count = 0;
        const mark = { at: '2026-01-01T10:00:00Z', by: 'me', newId: () => `w${(count += 1)}` } as const;
        const { journal, leftOut } = journalOfPlan(plan, mark);
        expect(leftOut).toEqual([]);
        expect(journal.plan).toEqual(plan);
      }),
      { numRuns: 300 },
    );
  });

  it('is taken back to the very start by undoing all of it, and the history still holds everything', () => {
    fc.assert(
      fc.property(deeds, (all) => {
        let journal = all.reduce(act, START);
        const done = journal.events.length;
        while (canUndo(journal)) journal = act(journal, 'undo');
        expect(journal.plan).toEqual(startPlan('plan-1', 'en', '2026-01-01'));
        expect(journal.events.length).toBeGreaterThanOrEqual(done);
      }),
    );
  });

  it('comes out the same when undone and redone, and when replayed from its history', () => {
    fc.assert(
      fc.property(deeds, fc.integer({ min: 1, max: 5 }), (all, times) => {
        const journal = all.reduce(act, START);
        let steps = 0;
        let turned = journal;
        for (; steps < times && canUndo(turned); steps += 1) turned = act(turned, 'undo');
        for (; steps > 0; steps -= 1) turned = act(turned, 'redo');
        expect(turned.plan).toEqual(journal.plan);
        expect(replay('plan-1', 'en', '2026-01-01', journal.events)).toEqual({ ok: true, value: journal });
      }),
    );
  });

  it('gives the same plan from commands that went through a file', () => {
    fc.assert(
      fc.property(commands, (command) => {
        expect(commandShape.read(JSON.parse(JSON.stringify(command)), 'command')).toEqual({
          ok: true,
          value: command,
        });
      }),
    );
  });
});
