import { fail, succeed } from '../result.ts';
import type { Problem, Result } from '../result.ts';
import { checkConsent } from './check-consent.ts';
import type { ConsentGap } from './check-consent.ts';
import type { Consent, ConsentRecipient, Information, Purpose } from './consent.ts';

export interface DisclosureRequest {
  readonly recipient: {
    readonly name: string;
    readonly role: 'treating-provider' | 'health-plan' | 'payer' | 'program-operations' | 'other';
  };
  readonly information: readonly Information[];
  readonly purpose: Purpose;
  /** ISO 8601 with offset. */
  readonly at: string;
}

declare const permitted: unique symbol;

/** Proof that a consent covers a request. Only `allowDisclosure` makes one, and a disclosure cannot be recorded without it. */
export interface Permit {
  readonly [permitted]: true;
  readonly consent: Consent;
  readonly request: DisclosureRequest;
}

export interface Refusal extends Problem {
  readonly gaps: readonly ConsentGap[];
  /** There is always a way: the person takes their own information, which needs no consent. */
  readonly alternative: 'carry-it-yourself';
  /** True where a new consent that names the recipient would do. */
  readonly canAsk: boolean;
}

/** Whether one of the consents covers the request today; if not, the reason that comes closest. */
export function allowDisclosure(
  consents: readonly Consent[],
  request: DisclosureRequest,
): Result<Permit, Refusal> {
  const refusals: Refusal[] = [];
  for (const consent of consents) {
    const refusal = refuse(consent, request);
    if (refusal === undefined) return succeed({ consent, request } as Permit);
    refusals.push(refusal);
  }
  const closest = refusals.toSorted(
    (one, other) => CLOSENESS.indexOf(other.code) - CLOSENESS.indexOf(one.code),
  )[0];
  return fail(closest ?? refusalOf('no-consent', 'There is no signed consent for this.'));
}

/** From farthest to closest to a yes. */
const CLOSENESS: readonly string[] = [
  'recipient-not-named',
  'purpose-not-covered',
  'information-not-covered',
  'not-signed-yet',
  'incomplete',
  'revoked',
  'expired',
];

function refuse(consent: Consent, request: DisclosureRequest): Refusal | undefined {
  if (!consent.recipients.some((recipient) => isCovered(recipient, request))) {
    return refusalOf(
      'recipient-not-named',
      `No consent names ${request.recipient.name}. A place that is not a treating provider has to be named.`,
    );
  }
  if (!consent.purposes.includes(request.purpose)) {
    return refusalOf('purpose-not-covered', 'The consent was given for something else.');
  }
  const uncovered = request.information.filter((each) => !consent.information.includes(each));
  if (uncovered.length > 0 || request.information.length === 0) {
    return refusalOf('information-not-covered', 'The consent does not cover this information.');
  }
  const gaps = checkConsent(consent);
  if (gaps.length > 0)
    return {
      ...refusalOf('incomplete', 'The consent is not complete, so it may not be used (42 CFR 2.31(c)).'),
      gaps,
    };
  return outOfTime(consent, request.at);
}

function outOfTime({ signedOn, revokedAt, expires }: Consent, at: string): Refusal | undefined {
  const today = at.slice(0, 10);
  if (signedOn !== undefined && signedOn > today)
    return refusalOf('not-signed-yet', 'The consent is signed for a later day.');
  if (revokedAt !== undefined && Date.parse(revokedAt) <= Date.parse(at)) {
    return refusalOf('revoked', 'The person took this consent back.');
  }
  return expires.kind === 'on' && expires.day < today
    ? refusalOf('expired', `The consent ended on ${expires.day}.`)
    : undefined;
}

/** Class wording covers treating providers, plans, payers and operations only, never a shelter or an employer. */
function isCovered(recipient: ConsentRecipient, { recipient: asked, purpose }: DisclosureRequest): boolean {
  switch (recipient.kind) {
    case 'named':
      return isSameName(recipient.name, asked.name);
    case 'tpo-class':
      return purpose === 'tpo' && asked.role !== 'other';
    case 'intermediary':
      return (
        isSameName(recipient.name, asked.name) ||
        recipient.participants.some((name) => isSameName(name, asked.name))
      );
  }
}

function isSameName(one: string, other: string): boolean {
  const folded = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  return folded(one) === folded(other);
}

function refusalOf(code: string, message: string): Refusal {
  return { code, message, gaps: [], alternative: 'carry-it-yourself', canAsk: code !== 'revoked' };
}
