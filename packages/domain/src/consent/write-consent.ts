import { statementsFor } from './describe-consent.ts';
import { checkConsent } from './check-consent.ts';
import type { ConsentGap } from './check-consent.ts';
import type { Consent, ConsentRecipient, Information, Purpose } from './consent.ts';

/** A consent while it is written. Texts may be empty; lists of names have one on each line. */
export interface ConsentDraft {
  readonly patientName: string;
  readonly discloser: string;
  readonly information: readonly Information[];
  readonly informationWords: string;
  readonly recipient: ConsentRecipient['kind'];
  readonly names: string;
  /** Who gets it in the end, where an intermediary passes it on. */
  readonly participants: string;
  /** One purpose for one consent, so that none is combined that may not be. */
  readonly purpose?: Purpose;
  readonly purposeWords: string;
  readonly until: Consent['expires']['kind'];
  readonly untilDay: string;
  readonly untilEvent: string;
}

export type ConsentSignature = NonNullable<Consent['signature']>;

/** The consent as it would be signed. `checkConsent` says what is still open. */
export function consentFromDraft(draft: ConsentDraft, id: string, language: string): Consent {
  const purposes = draft.purpose === undefined ? [] : [draft.purpose];
  const words = draft.purposeWords.trim();
  return {
    id,
    language,
    patientName: draft.patientName.trim(),
    discloser: draft.discloser.trim(),
    information: draft.information,
    informationWords: draft.informationWords.trim(),
    recipients: recipientsOf(draft),
    purposes,
    ...(draft.purpose === 'other' && words !== '' ? { purposeWords: words } : {}),
    statementsShown: statementsFor({ purposes }),
    expires: expiryOf(draft),
  };
}

/** What is open before anybody signs. */
export function gapsBeforeSigning(consent: Consent): readonly ConsentGap[] {
  return checkConsent(consent).filter(({ code }) => code !== 'signature' && code !== 'date');
}

/** The signed consent. `signedOn` is `YYYY-MM-DD`. */
export function signConsent(
  consent: Consent,
  signature: ConsentSignature,
  signedOn: string,
  signedFor?: Consent['signedFor'],
): Consent {
  return { ...consent, signature, signedOn, ...(signedFor ? { signedFor } : {}) };
}

function recipientsOf({ recipient, names, participants }: ConsentDraft): readonly ConsentRecipient[] {
  switch (recipient) {
    case 'named':
      return linesOf(names).map((name) => ({ kind: 'named', name, role: 'other' }));
    case 'tpo-class':
      return [{ kind: 'tpo-class' }];
    case 'intermediary':
      return linesOf(names)
        .slice(0, 1)
        .map((name) => ({ kind: 'intermediary', name, participants: linesOf(participants) }));
  }
}

function expiryOf({ until, untilDay, untilEvent }: ConsentDraft): Consent['expires'] {
  if (until === 'on') return { kind: 'on', day: untilDay };
  return until === 'event' ? { kind: 'event', words: untilEvent.trim() } : { kind: 'none' };
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
