import type { Bundle, BundleEntry, FhirResource, Identifier } from 'fhir/r4.js';

/** A resource on its way out. */
export interface Outgoing {
  /** `urn:uuid:...`, as `Links` gave it. */
  readonly address: string;
  readonly resource: FhirResource;
  /** False for what never changes once it was written: sent again it stays as it is on the server. */
  readonly changes: boolean;
}

/** For a file that the person or an agency takes along. */
export function collectionBundle(outgoing: readonly Outgoing[], writtenAt: string): Bundle<FhirResource> {
  return {
    resourceType: 'Bundle',
    type: 'collection',
    timestamp: writtenAt,
    entry: outgoing.map(({ address, resource }) => ({ fullUrl: address, resource })),
  };
}

/**
 * For a server: all of it or none. Every entry is conditional on its identifier, so that a second export writes no
 * twin: what may change is put in the place of the old, what may not is created only where it is missing.
 */
export function transactionBundle(outgoing: readonly Outgoing[]): Bundle<FhirResource> {
  return { resourceType: 'Bundle', type: 'transaction', entry: outgoing.map(requestOf) };
}

function requestOf({ address, resource, changes }: Outgoing): BundleEntry<FhirResource> {
  const identifier = identifierIn(resource);
  const query = identifier && `identifier=${encodeURIComponent(`${identifier.system}|${identifier.value}`)}`;
  const { resourceType } = resource;
  if (query === undefined)
    return { fullUrl: address, resource, request: { method: 'POST', url: resourceType } };
  return changes
    ? { fullUrl: address, resource, request: { method: 'PUT', url: `${resourceType}?${query}` } }
    : { fullUrl: address, resource, request: { method: 'POST', url: resourceType, ifNoneExist: query } };
}

/** QuestionnaireResponse has one identifier, the others a list of them. */
function identifierIn(resource: FhirResource): Identifier | undefined {
  if (!('identifier' in resource)) return undefined;
  const { identifier } = resource;
  return Array.isArray(identifier) ? identifier[0] : identifier;
}
