import { fail, succeed, type Result } from '@cairn/domain';
import { consentShape, type Disclosure } from '@cairn/domain/consent';
import type { ConsentBook } from '../consent/consent-store.ts';
import { objectOf } from '../object-of.ts';

/** What is kept of a person's consents: one record, since what was shared names the consent that covered it. */
export function parseConsentBook(value: unknown): Result<ConsentBook> {
  const { consents, disclosures, drawings } = objectOf(value);
  if (!Array.isArray(consents) || !Array.isArray(disclosures)) return fail(NO_BOOK);
  const read = consents.map((each) => consentShape.read(each, 'consent'));
  const whole = read.flatMap((each) => (each.ok ? each.value : []));
  // Half a book would show a consent as never given: it counts as unreadable instead.
  if (whole.length < read.length || !disclosures.every(isDisclosure)) return fail(NO_BOOK);
  const drawn = Object.entries(objectOf(drawings)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return succeed({ consents: whole, disclosures, drawings: Object.fromEntries(drawn) });
}

function isDisclosure(value: unknown): value is Disclosure {
  const { id, at, recipient, information, purpose, consentId, notice } = objectOf(value);
  return (
    [id, at, recipient, purpose, consentId, notice].every((each) => typeof each === 'string') &&
    Array.isArray(information)
  );
}

const NO_BOOK = { code: 'not-a-consent-book', message: 'These are no consents.' };
