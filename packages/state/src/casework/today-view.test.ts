import { signal } from '@preact/signals-core';
import { expect, it, vi } from 'vitest';
import { startContact } from '@cairn/domain/contact';
import { parsePracticeRules, type PracticeRules } from '@cairn/domain/practice';
import { PASSPHRASE } from '../vault/testing/session-place.ts';
import { caseworkPlace, holdOf, must } from './testing/casework-place.ts';
import { createTodayView } from './today-view.ts';

const both = { en: 'x', es: 'x' };

function monthly(): readonly PracticeRules[] {
  const source = { title: 't', publisher: 'p', date: 'undated', readOn: '2026-01-01' };
  const supervision = { sessions: 1, everyDays: 7 };
  const cadence = { contactEveryDays: 31, supervision };
  const read = parsePracticeRules({
    id: 'financing-center',
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
  return [read.value];
}

it('today follows the records, the day and the lock', async () => {
  const { store, session, day } = await caseworkPlace();
  const now = signal('2031-03-04');
  const view = createTodayView({ store, rules: signal(monthly()), day: now });
  const kinds = () => view.due.value.map(({ kind, personId }) => `${kind} ${personId}`);
  const river = must(await store.addPerson({ name: 'River' }));
  await vi.waitFor(() => expect(store.people.all.value.length).toBe(1));
  expect(kinds()).toEqual([]);
  now.value = '2031-04-04';
  expect(kinds()).toEqual([`contact ${river}`]);
  expect(view.dueFor(river).map(({ inDays }) => inDays)).toEqual([0]);

  day.value = '2031-04-04';
  const contact = startContact({ id: 'c', personId: river, kind: 'checkup', on: '2031-04-04' });
  must(await store.saveContact({ contacts: [contact], notes: [], draft: { contact } }, holdOf(river)));
  await vi.waitFor(() => expect(kinds()).toEqual([]));
  expect(view.changes.value.map(({ kind }) => kind).toSorted()).toEqual(['contact', 'person']);

  now.value = '2031-05-05';
  expect(kinds()).toEqual([`contact ${river}`]);
  await session.lock();
  expect([view.due.value, view.changes.value, view.facts.value]).toEqual([[], [], []]);
  must(await session.unlock(PASSPHRASE));
  await vi.waitFor(() => expect(kinds()).toEqual([`contact ${river}`]));
});

it('asks for supervision only of somebody with a role, and only where sessions are kept', async () => {
  const { store } = await caseworkPlace();
  const day = signal('2031-03-04');
  const rules = signal(monthly());
  const without = createTodayView({ store, rules, day });
  const withLog = createTodayView({ store, rules, day, sessions: signal([]) });
  expect(withLog.due.value).toEqual([]);
  must(await store.choose({ rulesIds: ['financing-center'], roleId: 'coach' }));
  await vi.waitFor(() => expect(withLog.due.value.map(({ kind }) => kind)).toEqual(['supervision']));
  expect(without.due.value).toEqual([]);
  must(await store.choose({ rulesIds: [] }));
  await vi.waitFor(() => expect(withLog.due.value).toEqual([]));
});
