import { forGroup, type Contact } from './contact.ts';
import type { ContactDraft } from './contact-draft.ts';
import { countedMinutes, isRunning, stopTimer } from './duration.ts';

export interface FinishIds {
  readonly sessionId: string;
  /** A new id for the record of each of the others. */
  contactIdFor(personId: string): string;
}

/**
 * The draft as the records that are kept: a running clock stops now, what was typed counts before it, and each
 * person of a group gets a record. The first is the one whom the draft was begun for.
 */
export function finishContact(
  { contact, timer, others }: ContactDraft,
  at: string,
  ids: FinishIds,
): readonly Contact[] {
  const timed = withClock(contact, isRunning(timer) ? stopTimer(timer, at) : timer, at);
  if (timed.kind !== 'group') return [withoutSession(timed)];
  const size = Math.max(timed.session?.size ?? 0, others.length + 1);
  const session = { id: ids.sessionId, size };
  const people = others.map((personId) => ({ personId, contactId: ids.contactIdFor(personId) }));
  return [{ ...timed, session }, ...forGroup(timed, people, session)];
}

function withClock(contact: Contact, timer: ContactDraft['timer'], at: string): Contact {
  const [first, last] = [timer.spans[0], timer.spans.at(-1)];
  if (first === undefined || last?.to === undefined) return contact;
  return {
    ...contact,
    startedAt: contact.startedAt ?? first.from,
    endedAt: contact.endedAt ?? last.to,
    // With breaks the time between start and end is more than what was counted.
    minutes: contact.minutes ?? countedMinutes(timer, at),
  };
}

function withoutSession({ session: _session, ...contact }: Contact): Contact {
  return contact;
}
