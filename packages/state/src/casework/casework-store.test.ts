import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { statusOf } from '@cairn/domain/caseload';
import { startContact, writeContactDraft, type Contact } from '@cairn/domain/contact';
import { perform } from '@cairn/domain/plan';
import type { Referral } from '@cairn/domain/referral';
import { keepDraft } from '@cairn/vault';
import { PASSPHRASE } from '../vault/testing/session-place.ts';
import { contactDraftId } from './casework-store.ts';
import { caseworkPlace, holdOf, must, planFileOf, type CaseworkPlace } from './testing/casework-place.ts';

let here: CaseworkPlace;

beforeEach(async () => {
  here = await caseworkPlace();
});

const names = (): readonly string[] => here.store.people.all.value.map(({ value }) => value.name);
const contactFor = (personId: string, id = 'c1', more: Partial<Contact> = {}): Contact => ({
  ...startContact({ id, personId, kind: 'individual', on: '2031-03-04' }),
  did: 'We walked to the library.',
  ...more,
});
const finished = (...contacts: readonly Contact[]) => ({
  contacts,
  notes: contacts.map((contact) => ({
    id: `n-${contact.id}`,
    personId: contact.personId,
    contactId: contact.id,
    templateId: 't',
    language: 'en',
    on: contact.on,
    madeAt: '2031-03-04T09:00:00-05:00',
    text: 'We walked.',
    parts: [],
  })),
  draft: { contact: contacts[0] as Contact },
});

describe('a caseload', () => {
  it('is kept in the vault, gone at the lock, and there again after the unlock', async () => {
    must(await here.store.addPerson({ name: 'River' }));
    await vi.waitFor(() => expect(names()).toEqual(['River']));
    await here.session.lock();
    expect(names()).toEqual([]);
    expect(here.store.planContents.byPerson.value.size).toBe(0);
    must(await here.session.unlock(PASSPHRASE));
    await vi.waitFor(() => expect(names()).toEqual(['River']));
  });

  it('does not take somebody without a name, and nothing at all while it is locked', async () => {
    const unnamed = await here.store.addPerson({ name: '  ' });
    expect(unnamed.ok ? 'ok' : unnamed.problem.code).toBe('no-name');
    await here.session.lock();
    const locked = await here.store.addPerson({ name: 'River' });
    expect(locked.ok ? 'ok' : locked.problem.code).toBe('locked');
  });

  it('keeps an honest yes of the conflict check, and the talk about it', async () => {
    const answers = [{ id: 'sponsor', answer: 'yes' as const }];
    const check = { version: '1', on: '2031-03-04', answers };
    const id = must(await here.store.addPerson({ name: 'River', conflictCheck: check }));
    await vi.waitFor(() => expect(names()).toEqual(['River']));
    const talk = { on: '2031-03-05', words: 'Ana takes over.' };
    must(await here.store.changePerson(id, (person) => ({ ...person, conflictCheck: { ...check, talk } })));
    await vi.waitFor(() =>
      expect(here.store.people.all.value[0]?.value.conflictCheck).toEqual({ ...check, talk }),
    );
  });

  it('takes two quick edits one after the other, and loses neither', async () => {
    const id = must(await here.store.addPerson({ name: 'River' }));
    const strength = (words: string) => ({ id: words, words, on: '2031-03-04' });
    for (const words of ['kind', 'patient'])
      must(
        await here.store.changePerson(id, (now) => ({
          ...now,
          strengths: [...now.strengths, strength(words)],
        })),
      );
    await vi.waitFor(() => expect(here.store.people.all.value[0]?.value.strengths.length).toBe(2));
  });

  it('ends at the person’s wish, and every step can be taken back in its order', async () => {
    const id = must(await here.store.addPerson({ name: 'River' }));
    await vi.waitFor(() => expect(names()).toEqual(['River']));
    must(await here.store.changePerson(id, (person) => ({ ...person, name: 'Rio' })));
    await vi.waitFor(() => expect(names()).toEqual(['Rio']));
    must(await here.store.notePerson(id, { kind: 'closed', on: '2031-03-04', by: 'person' }));
    const status = () => here.store.people.all.value.map(({ value }) => statusOf(value));
    await vi.waitFor(() => expect(status()).toEqual(['closed']));
    expect(here.store.lastDeed.value).toEqual({ what: 'person-closed', personId: id });
    must(await here.store.undo());
    await vi.waitFor(() => expect(status()).toEqual(['active']));
    must(await here.store.undo());
    await vi.waitFor(() => expect(names()).toEqual(['River']));
    must(await here.store.undo());
    await vi.waitFor(() => expect(names()).toEqual([]));
    expect(here.store.lastDeed.value).toBeUndefined();
  });

  it('takes nothing back over what another window wrote since', async () => {
    const id = must(await here.store.addPerson({ name: 'River' }));
    const other = await here.window();
    await vi.waitFor(() => expect(other.store.people.all.value.length).toBe(1));
    must(await other.store.changePerson(id, (person) => ({ ...person, name: 'Rio' })));
    const undone = await here.store.undo();
    expect(undone.ok ? 'ok' : undone.problem.code).toBe('changed-elsewhere');
    await vi.waitFor(() => expect(names()).toEqual(['Rio']));
  });
});

describe('a contact', () => {
  it('is saved with its note, and its draft is gone, all at once', async () => {
    const draft = must(
      await keepDraft(here.session.vault.value as never, { id: contactDraftId('p1'), group: 'p1' }),
    );
    const contact = contactFor('p1');
    draft.type(
      writeContactDraft({ contact, timer: { contactId: 'c1', personId: 'p1', spans: [] }, others: [] }),
    );
    await draft.flush();
    await vi.waitFor(() => expect(here.store.drafts.all.value.length).toBe(1));
    must(await here.store.saveContact(finished(contact), holdOf('p1')));
    await vi.waitFor(() => {
      expect(here.store.contacts.all.value.map(({ value }) => value)).toEqual([contact]);
      expect(here.store.notes.all.value.length).toBe(1);
      expect(here.store.drafts.all.value).toEqual([]);
    });
    must(await here.store.undo());
    await vi.waitFor(() => {
      expect(here.store.contacts.all.value).toEqual([]);
      expect(here.store.drafts.all.value[0]?.value.contact.did).toBe('We walked to the library.');
    });
  });

  it('that is half-written is there after a lock, with the clock still running', async () => {
    const vault = here.session.vault.value as never;
    const draft = must(await keepDraft(vault, { id: contactDraftId('p1'), group: 'p1' }));
    const timer = { contactId: 'c1', personId: 'p1', spans: [{ from: '2031-03-04T09:00:00-05:00' }] };
    draft.type(writeContactDraft({ contact: contactFor('p1', 'c1', { did: 'We st' }), timer, others: [] }));
    await here.session.lock();
    expect(here.store.drafts.all.value).toEqual([]);
    must(await here.session.unlock(PASSPHRASE));
    await vi.waitFor(() =>
      expect(here.store.drafts.all.value[0]?.value).toMatchObject({ contact: { did: 'We st' }, timer }),
    );
  });

  it('is never saved under somebody else than the one who is confirmed now', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('p1', 'p2'),
        fc.option(fc.constantFrom('p1', 'p2'), { nil: undefined }),
        fc.boolean(),
        fc.array(fc.constantFrom('p1', 'p2', 'p3'), { maxLength: 2 }),
        async (begunFor, confirmed, isStill, others) => {
          const before = here.store.contacts.all.value.length;
          const contacts = [begunFor, ...others.filter((each) => each !== begunFor)].map((personId, at) =>
            contactFor(personId, `${personId}-${at}`),
          );
          const saved = await here.store.saveContact(
            finished(...contacts),
            confirmed && holdOf(confirmed, () => isStill),
          );
          expect(saved.ok).toBe(confirmed === begunFor && isStill);
          if (!saved.ok) expect(here.store.contacts.all.value.length).toBe(before);
        },
      ),
      { seed: 41, numRuns: 40 },
    );
  });

  it('can be taken off with its note, and that too can be taken back', async () => {
    must(await here.store.saveContact(finished(contactFor('p1')), holdOf('p1')));
    await vi.waitFor(() => expect(here.store.notes.all.value.length).toBe(1));
    must(await here.store.removeContact('c1'));
    await vi.waitFor(() =>
      expect([here.store.contacts.all.value.length, here.store.notes.all.value.length]).toEqual([0, 0]),
    );
    must(await here.store.undo());
    await vi.waitFor(() =>
      expect([here.store.contacts.all.value.length, here.store.notes.all.value.length]).toEqual([1, 1]),
    );
    must(await here.store.undo());
    await vi.waitFor(() => expect(here.store.contacts.all.value.length).toBe(0));
  });
});

describe('plan and connections', () => {
  const referral: Referral = {
    id: 'f1',
    resource: { resourceId: 'x', name: 'Pantry', phones: [], list: 'l', takenOn: '2031-03-04' },
    needs: ['food'],
    startedOn: '2031-03-04',
    events: [],
  };

  it('keep what happened with a place even before there is a plan, and a damaged plan shows nothing', async () => {
    must(await here.store.noteReferral('p1', referral, { kind: 'contacted-together', on: '2031-03-04' }));
    await vi.waitFor(() =>
      expect(here.store.planContents.byPerson.value.get('p1')?.referrals[0]?.events.length).toBe(1),
    );
    must(await here.store.keepPlan('p2', { format: 'cairn-plan', body: {} }, 0));
    await vi.waitFor(() => expect(here.store.planContents.unreadable.value).toBe(1));
    expect(here.store.planContents.byPerson.value.has('p2')).toBe(false);
  });

  it('stay one with the plan that the person goes on writing', async () => {
    must(await here.store.noteReferral('p1', referral, { kind: 'told', on: '2031-03-04' }));
    await vi.waitFor(() => expect(here.store.planContents.byPerson.value.size).toBe(1));
    const content = here.store.planContents.byPerson.value.get('p1');
    const mark = { id: 'e1', at: '2031-03-04T09:00:00-05:00', by: 'coach' } as const;
    const journal =
      content && perform(content.journal, { type: 'add-goal', goalId: 'g', words: 'A garden' }, mark);
    if (!content || !journal?.ok) throw new Error('no plan');
    const file = await planFileOf({ ...content, journal: journal.value });
    const rev = here.store.plans.all.value[0]?.rev ?? 0;
    const late = await here.store.keepPlan('p1', file, rev - 1);
    expect(late.ok ? 'ok' : late.problem.code).toBe('changed-elsewhere');
    must(await here.store.keepPlan('p1', file, rev));
    await vi.waitFor(() => {
      const now = here.store.planContents.byPerson.value.get('p1');
      expect([now?.journal.plan.goals.length, now?.referrals.length]).toEqual([1, 1]);
    });
  });
});

describe('consents', () => {
  const consent = {
    id: 'k1',
    language: 'en',
    patientName: 'River',
    discloser: 'Riverbend Recovery Center',
    information: ['plan' as const],
    informationWords: 'My plan',
    recipients: [{ kind: 'named' as const, name: 'Ana', role: 'other' as const }],
    purposes: ['at-my-request' as const],
    statementsShown: [],
    expires: { kind: 'on' as const, day: '2031-03-08' },
  };

  it('are kept whole, and their end is due; half a book is not taken for one', async () => {
    const id = must(await here.store.addPerson({ name: 'River' }));
    must(await here.store.keepConsents(id, { consents: [consent], disclosures: [], drawings: {} }));
    await vi.waitFor(() => expect(here.store.consents.all.value[0]?.value.consents).toEqual([consent]));
    const broken = { consents: [{ ...consent, expires: 'soon' }], disclosures: [], drawings: {} };
    must(await here.store.keepConsents('p2', broken as never));
    await vi.waitFor(() => expect(here.store.consents.unreadable.value).toBe(1));
  });
});
