import { isDay } from '../shape/shape.ts';
import type { Consent } from './consent.ts';

/** One thing that 42 CFR 2.31 asks for and a consent lacks, or has and must not have. */
export interface ConsentGap {
  readonly code: ConsentGapCode;
  /** Paragraph of 42 CFR. */
  readonly cite: string;
}

export type ConsentGapCode =
  | 'patient-name'
  | 'discloser'
  | 'information'
  | 'recipient'
  | 'intermediary-participants'
  | 'purpose'
  | 'purpose-not-specific'
  | 'revocation-statement'
  | 'redisclosure-statement'
  | 'refusal-statement'
  | 'proceedings-statement'
  | 'expiry'
  | 'expiry-none-is-for-tpo'
  | 'signature'
  | 'date'
  | 'tpo-combined'
  | 'class-is-for-tpo'
  | 'proceedings-combined'
  | 'counseling-notes-combined';

/** Every gap, in the order of the regulation. An empty list means that the consent may be relied on. */
export function checkConsent(consent: Consent): readonly ConsentGap[] {
  const gaps: ConsentGap[] = [];
  const need = (holds: boolean, code: ConsentGapCode, cite: string): void => {
    if (!holds) gaps.push({ code, cite: `42 CFR ${cite}` });
  };
  const isTpo = consent.purposes.includes('tpo');
  const isProceeding = consent.purposes.includes('legal-proceeding');
  const hasClass = consent.recipients.some(({ kind }) => kind === 'tpo-class');
  const shows = (statement: Consent['statementsShown'][number]): boolean =>
    consent.statementsShown.includes(statement);

  need(isFilled(consent.patientName), 'patient-name', '2.31(a)(1)');
  need(isFilled(consent.discloser), 'discloser', '2.31(a)(2)');
  need(consent.information.length > 0 && isFilled(consent.informationWords), 'information', '2.31(a)(3)');
  need(consent.recipients.length > 0, 'recipient', '2.31(a)(4)');
  need(
    consent.recipients.every(
      (recipient) => recipient.kind !== 'intermediary' || recipient.participants.length > 0,
    ),
    'intermediary-participants',
    '2.31(a)(4)(ii)',
  );
  need(!hasClass || isTpo, 'class-is-for-tpo', '2.31(a)(4)(i)');
  need(!isTpo || shows('proceedings'), 'proceedings-statement', '2.31(a)(4)(iii)');
  need(consent.purposes.length > 0, 'purpose', '2.31(a)(5)');
  need(
    !consent.purposes.includes('other') || isSpecific(consent.purposeWords),
    'purpose-not-specific',
    '2.31(a)(5)',
  );
  need(shows('revoke'), 'revocation-statement', '2.31(a)(6)');
  need(hasEnd(consent.expires), 'expiry', '2.31(a)(7)');
  need(consent.expires.kind !== 'none' || isTpo, 'expiry-none-is-for-tpo', '2.31(a)(7)');
  need(consent.signature !== undefined, 'signature', '2.31(a)(8)');
  need(consent.signedOn !== undefined, 'date', '2.31(a)(9)');
  need(!isTpo || shows('redisclosure'), 'redisclosure-statement', '2.31(a)(10)(i)');
  need(!isTpo || shows('refusing'), 'refusal-statement', '2.31(a)(10)(ii)');
  need(!isTpo || consent.purposes.length === 1, 'tpo-combined', '2.31(a)(5)');
  need(
    !consent.information.includes('counseling-notes') || consent.information.length === 1,
    'counseling-notes-combined',
    '2.31(b)',
  );
  need(!isProceeding || consent.purposes.length === 1, 'proceedings-combined', '2.31(d)');
  return gaps;
}

function hasEnd(expires: Consent['expires']): boolean {
  if (expires.kind === 'none') return true;
  return expires.kind === 'on' ? isDay(expires.day) : isFilled(expires.words);
}

function isFilled(words: string | undefined): boolean {
  return words !== undefined && words.trim() !== '';
}

/** "Any purpose" says nothing, in any of the ways it is written. */
function isSpecific(words: string | undefined): boolean {
  return isFilled(words) && !/^\s*(any|all|cualquier|todos?)\b/i.test(words ?? '');
}
