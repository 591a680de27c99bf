import { computed, effect, untracked, type ReadonlySignal } from '@preact/signals';
import { fail, succeed } from '@cairn/domain';
import { recovereeRecord, statusOf, type Recoveree } from '@cairn/domain/caseload';
import { asPersonId, openRecordLinks } from '@cairn/state/person';
import { openCollection, type VaultSession } from '@cairn/state/vault';
import type { Browser, Tab } from '../../platform/browser.ts';
import type { NamedPerson } from './record-bar.tsx';
import { createRecognition, type Recognition } from './recognition.ts';

/** Recognition as a panel or overlay uses it: nobody is known once the vault locks, or after they left the caseload. */
export function openRecognition(
  browser: Browser,
  session: VaultSession,
  readTab: () => Promise<Tab | undefined>,
  abort: AbortSignal,
): { readonly recognition: Recognition; readonly people: ReadonlySignal<readonly NamedPerson[]> } {
  const recognition = createRecognition({ browser, links: openRecordLinks(session), readTab }, abort);
  const { current } = recognition;
  const { all } = openCollection(session, { store: 'people', parse: parsePerson }, abort);
  const people = computed(() =>
    all.value
      .filter(({ value }) => statusOf(value) === 'active')
      .map(({ value }) => ({ id: asPersonId(value.id), name: value.name }))
      .sort((one, other) => one.name.localeCompare(other.name)),
  );
  const stopLock = effect(() => {
    // Telling reads what it changes: followed, it would run for ever.
    if (session.vault.value === undefined) untracked(() => current.tell({ kind: 'locked' }));
  });
  let before: readonly NamedPerson[] = [];
  const stopGone = effect(() => {
    const now = people.value;
    for (const { id } of before)
      if (now.every((one) => one.id !== id))
        untracked(() => current.tell({ kind: 'person-gone', personId: id }));
    before = now;
  });
  abort.addEventListener('abort', () => [stopLock, stopGone].forEach((stop) => stop()), { once: true });
  return { recognition, people };
}

function parsePerson(value: unknown) {
  const read = recovereeRecord.read(value, 'person');
  return read.ok ? succeed<Recoveree>(read.value) : fail({ code: 'not-this-record', message: read.expected });
}
