import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { Result } from '@cairn/domain';
import {
  allowDisclosure,
  consentFromDraft,
  makeDisclosure,
  signConsent,
  type Consent,
  type ConsentDraft,
  type ConsentSignature,
  type Disclosure,
  type DisclosureRequest,
  type MadeDisclosure,
  type Permit,
  type Refusal,
} from '@cairn/domain/consent';

/** Every yes, everything that was shared under one, and the signatures that were drawn. It lives in memory only. */
export interface ConsentBook {
  readonly consents: readonly Consent[];
  readonly disclosures: readonly Disclosure[];
  /** Drawn signatures by their id, as the data of an SVG path in a field of 400 by 140. */
  readonly drawings: Readonly<Record<string, string>>;
}

export interface ConsentStoreParts {
  /** ISO 8601 with offset. */
  readonly now: () => string;
  readonly newId: () => string;
}

export type SignedBy = Omit<ConsentSignature, 'drawingId'> & { readonly drawing?: string };

export interface ConsentStore {
  readonly book: ReadonlySignal<ConsentBook>;
  load(book: ConsentBook): void;
  /** Signs what was read, and gives its id. */
  sign(draft: ConsentDraft, language: string, by: SignedBy, signedFor?: Consent['signedFor']): string;
  revoke(id: string): void;
  giveCopy(id: string): void;
  /** Whether a yes covers the request today. */
  ask(request: Omit<DisclosureRequest, 'at'>): Result<Permit, Refusal>;
  /** Notes what was shared, and gives what has to go with it. */
  record(permit: Permit): MadeDisclosure;
}

export const EMPTY_BOOK: ConsentBook = { consents: [], disclosures: [], drawings: {} };

export function createConsentStore({ now, newId }: ConsentStoreParts): ConsentStore {
  const book = signal<ConsentBook>(EMPTY_BOOK);
  const change = (id: string, edit: (consent: Consent) => Consent): void => {
    const consents = book.value.consents.map((each) => (each.id === id ? edit(each) : each));
    book.value = { ...book.value, consents };
  };
  return {
    book,
    load(given) {
      book.value = given;
    },
    sign(draft, language, { drawing, ...by }, signedFor) {
      const [id, drawingId] = [newId(), newId()];
      const signature: ConsentSignature =
        by.kind === 'drawn' ? { kind: 'drawn', name: by.name, drawingId } : { kind: by.kind, name: by.name };
      const consent = signConsent(
        consentFromDraft(draft, id, language),
        signature,
        now().slice(0, 10),
        signedFor,
      );
      const { consents, drawings, ...others } = book.value;
      book.value = {
        ...others,
        consents: [...consents, consent],
        drawings: by.kind === 'drawn' && drawing ? { ...drawings, [drawingId]: drawing } : drawings,
      };
      return id;
    },
    revoke: (id) => change(id, (consent) => ({ ...consent, revokedAt: consent.revokedAt ?? now() })),
    giveCopy: (id) => change(id, (consent) => ({ ...consent, copyGivenOn: now().slice(0, 10) })),
    ask: (request) => allowDisclosure(book.value.consents, { ...request, at: now() }),
    record(permit) {
      const made = makeDisclosure(newId(), permit);
      book.value = { ...book.value, disclosures: [...book.value.disclosures, made.disclosure] };
      return made;
    },
  };
}
