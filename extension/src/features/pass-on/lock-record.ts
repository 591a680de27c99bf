import { succeed, type Result } from '@cairn/domain';
import type { Refusal } from '@cairn/domain/consent';
import type { Recoveree } from '@cairn/domain/caseload';
import { informationIn, writePersonFile, type CaseworkResult, type PassOnPart } from '@cairn/state/casework';
import { disclose, EMPTY_BOOK, type ConsentBook } from '@cairn/state/consent';
import { makeSpokenCode, sealHandOff } from '@cairn/state/hand-off';
import type { VaultSession } from '@cairn/state/vault';
import { logAct } from '@cairn/vault';
import type { Casework } from '../caseload/casework.ts';

export interface LockWish {
  readonly person: Recoveree;
  readonly recipient: string;
  /** How the peer signs; may be empty. */
  readonly from: string;
  readonly parts: readonly PassOnPart[];
  readonly language: 'en' | 'es';
}

export interface LockedRecord {
  readonly code: string;
  readonly file: Blob;
}

export type LockAnswer =
  | { readonly kind: 'locked'; readonly locked: LockedRecord }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'trouble'; readonly problem: Extract<CaseworkResult<void>, { ok: false }>['problem'] };

/**
 * Locks a person's record for another peer, as far as a consent on file covers it. Who gets what is in the accounting
 * before there is a file at all.
 */
export async function lockRecord(
  casework: Casework,
  session: VaultSession,
  wish: LockWish,
): Promise<LockAnswer> {
  const { person, parts, recipient, language } = wish;
  const { store } = casework;
  const at = casework.now();
  const book = store.consents.all.peek().find(({ id }) => id === person.id)?.value ?? EMPTY_BOOK;
  const allowed = disclose(book, { recipient, information: informationIn(parts), at, id: casework.newId() });
  if (!allowed.ok) return { kind: 'refused', refusal: allowed.problem };
  const noted = await noteDisclosure(casework, session, person.id, recipient, allowed.value.book);
  if (!noted.ok) return { kind: 'trouble', problem: noted.problem };
  const code = makeSpokenCode(language, random);
  const sealed = await sealHandOff(
    {
      writtenAt: at,
      from: { role: 'coach', ...(wish.from === '' ? {} : { name: wish.from }) },
      record: writePersonFile(store, person, parts),
      cover: allowed.value.cover,
    },
    code,
    random,
  );
  return { kind: 'locked', locked: { code, file: new Blob([sealed]) } };
}

/** What a consent lets a coach hand over of a plan; it is in the accounting first. */
export function coverPlan(casework: Casework, session: VaultSession, personId: string) {
  return async (
    recipient: string,
  ): Promise<Result<{ notice: string; scope: readonly string[] }, Refusal>> => {
    const { store } = casework;
    const book = store.consents.all.peek().find(({ id }) => id === personId)?.value ?? EMPTY_BOOK;
    const wish = {
      recipient,
      information: ['plan', 'referral'] as const,
      at: casework.now(),
      id: casework.newId(),
    };
    const allowed = disclose(book, wish);
    if (!allowed.ok) return allowed;
    const noted = await noteDisclosure(casework, session, personId, recipient, allowed.value.book);
    return noted.ok ? succeed(allowed.value.cover) : UNKEPT;
  };
}

/** Into the accounting that the person may ask for, and into the log of who did what. */
async function noteDisclosure(
  { store }: Casework,
  session: VaultSession,
  personId: string,
  recipient: string,
  book: ConsentBook,
): Promise<CaseworkResult<void>> {
  const kept = await store.keepConsents(personId, book);
  const vault = session.vault.peek();
  if (!kept.ok || vault === undefined) return kept;
  const act = {
    act: 'disclosed',
    store: 'people',
    ids: [personId],
    detail: recipient,
    group: personId,
  } as const;
  const logged = await logAct(vault, act);
  return logged.ok ? kept : logged;
}

/** What cannot be noted is not handed over. */
const UNKEPT = {
  ok: false,
  problem: {
    code: 'not-noted',
    message: 'The accounting could not be kept.',
    gaps: [],
    alternative: 'carry-it-yourself',
    canAsk: false,
  },
} as const satisfies { ok: false; problem: Refusal };

function random(count: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(count));
}
