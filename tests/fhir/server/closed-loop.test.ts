import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Referral } from '@cairn/domain/referral';
import type { ExchangeStore } from '@cairn/state/exchange';
import {
  caseworkPlace,
  must,
  type CaseworkPlace,
} from '../../../packages/state/src/casework/testing/casework-place.ts';
import { consentTo, exchangeOver, RECIPIENT } from './exchange-parts.ts';
import { startServer, type LoopbackServer } from './fhir-server.ts';

// A connection goes out as a request with a task; the place says on the server how it went; that comes back.

let server: LoopbackServer;
let place: CaseworkPlace;
let store: ExchangeStore;
let personId: string;
let referral: Referral;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

beforeEach(async () => {
  place = await caseworkPlace();
  personId = must(await place.store.addPerson({ name: 'River' }));
  referral = {
    id: `referral-${place.session.vault.value?.id ?? ''}`,
    resource: {
      resourceId: 'x',
      name: 'Stone Bridge Pantry',
      phones: [],
      list: 'Riverbend',
      takenOn: '2031-03-01',
    },
    needs: ['food'],
    startedOn: '2031-03-01',
    events: [],
  };
  must(
    await place.store.noteReferral(personId, referral, { kind: 'introduced-in-person', on: '2031-03-02' }),
  );
  await expect.poll(() => kept()?.events.length).toBe(1);
  must(
    await place.store.keepConsents(personId, {
      consents: [consentTo('referral')],
      disclosures: [],
      drawings: {},
    }),
  );
  await expect.poll(() => place.store.consents.all.value.length).toBe(1);
  store = exchangeOver(place, { isOnline: true, nowMs: Date.parse('2031-03-04T14:00:00Z') });
  must(await store.connect({ address: `${server.base}/fhir`, clientId: 'cairn', recipient: RECIPIENT }));
  await expect.poll(() => store.server.value?.clientId).toBe('cairn');
  must(await store.signIn());
});

const kept = (): Referral | undefined =>
  place.store.planContents.byPerson.value.get(personId)?.referrals.find(({ id }) => id === referral.id);

async function send(): Promise<void> {
  must(await store.prepare({ personId, chosen: ['referral'], purpose: 'referral' }, 'A place'));
  await expect.poll(() => store.outbox.all.value.some(({ value }) => value.state.kind !== 'sent')).toBe(true);
  const entry = store.outbox.all.value.find(({ value }) => value.state.kind !== 'sent');
  must(await store.confirm(entry?.id ?? ''));
  await expect
    .poll(() => store.outbox.all.value.find(({ id }) => id === entry?.id)?.value.state.kind)
    .toBe('waiting');
  await store.sendDue();
  await expect
    .poll(() => store.outbox.all.value.find(({ id }) => id === entry?.id)?.value.state)
    .toMatchObject({ kind: 'sent' });
}

async function taskOnServer() {
  const tasks = await server.repository.searchResources({ resourceType: 'Task', count: 1000 });
  const found = tasks.find(
    (each) => each.resourceType === 'Task' && each.identifier?.[0]?.value === referral.id,
  );
  if (found?.resourceType !== 'Task') throw new Error('no task');
  return found;
}

it('asks for nothing that was never sent', async () => {
  expect(must(await store.askHowItWent())).toEqual([]);
});

it('brings back how it went, and notes it only when told to', async () => {
  await send();
  expect(await taskOnServer()).toMatchObject({ status: 'in-progress' });
  expect(must(await store.askHowItWent())).toEqual([]);

  await server.repository.updateResource({
    ...(await taskOnServer()),
    status: 'completed',
    lastModified: '2031-03-03T16:00:00-05:00',
    statusReason: { text: 'Came twice this week' },
  });
  const answers = must(await store.askHowItWent());
  expect(answers).toMatchObject([
    {
      personId,
      referral: { id: referral.id },
      event: { kind: 'outcome', result: 'got-help', on: '2031-03-03', words: 'Came twice this week' },
    },
  ]);
  expect(kept()?.events).toHaveLength(1);

  const [answer] = answers;
  if (answer) must(await store.takeAnswer(answer));
  await expect.poll(() => kept()?.events.at(-1)).toMatchObject({ kind: 'outcome', result: 'got-help' });
  expect(must(await store.askHowItWent())).toEqual([]);
});

it('sends over what was seen without a conflict', async () => {
  await send();
  await server.repository.updateResource({ ...(await taskOnServer()), status: 'rejected' });
  for (const answer of must(await store.askHowItWent())) must(await store.takeAnswer(answer));
  await expect.poll(() => kept()?.events.at(-1)).toMatchObject({ result: 'not-eligible' });
  await send();
  expect(await taskOnServer()).toMatchObject({
    status: 'failed',
    businessStatus: { coding: [{ code: 'not-eligible' }] },
  });
});

it('never moves a day back before what was noted here', async () => {
  await send();
  await server.repository.updateResource({
    ...(await taskOnServer()),
    status: 'failed',
    lastModified: '2031-02-01T16:00:00-05:00',
  });
  expect(must(await store.askHowItWent())).toMatchObject([{ event: { on: '2031-03-02' } }]);
});
