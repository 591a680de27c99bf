import { describeConsent } from './describe-consent.ts';
import type { Permit } from './allow-disclosure.ts';
import type { Information, Purpose } from './consent.ts';
import { noticeText } from './notice.ts';
import type { NoticeStatement } from './notice.ts';

/** One disclosure that was made, as the accounting of 42 CFR 2.25 needs it. */
export interface Disclosure {
  readonly id: string;
  readonly at: string;
  readonly recipient: string;
  readonly information: readonly Information[];
  readonly purpose: Purpose;
  readonly consentId: string;
  readonly notice: NoticeStatement;
}

/** What goes out with the information itself: the notice, and what the consent covers, 2.32(a) and (b). */
export interface DisclosureCover {
  readonly notice: string;
  readonly scope: readonly string[];
}

export interface MadeDisclosure {
  readonly disclosure: Disclosure;
  readonly cover: DisclosureCover;
}

/** The only way to record a disclosure: with a permit, and with the notice that must travel with it. */
export function makeDisclosure(
  id: string,
  { consent, request }: Permit,
  notice: NoticeStatement = 'statement-1',
): MadeDisclosure {
  const { recipient, information, purpose, at } = request;
  return {
    disclosure: { id, at, recipient: recipient.name, information, purpose, consentId: consent.id, notice },
    cover: { notice: noticeText(notice), scope: describeConsent(consent, 'en') },
  };
}

/** Disclosures of the last three years (2.25), newest first, for the person who asks. */
export function accountFor(
  disclosures: readonly Disclosure[],
  now: string,
  years = 3,
): readonly Disclosure[] {
  const since = `${Number(now.slice(0, 4)) - years}${now.slice(4, 10)}`;
  return disclosures
    .filter(({ at }) => at.slice(0, 10) >= since)
    .toSorted((one, other) => (one.at < other.at ? 1 : -1));
}
