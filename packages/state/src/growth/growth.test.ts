import { expect, it, vi } from 'vitest';
import { startContact } from '@cairn/domain/contact';
import { programReport } from '@cairn/domain/program';
import { PASSPHRASE } from '../vault/testing/session-place.ts';
import { caseworkPlace, holdOf, must } from '../casework/testing/casework-place.ts';
import { createGrowthStore } from './growth-store.ts';
import { programFacts } from './program-facts.ts';
import { supervisorSheet } from './supervisor-sheet.ts';

const PERIOD = { from: '2031-01-01', to: '2031-03-31' };
const level = (code: string) => ({
  valueCoding: { system: 'https://cairn.example/fhir/CodeSystem/level', code },
});
const checkIn = (codes: readonly string[]) => ({
  resourceType: 'QuestionnaireResponse',
  item: [{ linkId: 'home', item: [{ linkId: 'home.have', answer: codes.map(level) }] }],
});

it('records are kept, taken back, and gone from sight while locked', async () => {
  const { session } = await caseworkPlace();
  const store = createGrowthStore(session, new AbortController().signal);
  const training = {
    kind: 'training',
    id: 't',
    on: '2031-02-01',
    minutes: 60,
    title: 'Ethics',
    isEthics: true,
  } as const;
  must(await store.keep(training));
  await vi.waitFor(() => expect(store.records.all.value.map(({ value }) => value)).toEqual([training]));
  must(await store.remove('t'));
  await vi.waitFor(() => expect(store.records.all.value).toEqual([]));
  must(await store.undo());
  await vi.waitFor(() => expect(store.records.all.value.length).toBe(1));
  // An undo that comes before the removal is done takes that removal back, and nothing older.
  const removal = store.remove('t');
  must(await store.undo());
  must(await removal);
  await vi.waitFor(() => expect(store.records.all.value.length).toBe(1));
  await session.lock();
  expect(store.records.all.value).toEqual([]);
  must(await session.unlock(PASSPHRASE));
  await vi.waitFor(() => expect(store.records.all.value.length).toBe(1));
});

it('a report and a sheet count what the caseload holds, and name nobody', async () => {
  const { store } = await caseworkPlace();
  const river = must(await store.addPerson({ name: 'River' }));
  const contact = {
    ...startContact({ id: 'c', personId: river, kind: 'individual', on: '2031-03-04' }),
    minutes: 45,
  };
  must(await store.saveContact({ contacts: [contact], notes: [], draft: { contact } }, holdOf(river)));
  for (const [id, on, codes] of [
    ['a1', '2031-01-05', ['me']],
    ['a2', '2031-03-05', ['me', 'me', 'people']],
  ] as const)
    must(
      await store.keepAssessment({
        id,
        personId: river,
        instrument: 'https://cairn.example/fhir/Questionnaire/cairn-check-in',
        on,
        status: 'completed',
        response: checkIn(codes),
      }),
    );
  await vi.waitFor(() => expect(store.assessments.all.value.length).toBe(2));
  await vi.waitFor(() => expect(store.contacts.all.value.length).toBe(1));
  const facts = programFacts(store, PERIOD);
  expect(facts.capital.map(({ level: each, change }) => [each, change])).toEqual([
    ['me', 'more'],
    ['people', 'more'],
    ['community', 'same'],
  ]);
  const words = {
    modalities: [],
    settings: [],
    activities: [],
    levels: ['me'],
    outcomes: [],
    outcomeAnswers: [],
  };
  const report = programReport(facts, words, PERIOD, 1);
  expect(report.tables.find(({ name }) => name === 'kinds')?.rows[0]).toEqual({
    name: 'individual',
    count: 1,
  });
  const sheet = supervisorSheet({ store, records: [], due: [], peer: 'Lee', ...PERIOD });
  expect(sheet).toMatchObject({
    people: { active: 1, begun: 1, ended: 0 },
    contacts: { reached: 1, tries: 0, minutes: 45 },
  });
  expect(JSON.stringify([report, sheet])).not.toMatch(/River|id-1/);
});
