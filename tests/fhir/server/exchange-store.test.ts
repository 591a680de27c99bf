import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Information } from '@cairn/domain/consent';
import { openJournal, perform, startPlan } from '@cairn/domain/plan';
import { tellContents } from '@cairn/interop/exchange';
import type { ExchangeStore, Parcel } from '@cairn/state/exchange';
import {
  caseworkPlace,
  must,
  planFileOf,
  type CaseworkPlace,
} from '../../../packages/state/src/casework/testing/casework-place.ts';
import { PASSPHRASE } from '../../../packages/state/src/vault/testing/session-place.ts';
import { readLog } from '@cairn/vault';
import { formOf } from '../../data/instruments/instruments.ts';
import { consentTo, exchangeOver, RECIPIENT } from './exchange-parts.ts';
import { startServer, type LoopbackServer } from './fhir-server.ts';

let server: LoopbackServer;
let place: CaseworkPlace;
let store: ExchangeStore;
let parcel: Parcel;
const around = { isOnline: true, nowMs: 0 };

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

beforeEach(async () => {
  around.isOnline = true;
  around.nowMs = Date.parse('2031-03-04T14:00:00Z');
  place = await caseworkPlace();
  const personId = must(await place.store.addPerson({ name: 'River' }));
  parcel = { personId, chosen: ['plan'], purpose: 'referral' };
  await writeGoal('A home of my own');
  store = exchangeOver(place, around);
  await connect();
});

async function connect(): Promise<void> {
  must(await store.connect({ address: `${server.base}/fhir`, clientId: 'cairn', recipient: RECIPIENT }));
  await expect.poll(() => store.server.value?.clientId).toBe('cairn');
}

async function writeGoal(words: string): Promise<void> {
  const { personId } = parcel;
  const planId = `plan-${personId}`;
  const start = openJournal(planId, 'en', startPlan(planId, 'en', '2031-03-01').startedOn);
  const added = perform(
    start,
    { type: 'add-goal', goalId: `goal-${place.session.vault.value?.id ?? ''}`, words },
    { id: 'e-1', at: '2031-03-01T09:00:00-05:00', by: 'me' },
  );
  if (!added.ok) throw new Error(added.problem.message);
  const kept = place.store.plans.all.value.find(({ id }) => id === personId);
  const file = await planFileOf({ journal: added.value, referrals: [] });
  must(await place.store.keepPlan(personId, file, kept?.rev ?? 0));
  await expect
    .poll(() => place.store.planContents.byPerson.value.get(personId)?.journal.plan.goals[0]?.words)
    .toBe(words);
}

async function sign(information: readonly Information[] = ['plan']): Promise<void> {
  const book = { consents: [consentTo(...information)], disclosures: [], drawings: {} };
  must(await place.store.keepConsents(parcel.personId, book));
  await expect.poll(() => place.store.consents.all.value.length).toBe(1);
}

async function prepare(): Promise<string> {
  const before = new Set(store.outbox.all.value.map(({ id }) => id));
  must(await store.prepare(parcel, 'Plan of River'));
  await expect.poll(() => store.outbox.all.value.length).toBe(before.size + 1);
  return store.outbox.all.value.find(({ id }) => !before.has(id))?.id ?? '';
}

const stateOf = (id: string) => store.outbox.all.value.find((each) => each.id === id)?.value.state;

async function confirmAndSend(id: string): Promise<void> {
  must(await store.confirm(id));
  await expect.poll(() => stateOf(id)?.kind).toBe('waiting');
  await store.sendDue();
}

const goalsOnServer = async () => {
  const goals = await server.repository.searchResources({ resourceType: 'Goal', count: 1000 });
  return goals.map((goal) => (goal.resourceType === 'Goal' ? goal.description.text : ''));
};

describe('sending from the vault', () => {
  it('shows what will go and says that no consent covers it; nothing leaves', async () => {
    expect(store.coverOf(parcel)).toMatchObject({
      problem: { code: 'no-consent', alternative: 'carry-it-yourself' },
    });
    expect(
      tellContents((await store.fileOf(parcel)) ?? { resourceType: 'Bundle', type: 'collection' }),
    ).toEqual([
      { kind: 'person', words: parcel.personId },
      { kind: 'plan', words: '2031-03-01' },
      { kind: 'goal', words: 'A home of my own' },
    ]);
    must(await store.signIn());
    const id = await prepare();
    await store.sendDue();
    expect(stateOf(id)).toEqual({ kind: 'to-confirm' });
    await confirmAndSend(id);
    await expect.poll(() => stateOf(id)).toMatchObject({ kind: 'held', problem: { code: 'no-consent' } });
    expect(await goalsOnServer()).not.toContain('A home of my own');
  });

  it('sends under a consent, and leaves a disclosure, a line in the log, and no second copy', async () => {
    await sign();
    must(await store.signIn());
    const id = await prepare();
    await confirmAndSend(id);
    await expect.poll(() => stateOf(id)?.kind).toBe('sent');
    expect(await goalsOnServer()).toContain('A home of my own');
    await expect
      .poll(() => place.store.consents.all.value[0]?.value.disclosures)
      .toMatchObject([{ id, recipient: 'Riverbend Clinic', consentId: 'c-1', information: ['plan'] }]);
    expect(JSON.stringify(store.outbox.all.value)).not.toContain('A home of my own');
    const vault = place.session.vault.value;
    if (!vault) throw new Error('locked');
    const log = await readLog(vault, { group: parcel.personId });
    expect(log.ok && log.value.filter(({ act }) => act === 'disclosed')).toMatchObject([
      { detail: 'Riverbend Clinic: plan (referral)' },
    ]);
  });

  it('sends the answers to a form with the number that they add up to, once, however often it is sent', async () => {
    const form = formOf('barc-10');
    const answers = form.items.flatMap(({ linkId, options }) =>
      options
        .filter(({ value }) => value.weight === 4)
        .flatMap(({ value }) =>
          value.kind === 'coding' ? [{ linkId, answer: [{ valueCoding: { code: value.code } }] }] : [],
        ),
    );
    must(
      await place.store.keepAssessment({
        id: `assessment-${parcel.personId}`,
        personId: parcel.personId,
        instrument: form.url,
        on: '2031-03-03',
        status: 'completed',
        response: {
          resourceType: 'QuestionnaireResponse',
          questionnaire: `${form.url}|${form.version}`,
          status: 'completed',
          authored: '2031-03-03T10:00:00-05:00',
          item: answers,
        },
      }),
    );
    await expect.poll(() => place.store.assessments.all.value.length).toBe(1);
    parcel = { ...parcel, chosen: ['assessments'] };
    await sign(['plan']);
    expect(store.coverOf(parcel)).toMatchObject({ ok: false });
    await sign(['assessments']);
    await expect.poll(() => store.coverOf(parcel).ok).toBe(true);
    must(await store.signIn());
    for (const _ of ['first', 'again']) {
      const id = await prepare();
      const waiting = store.outbox.all.value.find((each) => each.id === id)?.value;
      expect(waiting && tellContents(waiting.bundle)).toEqual([
        { kind: 'person', words: parcel.personId },
        { kind: 'check-in', words: '2031-03-03' },
        { kind: 'score', words: 'Total 40' },
      ]);
      await confirmAndSend(id);
      await expect.poll(() => stateOf(id)?.kind).toBe('sent');
    }
    const scores = await server.repository.searchResources({ resourceType: 'Observation' });
    expect(scores).toMatchObject([{ status: 'final', valueQuantity: { value: 40 } }]);
    expect(JSON.stringify(scores)).not.toContain('urn:uuid');
  });

  it('waits while there is no network, and goes out afterwards without being asked again', async () => {
    await sign();
    must(await store.signIn());
    const id = await prepare();
    around.isOnline = false;
    await confirmAndSend(id);
    await expect.poll(() => stateOf(id)).toMatchObject({ kind: 'waiting', tries: 1 });
    around.isOnline = true;
    around.nowMs += 60_000;
    await store.sendDue();
    await expect.poll(() => stateOf(id)?.kind).toBe('sent');
  });

  it('goes on after a lock with the sealed right, and asks to sign in once the server took it back', async () => {
    await sign();
    must(await store.signIn());
    await place.session.lock();
    expect(store.isSignedIn.value).toBe(false);
    must(await place.session.unlock(PASSPHRASE));
    await expect.poll(() => store.isSignedIn.value).toBe(true);
    const id = await prepare();
    await confirmAndSend(id);
    await expect.poll(() => stateOf(id)?.kind).toBe('sent');
    server.expireTokens();
    const next = await prepare();
    await confirmAndSend(next);
    await expect.poll(() => stateOf(next)).toMatchObject({ kind: 'waiting', tries: 1 });
    await store.sendDue();
    await expect.poll(() => stateOf(next)?.kind).toBe('sent');
  });

  it('shows both sides when the server’s record changed, and writes over it only when told to', async () => {
    await sign();
    must(await store.signIn());
    const first = await prepare();
    await confirmAndSend(first);
    await expect.poll(() => stateOf(first)?.kind).toBe('sent');
    const goals = await server.repository.searchResources({ resourceType: 'Goal', count: 1000 });
    const name = `goal-${place.session.vault.value?.id ?? ''}`;
    const goal = goals.find((each) => each.resourceType === 'Goal' && each.identifier?.[0]?.value === name);
    if (goal?.resourceType !== 'Goal') throw new Error('no goal');
    await server.repository.updateResource({ ...goal, description: { text: 'Changed by the clinic' } });
    await writeGoal('A garden of my own');
    const second = await prepare();
    await confirmAndSend(second);
    await expect.poll(() => stateOf(second)).toMatchObject({ problem: { code: 'changed-on-server' } });
    const seen = must(await store.compare(second));
    // This server does not roll back: the plan, which stands before the goal, was already written.
    expect(seen.filter(({ mine }) => mine.resourceType === 'Goal')).toMatchObject([
      {
        mine: { description: { text: 'A garden of my own' } },
        theirs: { description: { text: 'Changed by the clinic' } },
      },
    ]);
    expect(await goalsOnServer()).toContain('Changed by the clinic');
    must(await store.confirmOver(second, seen));
    await expect.poll(() => stateOf(second)?.kind).toBe('waiting');
    await store.sendDue();
    await expect.poll(() => stateOf(second)?.kind).toBe('sent');
    expect(await goalsOnServer()).toContain('A garden of my own');
  });

  it('keeps a server only when it answers as one, and forgets it when told to', async () => {
    expect(
      await store.connect({ address: 'http://clinic.example', clientId: 'c', recipient: RECIPIENT }),
    ).toMatchObject({ problem: { code: 'not-secure' } });
    must(await store.disconnect());
    await expect.poll(() => store.server.value).toBe(undefined);
    expect(await store.prepare(parcel, 'x')).toMatchObject({ problem: { code: 'no-server' } });
  });
});
