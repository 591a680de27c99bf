import type { Bundle, FhirResource } from 'fhir/r4.js';
import { fail, succeed, type Result } from '@cairn/domain';
import { isJson } from '@cairn/domain';
import { ask, jsonOf, PROBLEMS, type Fetch } from './http.ts';

/** Versions as the server last gave them, by the identifier of the record: `system|value` to ETag. */
export type KnownVersions = Readonly<Record<string, string>>;

export interface Connection {
  readonly fetch: Fetch;
  readonly fhirBase: string;
  readonly accessToken: string;
}

/**
 * Sends one transaction, all of it or none. Records whose version is known are written only where the server still
 * has that version, so that nobody's change is lost.
 *
 * @returns the versions that the server has now, or `offline`, `server-busy`, `sign-in-needed`, `not-allowed`,
 * `changed-on-server` or `refused`.
 */
export async function sendTransaction(
  { fetch, fhirBase, accessToken }: Connection,
  bundle: Bundle<FhirResource>,
  known: KnownVersions,
): Promise<Result<KnownVersions>> {
  const guarded = withVersions(bundle, known);
  const answer = await ask(fetch, fhirBase, {
    method: 'POST',
    headers: {
      accept: 'application/fhir+json',
      'content-type': 'application/fhir+json',
      authorization: `Bearer ${accessToken}`,
    },
    body: JSON.stringify(guarded),
  });
  if (!answer.ok) return answer;
  const { status } = answer.value;
  const json = await jsonOf(answer.value);
  if (status === 401) return fail(PROBLEMS.signIn);
  if (status === 403) return fail(PROBLEMS.notAllowed);
  if (status === 409 || status === 412) return fail(PROBLEMS.changed);
  if (status === 429 || status >= 500) return fail(PROBLEMS.busy);
  if (status >= 300) return fail(refusedBy(json));
  return versionsIn(guarded, json, known);
}

function withVersions(bundle: Bundle<FhirResource>, known: KnownVersions): Bundle<FhirResource> {
  const entry = (bundle.entry ?? []).map((each) => {
    const version = known[nameOf(each.resource)];
    return version === undefined || each.request?.method !== 'PUT'
      ? each
      : { ...each, request: { ...each.request, ifMatch: version } };
  });
  return { ...bundle, entry };
}

/** Answers stand in the order of the questions. One entry that was refused means that the server broke the all-or-none. */
function versionsIn(
  bundle: Bundle<FhirResource>,
  json: unknown,
  known: KnownVersions,
): Result<KnownVersions> {
  const answers = isJson(json) && Array.isArray(json['entry']) ? json['entry'].filter(isJson) : [];
  const versions: Record<string, string> = { ...known };
  for (const [index, entry] of (bundle.entry ?? []).entries()) {
    const answer = answers[index];
    const response = answer?.['response'];
    const status = isJson(response) && typeof response['status'] === 'string' ? response['status'] : '';
    if (status.startsWith('412') || status.startsWith('409')) return fail(PROBLEMS.changed);
    if (!/^(2\d\d|304)/.test(status))
      return fail(refusedBy(isJson(response) ? response['outcome'] : undefined));
    const version = etagOf(answer);
    if (version !== undefined) versions[nameOf(entry.resource)] = version;
  }
  return succeed(versions);
}

function etagOf(answer: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const response = answer?.['response'];
  if (isJson(response) && typeof response['etag'] === 'string') return response['etag'];
  const resource = answer?.['resource'];
  const meta = isJson(resource) ? resource['meta'] : undefined;
  const version = isJson(meta) ? meta['versionId'] : undefined;
  return typeof version === 'string' ? `W/"${version}"` : undefined;
}

function refusedBy(outcome: unknown) {
  const issues = isJson(outcome) && Array.isArray(outcome['issue']) ? outcome['issue'].filter(isJson) : [];
  const said = issues.flatMap((issue) => {
    const text = isJson(issue['details']) ? issue['details']['text'] : issue['diagnostics'];
    return typeof text === 'string' ? [text.slice(0, 300)] : [];
  });
  const words = said.length === 0 ? '' : ` It said: ${said.slice(0, 3).join('; ')}`;
  return {
    code: 'refused',
    message: `The server did not take this. Nothing of it was saved there, and yours is safe here.${words}`,
  };
}

/** `system|value` of a record's own identifier; empty where it has none. */
export function nameOf(resource: FhirResource | undefined): string {
  if (resource === undefined || !('identifier' in resource)) return '';
  const { identifier } = resource;
  const first = Array.isArray(identifier) ? identifier[0] : identifier;
  return first === undefined ? '' : `${first.system ?? ''}|${first.value ?? ''}`;
}
