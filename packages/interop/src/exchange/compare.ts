import type { Bundle, FhirResource } from 'fhir/r4.js';
import { fail, succeed, type Result } from '@cairn/domain';
import { isJson } from '@cairn/domain';
import { ask, jsonOf, PROBLEMS } from './http.ts';
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
  { fetch, fhirBase, accessToken }: Connection,
  bundle: Bundle<FhirResource>,
  known: KnownVersions,
): Promise<Result<readonly Difference[]>> {
  const differences: Difference[] = [];
  for (const { resource, request } of bundle.entry ?? []) {
    const name = nameOf(resource);
    if (resource === undefined || request?.method !== 'PUT' || known[name] === undefined) continue;
    const answer = await ask(fetch, `${fhirBase}/${request.url}`, {
      headers: { accept: 'application/fhir+json', authorization: `Bearer ${accessToken}` },
    });
    if (!answer.ok) return answer;
    if (answer.value.status === 401) return fail(PROBLEMS.signIn);
    if (answer.value.status === 403) return fail(PROBLEMS.notAllowed);
    if (!answer.value.ok) return fail(PROBLEMS.busy);
    const theirs = firstOf(await jsonOf(answer.value));
    const versionId = theirs?.meta?.versionId;
    if (theirs === undefined || versionId === undefined) continue;
    const version = `W/"${versionId}"`;
    if (version !== known[name]) differences.push({ mine: resource, theirs, name, version });
  }
  return succeed(differences);
}

function firstOf(json: unknown): FhirResource | undefined {
  const [first] = isJson(json) && Array.isArray(json['entry']) ? json['entry'] : [];
  const resource = isJson(first) ? first['resource'] : undefined;
  return isJson(resource) && typeof resource['resourceType'] === 'string'
    ? (resource as unknown as FhirResource)
    : undefined;
}
