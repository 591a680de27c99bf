import type { PersonFile } from './person-file.ts';
import type { Write } from './take-back.ts';

/**
 * A record that came from another peer, under new ids: nothing of it may fall together with what is here already, not
 * even when it comes back to the peer who wrote it.
 */
export function takeInWrites(
  { person, plan, assessments, contacts, notes }: PersonFile,
  { name, at, newId }: { readonly name: string; readonly at: string; readonly newId: () => string },
): { readonly personId: string; readonly writes: readonly Write[] } {
  const personId = newId();
  const contactIds = new Map(contacts.map(({ id }) => [id, newId()]));
  const of = <T extends { readonly id: string }>(store: Write['store'], value: T): Write => ({
    store,
    id: value.id,
    group: personId,
    value,
  });
  const writes: readonly Write[] = [
    of('people', { ...person, id: personId, name, changedAt: at }),
    ...(plan ? [{ store: 'plans', id: personId, group: personId, value: plan } as const] : []),
    ...assessments.map((each) => of('assessments', { ...each, id: newId(), personId })),
    ...contacts.map((each) => of('contacts', { ...each, id: contactIds.get(each.id) ?? newId(), personId })),
    ...notes.map((each) =>
      of('notes', {
        ...each,
        id: newId(),
        personId,
        contactId: contactIds.get(each.contactId) ?? each.contactId,
      }),
    ),
  ];
  return { personId, writes };
}
