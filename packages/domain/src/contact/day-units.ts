import { unitsOf } from '../practice/units.ts';
import type { UnitRule, Units } from '../practice/units.ts';
import { isContact, type Contact } from './contact.ts';
import { minutesOf } from './duration.ts';

export interface ContactUnits extends Units {
  readonly minutes: number;
}

/**
 * Units of a contact by one payer's rule. The day's limit is shared: contacts of the same person and day that
 * began before come first. Undefined where the minutes are not known or the person was not there.
 */
export function unitsOfContact(
  contact: Contact,
  others: readonly Contact[],
  rule: UnitRule,
): ContactUnits | undefined {
  const minutes = minutesOf(contact);
  if (minutes === undefined || !isContact(contact)) return undefined;
  const before = others
    .filter((other) => isSameDay(other, contact) && isContact(other) && isEarlier(other, contact))
    .toSorted((one, other) => (isEarlier(one, other) ? -1 : 1));
  const already = before.reduce((sum, other) => sum + unitsOf(minutesOf(other) ?? 0, rule, sum).units, 0);
  return { minutes, ...unitsOf(minutes, rule, already) };
}

function isSameDay(one: Contact, other: Contact): boolean {
  return one.id !== other.id && one.personId === other.personId && one.on === other.on;
}

/** By start; those without a time come first, and the id settles what is left. */
function isEarlier(one: Contact, other: Contact): boolean {
  const [a, b] = [one.startedAt ?? '', other.startedAt ?? ''];
  return a === b ? one.id < other.id : a < b;
}
