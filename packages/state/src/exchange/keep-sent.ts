import { noteSent, type SentItem } from '@cairn/interop/exchange';
import { getRecord, logAct, writeRecords, type Saved, type Vault, type VaultResult } from '@cairn/vault';
import { parseConsentBook } from '../casework/consent-record.ts';
import { EMPTY_BOOK } from '../consent/consent-store.ts';
import type { OutboxEntry } from './outbox-record.ts';
import { parseServerRecord } from './server-record.ts';

/**
 * Writes down that an entry was sent, all of it or none: the line for the accounting of disclosures, the versions
 * that the server has now, and the entry without its contents. If this is lost, the entry is sent once more, which
 * writes no twin, and is the same disclosure.
 */
export async function keepSent(
  vault: Vault,
  entry: OutboxEntry,
  { disclosure, versions }: SentItem,
  { at, serverId }: { readonly at: string; readonly serverId: string },
): Promise<VaultResult<Saved>> {
  const { personId } = entry;
  const found = await Promise.all([
    getRecord(vault, 'consents', personId),
    getRecord(vault, 'servers', serverId),
    getRecord(vault, 'outbox', entry.id),
  ]);
  for (const each of found) if (!each.ok) return each;
  const [consents, server, waiting] = found.map((each) => (each.ok ? each.value : undefined));
  const read = consents ? parseConsentBook(consents.value) : undefined;
  // A book that cannot be read is never written over.
  if (read?.ok === false) return UNREADABLE;
  const book = read?.value ?? EMPTY_BOOK;
  const others = book.disclosures.filter(({ id }) => id !== disclosure.id);
  const known = parseServerRecord(server?.value);
  const sent = { ...noteSent(entry, at, disclosure.id), personId, bundle: NO_BUNDLE };
  const saved = await writeRecords(vault, [
    {
      kind: 'put',
      store: 'consents',
      id: personId,
      group: personId,
      value: { ...book, disclosures: [...others, disclosure] },
      basedOn: consents?.rev ?? 0,
    },
    { kind: 'put', store: 'outbox', id: entry.id, group: personId, value: sent, basedOn: waiting?.rev ?? 0 },
    ...(known.ok
      ? [
          {
            kind: 'put' as const,
            store: 'servers' as const,
            id: serverId,
            value: { ...known.value, versions },
            basedOn: server?.rev ?? 0,
          },
        ]
      : []),
  ]);
  if (!saved.ok) return saved;
  return logAct(vault, {
    act: 'disclosed',
    store: 'outbox',
    ids: [entry.id],
    detail: `${disclosure.recipient}: ${disclosure.information.join(', ')} (${disclosure.purpose})`,
    group: personId,
  });
}

const UNREADABLE = { ok: false, problem: { code: 'storage-broken' } } as const;

/** What was sent is not kept a second time. */
const NO_BUNDLE = { resourceType: 'Bundle', type: 'transaction' } as const;
