import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Referral } from '@cairn/domain/referral';
import { createPlanStore, type PlanStore } from './plan-store.ts';

const digest = (text: string): Promise<string> =>
  Promise.resolve(createHash('sha256').update(text, 'utf8').digest('hex'));

interface Held {
  readonly withDigest?: boolean;
  readonly by?: 'me' | 'coach';
  readonly today?: string;
  readonly prefix?: string;
}

function newStore({
  withDigest = true,
  by = 'me',
  today = '2026-03-01',
  prefix = 'id',
}: Held = {}): PlanStore {
  let count = 0;
  return createPlanStore({
    now: () => `${today}T10:00:00-05:00`,
    newId: () => `${prefix}-${++count}`,
    language: () => 'en',
    by: () => by,
    ...(withDigest ? { digest } : {}),
  });
}

/** The file of a store as another device reads it. */
async function fileOf(store: PlanStore): Promise<unknown> {
  const file = await store.file();
  return file.ok ? JSON.parse(JSON.stringify(file.value)) : undefined;
}

const goal = (id: string) => ({ type: 'add-goal', goalId: id, words: `Goal ${id}` }) as const;
const goals = (store: PlanStore) => (store.state.value.journal?.plan.goals ?? []).map(({ id }) => id);
const referral: Referral = {
  id: 'r',
  resource: { resourceId: 'pantry', name: 'Pantry', phones: [], list: 'List', takenOn: '2026-03-01' },
  needs: [],
  startedOn: '2026-03-01',
  events: [],
};

describe('the plan store', () => {
  let store: PlanStore;
  beforeEach(() => {
    store = newStore();
  });

  it('holds nothing until the first thing is written', () => {
    expect(store.state.value).toEqual({
      referrals: [],
      received: [],
      canUndo: false,
      canRedo: false,
      isUnsaved: false,
    });
    store.undo();
    store.redo();
    expect(store.state.value.journal).toBeUndefined();
    store.act(goal('a'));
    expect(store.state.value).toMatchObject({
      journal: { startedOn: '2026-03-01', language: 'en' },
      notice: { kind: 'done', what: 'add-goal' },
      canUndo: true,
      isUnsaved: true,
    });
  });

  it('takes back and brings back, and says what', () => {
    store.act(goal('a'));
    store.act({ type: 'edit-goal', goalId: 'a', words: 'Other words' });
    store.undo();
    expect(store.state.value.notice).toEqual({ kind: 'undone', what: 'edit-goal' });
    store.undo();
    expect([goals(store), store.state.value.canUndo, store.state.value.canRedo]).toEqual([[], false, true]);
    store.redo();
    expect(store.state.value.notice).toEqual({ kind: 'redone', what: 'add-goal' });
    expect(goals(store)).toEqual(['a']);
    store.act(goal('b'));
    expect(store.state.value.canRedo).toBe(false);
  });

  it('says why something cannot be done, and changes nothing', () => {
    store.act(goal('a'));
    const before = store.state.value.journal;
    expect(store.act({ type: 'set-next-review', on: '2027-01-01' })).toBe(false);
    expect(store.state.value.notice).toEqual({ kind: 'refused', code: 'review-too-far' });
    expect(store.state.value.journal).toBe(before);
  });

  it('takes back notes on a connection in between', () => {
    store.act(goal('a'));
    store.note(referral, { kind: 'told', on: '2026-03-01' });
    store.act(goal('b'));
    store.undo();
    store.undo();
    expect([store.state.value.referrals, goals(store)]).toEqual([[], ['a']]);
    store.redo();
    store.redo();
    expect(store.state.value.referrals).toHaveLength(1);
    expect(goals(store)).toEqual(['a', 'b']);
    expect(store.note({ ...referral, startedOn: '2026-04-01' }, { kind: 'told', on: '2026-03-01' })).toBe(
      false,
    );
  });

  it('shows a file before it is taken in, and gives back what was here', async () => {
    store.act(goal('a'));
    const file = await fileOf(store);
    const other = newStore();
    other.act(goal('mine'));
    expect((await other.offer(file)).ok).toBe(true);
    expect(other.state.value.offered?.preview).toMatchObject({ goalsInFile: ['Goal a'] });
    expect(goals(other)).toEqual(['mine']);
    other.takeIn('take-file');
    expect([goals(other), other.state.value.offered, other.state.value.isUnsaved]).toEqual([
      ['a'],
      undefined,
      false,
    ]);
    other.undo();
    expect(goals(other)).toEqual(['mine']);
    other.redo();
    other.undo();
    other.undo();
    expect(goals(other)).toEqual([]);
  });

  it('puts two copies that both went on together, and takes that back too', async () => {
    store.act(goal('a'));
    const saved = await fileOf(store);
    const other = newStore({ today: '2026-03-02', prefix: 'other' });
    await other.offer(saved);
    other.takeIn('take-file');
    other.act(goal('b'));
    store.act(goal('c'));
    await store.offer(await fileOf(other));
    expect(store.state.value.offered?.preview.relation).toBe('apart');
    store.takeIn('keep-both');
    expect([goals(store), store.state.value.isUnsaved]).toEqual([['a', 'c', 'b'], true]);
    store.undo();
    expect(goals(store)).toEqual(['a', 'c']);
  });

  it('remembers whose hands a plan came from, in the file too, and forgets it when that is undone', async () => {
    store.act(goal('a'));
    const json = await fileOf(store);
    const other = newStore();
    const sender = { writtenAt: '2026-02-27T09:00:00Z', from: { role: 'me', name: 'Rosa' } } as const;
    await other.offer(json, sender);
    other.takeIn('take-file');
    const mark = { ...sender, choice: 'take-file', events: 1, at: '2026-03-01T10:00:00-05:00' };
    expect([other.state.value.received, other.state.value.isUnsaved]).toMatchObject([[mark], true]);
    await store.offer(await fileOf(other));
    expect(store.state.value.offered?.content.received).toMatchObject([mark]);
    other.undo();
    expect([other.state.value.received, goals(other)]).toEqual([[], []]);
  });

  it('says how many changes of the other copy found no place here', async () => {
    store.act(goal('a'));
    const saved = await fileOf(store);
    const other = newStore({ today: '2026-03-02', prefix: 'other', by: 'coach' });
    await other.offer(saved);
    other.takeIn('take-file');
    other.act({ type: 'edit-goal', goalId: 'a', why: 'It matters' });
    const theirs = await fileOf(other);
    store.undo();
    store.act(goal('b'));
    await store.offer(theirs);
    store.takeIn('keep-both');
    expect(store.state.value.notice).toEqual({ kind: 'done', what: 'open-file', leftOut: 1 });
  });

  it('leaves a file that cannot be used, and says so', async () => {
    expect(await store.offer({ format: 'other' })).toMatchObject({ problem: { code: 'not-a-plan-file' } });
    expect(store.state.value.notice).toEqual({ kind: 'refused', code: 'not-a-plan-file' });
    store.putAway();
    store.takeIn('take-file');
    expect(store.state.value.journal).toBeUndefined();
  });

  it('writes no file without a plan, or where the browser gives no digest', async () => {
    expect(await store.file()).toMatchObject({ problem: { code: 'no-plan' } });
    const bare = newStore({ withDigest: false });
    bare.act(goal('a'));
    expect(await bare.file()).toMatchObject({ problem: { code: 'no-digest' } });
    expect(await bare.offer({})).toMatchObject({ problem: { code: 'no-digest' } });
  });

  it('forgets everything', () => {
    store.act(goal('a'));
    store.markSaved();
    expect(store.state.value.isUnsaved).toBe(false);
    store.wipe();
    store.undo();
    expect(store.state.value).toMatchObject({ referrals: [], canUndo: false });
    expect(store.state.value.journal).toBeUndefined();
  });
});
