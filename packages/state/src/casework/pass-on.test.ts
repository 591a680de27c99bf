import { describe, expect, it, vi } from 'vitest';
import { startContact } from '@cairn/domain/contact';
import { openJournal } from '@cairn/domain/plan';
import { informationIn, PASS_ON_PARTS, readPersonFile, writePersonFile } from './person-file.ts';
import { caseworkPlace, holdOf, must, planFileOf } from './testing/casework-place.ts';

/** A person with something in every part. */
async function fullRecord() {
  const { store } = await caseworkPlace();
  const conflictCheck = { on: '2031-03-04', version: '1', answers: [] };
  const river = must(await store.addPerson({ name: 'River', language: 'es', conflictCheck }));
  must(await store.addPerson({ name: 'Sky' }));
  const plan = await planFileOf({ journal: openJournal('plan', 'en', '2031-03-04'), referrals: [] });
  must(await store.keepPlan(river, plan, 0));
  const contact = startContact({ id: 'c', personId: river, kind: 'individual', on: '2031-03-04' });
  const note = {
    id: 'n',
    personId: river,
    contactId: 'c',
    templateId: 'peer-note',
    language: 'en',
    on: '2031-03-04',
    madeAt: '2031-03-04T09:00:00-05:00',
    text: 'We met.',
    parts: [],
  };
  must(await store.saveContact({ contacts: [contact], notes: [note], draft: { contact } }, holdOf(river)));
  const assessment = {
    id: 'a',
    personId: river,
    instrument: 'https://cairn.example/fhir/Questionnaire/cairn-check-in',
    on: '2031-03-04',
    status: 'completed',
    response: { resourceType: 'QuestionnaireResponse' },
  } as const;
  must(await store.keepAssessment(assessment));
  await vi.waitFor(() => expect(store.assessments.all.value.length).toBe(1));
  await vi.waitFor(() => expect(store.notes.all.value.length).toBe(1));
  const person = store.people.all.value.find(({ id }) => id === river)?.value;
  if (!person) throw new Error('nobody');
  return { store, river, person };
}

const through = (json: object): unknown => JSON.parse(JSON.stringify(json));

describe('a record that goes to another peer', () => {
  it('holds what was chosen, and never the first peer’s own conflict check or anybody else', async () => {
    const { store, person } = await fullRecord();
    const least = must(readPersonFile(through(writePersonFile(store, person, []))));
    expect([least.plan, least.assessments, least.contacts, least.notes]).toEqual([undefined, [], [], []]);
    expect(least.person.conflictCheck).toBeUndefined();
    const whole = JSON.stringify(writePersonFile(store, person, PASS_ON_PARTS));
    expect(whole).toContain('We met.');
    expect(whole).not.toContain('Sky');
    expect(informationIn([])).toEqual(['contact']);
    expect(informationIn(['plan', 'notes'])).toEqual(['contact', 'plan', 'referral', 'progress-notes']);
  });

  it('comes in under new ids, also beside the one it was made from, and is taken back in one go', async () => {
    const { store, river, person } = await fullRecord();
    const file = must(readPersonFile(through(writePersonFile(store, person, PASS_ON_PARTS))));
    const added = must(await store.takeInPerson(file, 'River of Ana'));
    expect(added).not.toBe(river);
    const of = (all: readonly { readonly value: { readonly personId: string } }[], id: string): number =>
      all.filter(({ value }) => value.personId === id).length;
    for (const id of [river, added]) {
      await vi.waitFor(() => expect(of(store.contacts.all.value, id)).toBe(1));
      await vi.waitFor(() => expect(of(store.notes.all.value, id)).toBe(1));
      await vi.waitFor(() => expect(of(store.assessments.all.value, id)).toBe(1));
      await vi.waitFor(() => expect(store.planContents.byPerson.value.has(id)).toBe(true));
    }
    const note = store.notes.all.value.find(({ value }) => value.personId === added)?.value;
    expect(store.contacts.all.value.find(({ id }) => id === note?.contactId)?.value.personId).toBe(added);
    must(await store.undo());
    await vi.waitFor(() => expect(of(store.contacts.all.value, added)).toBe(0));
    expect(of(store.contacts.all.value, river)).toBe(1);
    expect(store.people.all.value.map(({ value }) => value.name).toSorted()).toEqual(['River', 'Sky']);
  });

  it('is refused as a whole when a part is broken, or belongs to somebody else', async () => {
    const { store, person } = await fullRecord();
    const file = through(writePersonFile(store, person, PASS_ON_PARTS)) as Record<string, unknown>;
    const refusal = (change: object): string => {
      const read = readPersonFile({ ...file, ...change });
      return read.ok ? 'read' : read.problem.code;
    };
    const [contact] = file['contacts'] as readonly object[];
    expect(refusal({})).toBe('read');
    expect(refusal({ format: 'cairn-plan' })).toBe('not-a-person');
    expect(refusal({ version: 2 })).toBe('newer-version');
    expect(refusal({ contacts: [contact, {}] })).toBe('not-a-person');
    expect(refusal({ contacts: [{ ...contact, personId: 'sky' }] })).toBe('not-a-person');
    expect(refusal({ notes: 'none' })).toBe('not-a-person');
    expect(refusal({ plan: 'none' })).toBe('not-a-person');
  });
});
