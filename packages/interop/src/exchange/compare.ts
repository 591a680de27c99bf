import type { Bundle, FhirResource } from 'fhir/r4.js';
import { succeed, type Result } from '@cairn/domain';
import { findOnServer } from './find-on-server.ts';
import { nameOf, type Connection, type KnownVersions } from './send.ts';

/** One record that is no longer on the server as it was sent the last time. */
export interface Difference {
  readonly mine: FhirResource;
  readonly theirs: FhirResource;
  /** `system|value` of the record's identifier. */
  readonly name: string;
  /** ETag of theirs. */
  readonly version: string;
}

/** Reads what the server has now in the place of the records of a bundle. It changes nothing. */
export async function compareWithServer(
  connection: Connection,
  bundle: Bundle<FhirResource>,
  known: KnownVersions,
): Promise<Result<readonly Difference[]>> {
  const differences: Difference[] = [];
  for (const { resource, request } of bundle.entry ?? []) {
    const name = nameOf(resource);
    if (resource === undefined || request?.method !== 'PUT' || known[name] === undefined) continue;
    const found = await findOnServer(connection, request.url);
    if (!found.ok) return found;
    if (found.value === undefined || found.value.version === known[name]) continue;
    differences.push({ mine: resource, theirs: found.value.resource, name, version: found.value.version });
  }
  return succeed(differences);
}
