import { webcrypto } from 'node:crypto';
import type { Consent, Information } from '@cairn/domain/consent';
import { createExchangeStore, type ExchangeStore } from '@cairn/state/exchange';
import type { CaseworkPlace } from '../../../packages/state/src/casework/testing/casework-place.ts';
import { formOf } from '../../data/instruments/instruments.ts';

export const RECIPIENT = { name: 'Riverbend Clinic', role: 'treating-provider' } as const;

/** A signed consent to share this with the clinic, for help. */
export function consentTo(...information: readonly Information[]): Consent {
  return {
    id: 'c-1',
    language: 'en',
    patientName: 'River',
    discloser: 'Riverbend Recovery Center',
    information,
    informationWords: 'My recovery plan',
    recipients: [{ kind: 'named', ...RECIPIENT }],
    purposes: ['referral'],
    statementsShown: ['revoke', 'redisclosure', 'refusing', 'proceedings'],
    expires: { kind: 'on', day: '2031-12-31' },
    signature: { kind: 'typed', name: 'River' },
    signedOn: '2031-01-01',
  };
}

export interface Surroundings {
  isOnline: boolean;
  nowMs: number;
}

/** The store of the page that sends, over a caseload, with a network and a clock that the test holds. */
export function exchangeOver({ session, store }: CaseworkPlace, around: Surroundings): ExchangeStore {
  return createExchangeStore(
    {
      session,
      casework: store,
      fetch: (url, init) => (around.isOnline ? fetch(url, init) : Promise.reject(new TypeError('offline'))),
      secrets: {
        randomBytes: (count) => webcrypto.getRandomValues(new Uint8Array(count)),
        sha256: async (bytes) =>
          new Uint8Array(await webcrypto.subtle.digest('SHA-256', Uint8Array.from(bytes))),
      },
      redirectUri: 'https://cairn.example/back',
      authorize: async (url) => {
        const answer = await fetch(url, { redirect: 'manual' });
        return { ok: true, value: answer.headers.get('location') ?? '' };
      },
      now: () => '2031-03-04T09:00:00-05:00',
      nowMs: () => around.nowMs,
      newUuid: () => webcrypto.randomUUID(),
      forms: () => Promise.resolve([formOf('barc-10')]),
    },
    new AbortController().signal,
  );
}
