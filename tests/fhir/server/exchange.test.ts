import { webcrypto } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPlan, type Plan } from '@cairn/domain/plan';
import type { Consent } from '@cairn/domain/consent';
import {
  beginSignIn,
  confirm,
  discover,
  dueNow,
  endSignIn,
  noteProblem,
  noteSent,
  refreshTokens,
  sendItem,
  type Connection,
  type OutboxItem,
  type Secrets,
  type SignIn,
} from '@cairn/interop/exchange';
import {
  Links,
  readBundle,
  subjectReference,
  subjectResources,
  transactionBundle,
  writePlan,
} from '@cairn/interop/fhir';
import { countingUuids, READING, SUBJECT } from '../exchange.ts';
import { startServer, type LoopbackServer } from './fhir-server.ts';

const CLIENT = {
  clientId: 'cairn',
  redirectUri: 'https://cairn.example/back',
  scopes: ['launch/patient', 'patient/*.cu'],
};
const secrets: Secrets = {
  randomBytes: (count) => webcrypto.getRandomValues(new Uint8Array(count)),
  sha256: async (bytes) => new Uint8Array(await webcrypto.subtle.digest('SHA-256', Uint8Array.from(bytes))),
};
const AT = '2026-11-22T10:00:00-05:00';

let server: LoopbackServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** Signs in as a person would: the browser goes to the server and comes back. */
async function signIn(): Promise<Connection> {
  const found = await discover(fetch, `${server.base}/fhir/`);
  if (!found.ok) throw new Error(found.problem.message);
  const begun = await beginSignIn(found.value, CLIENT, secrets);
  const tokens = await endSignIn(fetch, begun.signIn, await follow(begun.url), 0);
  if (!tokens.ok) throw new Error(tokens.problem.message);
  return { fetch, fhirBase: found.value.fhirBase, accessToken: tokens.value.accessToken };
}

async function follow(url: string): Promise<string> {
  const answer = await fetch(url, { redirect: 'manual' });
  return answer.headers.get('location') ?? '';
}

const plan: Plan = {
  ...startPlan('plan-1', 'en', '2026-11-01'),
  goals: [
    {
      id: 'goal-1',
      words: 'A home of my own',
      status: 'working',
      statusHistory: [{ status: 'working', on: '2026-11-01' }],
      steps: [
        {
          id: 'step-1',
          words: 'Ask for the form',
          owner: { kind: 'me' },
          status: 'open',
          resources: [],
          isRemoved: false,
        },
      ],
      isRemoved: false,
    },
  ],
};

function itemOf(id: string, sent: Plan): OutboxItem {
  const links = new Links(countingUuids());
  const subject = subjectReference(SUBJECT, links);
  const bundle = transactionBundle([
    ...subjectResources(SUBJECT, links),
    ...writePlan(sent, { links, subject }),
  ]);
  const request = {
    recipient: { name: 'Riverbend Clinic', role: 'other' },
    information: ['plan'],
    purpose: 'referral',
  } as const;
  return {
    id,
    title: 'Plan for Riverbend Clinic',
    madeAt: AT,
    bundle,
    request,
    state: { kind: 'to-confirm' },
  };
}

const consent: Consent = {
  id: 'c-1',
  language: 'en',
  patientName: 'R-0142',
  discloser: 'Riverbend Recovery Center',
  information: ['plan'],
  informationWords: 'My recovery plan',
  recipients: [{ kind: 'named', name: 'Riverbend Clinic', role: 'other' }],
  purposes: ['referral'],
  statementsShown: ['revoke', 'redisclosure', 'refusing', 'proceedings'],
  expires: { kind: 'on', day: '2027-01-01' },
  signature: { kind: 'typed', name: 'R' },
  signedOn: '2026-11-01',
};

async function countOf(
  resourceType: 'CarePlan' | 'Goal' | 'Task' | 'Patient' | 'DocumentReference',
): Promise<number> {
  return (await server.repository.search({ resourceType, count: 1000 })).entry?.length ?? 0;
}

describe('signing in', () => {
  it('refuses an answer that belongs to another sign-in, and a code without its verifier', async () => {
    const found = await discover(fetch, `${server.base}/fhir`);
    if (!found.ok) throw new Error(found.problem.message);
    const one = await beginSignIn(found.value, CLIENT, secrets);
    const other = await beginSignIn(found.value, CLIENT, secrets);
    const back = await follow(one.url);
    expect(await endSignIn(fetch, other.signIn, back, 0)).toMatchObject({
      problem: { code: 'sign-in-not-ours' },
    });
    const stolen: SignIn = { ...one.signIn, verifier: other.signIn.verifier };
    expect(await endSignIn(fetch, stolen, back, 0)).toMatchObject({ problem: { code: 'sign-in-needed' } });
  });

  it('refuses an address that is not encrypted and a server without PKCE', async () => {
    expect(await discover(fetch, 'http://clinic.example/fhir')).toMatchObject({
      problem: { code: 'not-secure' },
    });
    const old = () =>
      Promise.resolve(
        Response.json({ authorization_endpoint: 'https://a.example', token_endpoint: 'https://a.example' }),
      );
    expect(await discover(old, 'https://clinic.example')).toMatchObject({ problem: { code: 'no-pkce' } });
  });

  it('gets a fresh token, once for each refresh token', async () => {
    const found = await discover(fetch, `${server.base}/fhir`);
    if (!found.ok) throw new Error(found.problem.message);
    const begun = await beginSignIn(found.value, CLIENT, secrets);
    const first = await endSignIn(fetch, begun.signIn, await follow(begun.url), 1000);
    if (!first.ok) throw new Error(first.problem.message);
    expect(first.value.expiresAt).toBe(3_601_000);
    const used = first.value.refreshToken ?? '';
    const second = await refreshTokens(fetch, found.value, CLIENT, used, 0);
    expect(second.ok && second.value.refreshToken).not.toBe(used);
    expect(await refreshTokens(fetch, found.value, CLIENT, used, 0)).toMatchObject({
      problem: { code: 'sign-in-needed' },
    });
  });
});

describe('sending', () => {
  it('goes under a consent only, with the notice, and leaves a line for the accounting of disclosures', async () => {
    const connection = await signIn();
    const item = itemOf('out-1', plan);
    expect(await sendItem(connection, item, [], { at: AT, known: {} })).toMatchObject({
      problem: { code: 'no-consent' },
    });
    expect(await countOf('CarePlan')).toBe(0);
    const sent = await sendItem(connection, item, [consent], { at: AT, known: {} });
    if (!sent.ok) throw new Error(sent.problem.message);
    expect(sent.value.disclosure).toMatchObject({
      id: 'out-1',
      recipient: 'Riverbend Clinic',
      consentId: 'c-1',
    });
    expect(
      await Promise.all([
        countOf('CarePlan'),
        countOf('Goal'),
        countOf('Task'),
        countOf('DocumentReference'),
      ]),
    ).toEqual([1, 1, 1, 1]);
    const [carePlan] = await server.repository.searchResources({ resourceType: 'CarePlan' });
    expect(JSON.stringify(carePlan)).not.toContain('urn:uuid');
  });

  it('writes no twin when it is sent again, nor when the answer was lost on the way', async () => {
    const connection = await signIn();
    const before = await Promise.all([
      countOf('CarePlan'),
      countOf('Goal'),
      countOf('Task'),
      countOf('Patient'),
    ]);
    server.faults.push('cut');
    const lost = await sendItem(connection, itemOf('out-1', plan), [consent], { at: AT, known: {} });
    expect(lost).toMatchObject({ problem: { code: 'offline' } });
    const again = await sendItem(connection, itemOf('out-1', plan), [consent], { at: AT, known: {} });
    expect(again.ok).toBe(true);
    expect(
      await Promise.all([countOf('CarePlan'), countOf('Goal'), countOf('Task'), countOf('Patient')]),
    ).toEqual(before);
  });

  it('does not overwrite what somebody changed on the server', async () => {
    const connection = await signIn();
    const sent = await sendItem(connection, itemOf('out-2', plan), [consent], { at: AT, known: {} });
    if (!sent.ok) throw new Error(sent.problem.message);
    const [goal] = await server.repository.searchResources({ resourceType: 'Goal' });
    if (goal?.resourceType !== 'Goal') throw new Error('no goal');
    await server.repository.updateResource({ ...goal, description: { text: 'Changed by the clinic' } });
    const [first] = plan.goals;
    const changed: Plan = { ...plan, goals: first ? [{ ...first, words: 'Changed by me' }] : [] };
    const refused = await sendItem(connection, itemOf('out-3', changed), [consent], {
      at: AT,
      known: sent.value.versions,
    });
    expect(refused).toMatchObject({ problem: { code: 'changed-on-server' } });
    const [kept] = await server.repository.searchResources({ resourceType: 'Goal' });
    expect(kept).toMatchObject({ description: { text: 'Changed by the clinic' } });
  });

  it.each([
    [500, 'server-busy'],
    [429, 'server-busy'],
    [403, 'not-allowed'],
    [400, 'refused'],
  ])('gives a typed problem for %i', async (status, code) => {
    const connection = await signIn();
    server.faults.push(status);
    expect(await sendItem(connection, itemOf('out-4', plan), [consent], { at: AT, known: {} })).toMatchObject(
      { problem: { code } },
    );
  });

  it('asks to sign in again when the token has run out', async () => {
    const connection = await signIn();
    server.expireTokens();
    expect(await sendItem(connection, itemOf('out-5', plan), [consent], { at: AT, known: {} })).toMatchObject(
      {
        problem: { code: 'sign-in-needed' },
      },
    );
  });

  it('what the server holds comes back as the plan that was sent', async () => {
    const connection = await signIn();
    await sendItem(connection, itemOf('out-6', plan), [consent], { at: AT, known: {} });
    const types = ['CarePlan', 'Goal', 'Task'] as const;
    const found = await Promise.all(
      types.map((resourceType) => server.repository.searchResources({ resourceType })),
    );
    const entry = found
      .flat()
      .map((resource) => ({ fullUrl: `${resource.resourceType}/${resource.id}`, resource }));
    const read = readBundle(JSON.parse(JSON.stringify({ resourceType: 'Bundle', entry })), READING);
    expect(read.ok && read.value.plans).toEqual([plan]);
  });
});

describe('the outbox', () => {
  const item = itemOf('out-9', plan);
  const offline = { code: 'offline', message: 'x' };

  it('sends nothing that a person has not seen', () => {
    expect(dueNow([item], 0)).toEqual([]);
    expect(dueNow([confirm(item)], 0)).toHaveLength(1);
  });

  it('waits longer after each try without a network, and never gives up', () => {
    let waiting = confirm(item);
    const waits: number[] = [];
    for (let tries = 0; tries < 12; tries += 1) {
      waiting = noteProblem(waiting, offline, 0);
      if (waiting.state.kind === 'waiting') waits.push(waiting.state.notBeforeMs / 1000);
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1920, 3840, 7680, 15360, 21600, 21600]);
  });

  it('holds for the person what trying again does not mend, and what was sent stays sent', () => {
    const held = noteProblem(confirm(item), { code: 'changed-on-server', message: 'x' }, 0);
    expect(held.state.kind).toBe('held');
    expect(dueNow([held, noteSent(item, AT, 'out-9')], Number.MAX_SAFE_INTEGER)).toEqual([]);
  });
});
