import type { Resource } from '@cairn/domain';
import { compare } from './dictionary.ts';

/** Neighbours share a city and an organisation, which is what makes a pack small. The order does not depend on the input's. */
export function inPackOrder(resources: Resource[]): Resource[] {
  const keyed = resources.map((resource) => ({
    resource,
    key: [
      resource.location?.state ?? '',
      resource.location?.city ?? '',
      resource.organization,
      resource.name,
      resource.id,
    ].join('\u0001'),
  }));
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ resource }) => resource);
}
