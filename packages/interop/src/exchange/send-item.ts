import { fail, succeed, type Result } from '@cairn/domain';
import {
  allowDisclosure,
  makeDisclosure,
  type Consent,
  type Disclosure,
  type DisclosureCover,
} from '@cairn/domain/consent';
import type { Bundle, DocumentReference, FhirResource } from 'fhir/r4.js';
import { toBase64 } from '../fhir/base/base64.ts';
import { identifierOf } from '../fhir/base/links.ts';
import { part2Meta } from '../fhir/base/security-labels.ts';
import type { OutboxItem } from './outbox.ts';
import { sendTransaction, type Connection, type KnownVersions } from './send.ts';

export interface SentItem {
  /** For the accounting of disclosures: it is to be saved before anything else is sent. */
  readonly disclosure: Disclosure;
  readonly versions: KnownVersions;
}

/**
 * Sends one item, if a consent covers it at this moment, together with the notice of 42 CFR 2.32.
 *
 * @param at ISO 8601 with offset.
 */
export async function sendItem(
  connection: Connection,
  item: OutboxItem,
  consents: readonly Consent[],
  { at, known }: { readonly at: string; readonly known: KnownVersions },
): Promise<Result<SentItem>> {
  const permit = allowDisclosure(consents, { ...item.request, at });
  if (!permit.ok) return fail(permit.problem);
  // The same item is the same disclosure, however often it was tried.
  const { disclosure, cover } = makeDisclosure(item.id, permit.value);
  const sent = await sendTransaction(connection, withNotice(item, cover), known);
  return sent.ok ? succeed({ disclosure, versions: sent.value }) : sent;
}

function withNotice({ id, bundle }: OutboxItem, { notice, scope }: DisclosureCover): Bundle<FhirResource> {
  const resource: DocumentReference = {
    resourceType: 'DocumentReference',
    meta: part2Meta(),
    identifier: [identifierOf('notice', id)],
    status: 'current',
    type: { text: 'Notice that travels with this disclosure (42 CFR 2.32)' },
    content: [
      {
        attachment: {
          contentType: 'text/plain; charset=utf-8',
          data: toBase64([notice, ...scope].join('\n\n')),
        },
      },
    ],
  };
  const { system, value } = identifierOf('notice', id);
  const request = {
    method: 'POST' as const,
    url: 'DocumentReference',
    ifNoneExist: `identifier=${encodeURIComponent(`${system}|${value}`)}`,
  };
  return { ...bundle, entry: [...(bundle.entry ?? []), { resource, request }] };
}
