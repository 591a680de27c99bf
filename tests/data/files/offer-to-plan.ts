import { daysBetween } from '@cairn/domain/plan';
import type { Result } from '@cairn/domain';
import { createPlanStore, type PlanState, type PlanStore } from '@cairn/state/plan';
import type { Random } from '../../bench/corpus/random.ts';
import { AT } from './seeds.ts';

type Digest = (text: string) => Promise<string>;

/** Offers a file to a plan that holds something, takes it in where it can be, and checks what must hold all the while. */
export async function offerToPlan(file: unknown, random: Random, digest: Digest): Promise<Result<unknown>> {
  let count = 0;
  const store = createPlanStore({
    now: () => AT,
    newId: () => `here-${++count}`,
    language: () => 'en',
    by: () => 'me',
    digest,
  });
  if (random.chance(0.7)) store.act({ type: 'add-goal', goalId: 'mine', words: 'Paint again' });
  const before = held(store);
  const read = await store.offer(file);
  must(held(store) === before, 'a file was half taken in before anybody said yes');
  if (!read.ok) {
    store.takeIn('take-file');
    must(held(store) === before, 'a refused file was taken in');
    return read;
  }
  store.takeIn(random.pick(['take-file', 'keep-both']));
  const { notice } = store.state.value;
  keepsItsPromises(store.state.value);
  const again = await store.file();
  const whole: unknown = again.ok ? JSON.parse(JSON.stringify(again.value)) : undefined;
  must(whole === undefined || (await store.offer(whole)).ok, 'what was written cannot be read');
  store.putAway();
  if (notice?.kind === 'done') store.undo();
  must(held(store) === before, 'undo did not bring the start back');
  return read;
}

function held(store: PlanStore): string {
  const { journal, referrals, received } = store.state.value;
  return JSON.stringify({ plan: journal?.plan, referrals, received });
}

function keepsItsPromises({ journal }: PlanState): void {
  if (!journal) return;
  const { plan, events } = journal;
  const last = plan.reviews.at(-1)?.on ?? plan.startedOn;
  must(daysBetween(last, plan.nextReviewOn) <= 90, 'the next look is too far away');
  const steps = plan.goals.flatMap((goal) => goal.steps);
  must(new Set(steps.map(({ id }) => id)).size === steps.length, 'one step stands twice');
  must(new Set(events.map(({ id }) => id)).size === events.length, 'one entry of the history stands twice');
  must(
    steps.every(({ owner }) => owner.kind !== 'coach' || owner.reason.trim() !== ''),
    'a coach does a step without a reason',
  );
}

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}
