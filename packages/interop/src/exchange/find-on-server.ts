import type { FhirResource } from 'fhir/r4.js';
import { fail, isJson, succeed, type Result } from '@cairn/domain';
import { ask, jsonOf, PROBLEMS } from './http.ts';
import type { Connection } from './send.ts';

/** One record as the server has it now. */
export interface Found {
  readonly resource: FhirResource;
  /** Its ETag. */
  readonly version: string;
}

/** Asks for a record by a search that finds one at most; `undefined` where there is none, or none with a version. */
export async function findOnServer(
  { fetch, fhirBase, accessToken }: Connection,
  query: string,
): Promise<Result<Found | undefined>> {
  const answer = await ask(fetch, `${fhirBase}/${query}`, {
    headers: { accept: 'application/fhir+json', authorization: `Bearer ${accessToken}` },
  });
  if (!answer.ok) return answer;
  if (answer.value.status === 401) return fail(PROBLEMS.signIn);
  if (answer.value.status === 403) return fail(PROBLEMS.notAllowed);
  if (!answer.value.ok) return fail(PROBLEMS.busy);
  const resource = firstOf(await jsonOf(answer.value));
  const versionId = resource?.meta?.versionId;
  if (resource === undefined || versionId === undefined) return succeed(undefined);
  return succeed({ resource, version: `W/"${versionId}"` });
}

function firstOf(json: unknown): FhirResource | undefined {
  const [first] = isJson(json) && Array.isArray(json['entry']) ? json['entry'] : [];
  const resource = isJson(first) ? first['resource'] : undefined;
  return isJson(resource) && typeof resource['resourceType'] === 'string'
    ? (resource as unknown as FhirResource)
    : undefined;
}
