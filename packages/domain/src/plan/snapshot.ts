import type { Resource } from '../resource/resource.ts';
import { day, listOf, optional, record, text } from '../shape/shape.ts';
import type { Shaped } from '../shape/shape.ts';

/** What the directory said about a resource on the day it was attached. The plan stays readable without the directory. */
export const snapshotShape = record({
  resourceId: text(200),
  name: text(300),
  organization: optional(text(300)),
  phones: listOf(text(60), 10),
  address: optional(text(500)),
  website: optional(text(500)),
  hours: optional(text(1000)),
  list: text(200),
  verifiedOn: optional(day),
  takenOn: day,
});

export type ResourceSnapshot = Shaped<typeof snapshotShape>;

export function snapshotOf(resource: Resource, takenOn: string): ResourceSnapshot {
  const address = addressOf(resource);
  return {
    resourceId: resource.id,
    name: resource.name,
    phones: phonesOf(resource),
    list: resource.source.name,
    takenOn,
    ...(resource.organization === '' ? {} : { organization: resource.organization }),
    ...(address === '' ? {} : { address }),
    ...(resource.website === undefined ? {} : { website: resource.website }),
    ...(resource.hoursText === undefined ? {} : { hours: resource.hoursText }),
    ...(resource.verifiedOn === undefined ? {} : { verifiedOn: resource.verifiedOn }),
  };
}

export type SnapshotField = 'name' | 'phones' | 'address' | 'website' | 'hours' | 'closed';

/** What the directory says differently today; `gone` when it no longer has the entry. */
export function changedSince(
  snapshot: ResourceSnapshot,
  today: Resource | undefined,
): readonly SnapshotField[] | 'gone' {
  if (today === undefined) return 'gone';
  const now = snapshotOf(today, snapshot.takenOn);
  const fields = ['name', 'address', 'website', 'hours'] as const;
  const changed: SnapshotField[] = fields.filter((field) => snapshot[field] !== now[field]);
  if (snapshot.phones.join() !== now.phones.join()) changed.push('phones');
  const isClosed =
    today.status === 'inactive' || today.status === 'defunct' || today.status === 'temporarily-closed';
  return isClosed ? [...changed, 'closed'] : changed;
}

function phonesOf({ phones }: Resource): readonly string[] {
  return phones
    .filter(({ type }) => type !== 'fax')
    .map(({ number, extension }) => (extension === undefined ? number : `${number} x${extension}`))
    .slice(0, 10);
}

function addressOf({ location }: Resource): string {
  if (location === undefined) return '';
  const place = [location.city, location.state].flatMap((part) => part ?? []).join(', ');
  return [...location.address, [place, location.postalCode].flatMap((part) => part ?? []).join(' ')]
    .filter((line) => line.trim() !== '')
    .join(', ');
}
