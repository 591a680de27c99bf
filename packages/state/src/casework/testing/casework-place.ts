import { signal } from '@preact/signals-core';
import { writePlanFile, type PlanFileContent } from '@cairn/domain/plan';
import { asPersonId } from '../../person/person-id.ts';
import type { PersonHold } from '../../person/current-person.ts';
import { PASSPHRASE, testPlace, type TestPlace } from '../../vault/testing/session-place.ts';
import type { VaultSession } from '../../vault/vault-session.ts';
import { createCaseworkStore, type CaseworkResult, type CaseworkStore } from '../casework-store.ts';

export interface CaseworkPlace {
  readonly place: TestPlace;
  readonly session: VaultSession;
  readonly store: CaseworkStore;
  /** `YYYY-MM-DD`, moved by hand. */
  readonly day: { value: string };
  /** Another window of the same browser, on the same open vault. */
  window(): Promise<{ readonly session: VaultSession; readonly store: CaseworkStore }>;
}

/** A new vault in memory with a caseload over it. */
export async function caseworkPlace(): Promise<CaseworkPlace> {
  const place = testPlace();
  const day = signal('2031-03-04');
  let count = 0;
  const open = async () => {
    const session = await place.context();
    const store = createCaseworkStore(
      {
        session,
        now: () => `${day.value}T09:00:00-05:00`,
        newId: () => `id-${++count}`,
        digest: testDigest,
        language: () => 'en',
      },
      new AbortController().signal,
    );
    return { session, store };
  };
  const { session, store } = await open();
  must(await session.create({ nickname: 'River desk', passphrase: PASSPHRASE }));
  session.keptCode();
  return { place, session, store, day, window: open };
}

const testDigest = (text: string): Promise<string> => Promise.resolve(String(text.length));

export function planFileOf(content: PlanFileContent): Promise<object> {
  return writePlanFile(content, '2031-03-04T09:00:00-05:00', testDigest);
}

export function must<T>(result: CaseworkResult<T>): T {
  if (!result.ok) throw new Error(`unexpected problem: ${JSON.stringify(result.problem)}`);
  return result.value;
}

export function holdOf(personId: string, isStill: () => boolean = () => true): PersonHold {
  return { personId: asPersonId(personId), isStill, check: () => Promise.resolve(isStill()) };
}
