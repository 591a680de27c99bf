import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { daysBetween, type PlanCommand } from '@cairn/domain/plan';
import type { Referral } from '@cairn/domain/referral';
import { createPlanStore, type PlanStore } from './plan-store.ts';

const digest = (text: string): Promise<string> =>
  Promise.resolve(createHash('sha256').update(text, 'utf8').digest('hex'));
const place = (id: string) => ({
  resourceId: id,
  name: `Place ${id}`,
  phones: ['555-555-0142'],
  list: 'Riverbend',
  takenOn: '2026-03-01',
});
const goalId = fc.constantFrom('g1', 'g2');
const stepId = fc.constantFrom('s1', 's2');
const resourceId = fc.constantFrom('r1', 'r2');

type Deed = (store: PlanStore) => void | Promise<void>;

const commands: fc.Arbitrary<PlanCommand> = fc.oneof(
  goalId.map((id): PlanCommand => ({ type: 'add-goal', goalId: id, words: 'Sleep well' })),
  fc.tuple(goalId, stepId).map(([goal, step]): PlanCommand => ({
    type: 'add-step',
    goalId: goal,
    stepId: step,
    words: 'Call',
  })),
  fc.tuple(stepId, resourceId).map(([step, id]): PlanCommand => ({
    type: 'attach-resource',
    stepId: step,
    snapshot: place(id),
  })),
  fc.tuple(stepId, resourceId).map(([step, id]): PlanCommand => ({
    type: 'detach-resource',
    stepId: step,
    resourceId: id,
  })),
  goalId.map((id): PlanCommand => ({ type: 'remove-goal', goalId: id })),
  fc.integer({ min: 0, max: 200 }).map((days): PlanCommand => ({
    type: 'set-next-review',
    on: new Date(Date.UTC(2026, 2, 1 + days)).toISOString().slice(0, 10),
  })),
);

const deeds: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: commands.map(
        (command): Deed =>
          (store) =>
            void store.act(command),
      ),
    },
    {
      weight: 3,
      arbitrary: fc.tuple(stepId, resourceId).map(([step, id]): Deed => (store) => {
        const known = store.state.value.referrals.find((each) => each.id === `${step}-${id}`);
        const fresh: Referral = {
          id: `${step}-${id}`,
          stepId: step,
          resource: place(id),
          needs: [],
          startedOn: '2026-03-01',
          events: [],
        };
        store.note(known ?? fresh, { kind: 'contacted-together', on: '2026-03-01' });
      }),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Deed>(
        async (store) => {
          const file = await store.file();
          if (!file.ok) return;
          store.act({ type: 'celebrate', on: '2026-03-01', words: 'A call' });
          await store.offer(JSON.parse(JSON.stringify(file.value)), {
            writtenAt: '2026-03-01T10:00:00Z',
            from: { role: 'coach' },
          });
          store.takeIn('take-file');
        },
        (store) => store.undo(),
        (store) => store.redo(),
      ),
    },
  ),
  { maxLength: 25 },
);

function newStore(): PlanStore {
  let count = 0;
  return createPlanStore({
    now: () => '2026-03-01T10:00:00-05:00',
    newId: () => `id-${++count}`,
    language: () => 'en',
    by: () => 'me',
    digest,
  });
}

function held(store: PlanStore): unknown {
  const { journal, referrals, received } = store.state.value;
  return {
    goals: journal?.plan.goals ?? [],
    celebrations: journal?.plan.celebrations ?? [],
    referrals,
    received,
  };
}

it('whatever is done with commands, connections and files: no orphan, looks within 90 days, and undo of all gives the start', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, async (all) => {
      const store = newStore();
      const start = held(store);
      for (const deed of all) {
        await deed(store);
        const { journal, referrals } = store.state.value;
        expect(referrals.every(({ resource, events }) => resource.name !== '' && events.length > 0)).toBe(
          true,
        );
        expect(new Set(referrals.map(({ id }) => id)).size).toBe(referrals.length);
        if (!journal) continue;
        const { plan } = journal;
        expect(daysBetween(plan.startedOn, plan.nextReviewOn)).toBeLessThanOrEqual(90);
        const resources = plan.goals.flatMap(({ steps }) => steps.flatMap((step) => step.resources));
        expect(resources.every(({ name, list, takenOn }) => name && list && takenOn)).toBe(true);
      }
      for (let turns = 0; store.state.value.canUndo && turns < 200; turns++) store.undo();
      expect(held(store)).toEqual(start);
      expect(store.state.value.canUndo).toBe(false);
    }),
    { numRuns: 300 },
  );
});
