import type { Location, Resource } from '@cairn/domain';
import type { Places } from './places.ts';
import { timeZoneOf } from './time-zones.ts';

/** Adds what a place implies: its time zone, its state by ZIP code, and a rough position where the list has none. */
export function locate(resource: Resource, places: Places): Resource {
  const { location } = resource;
  if (location === undefined) return resource;
  const zip = location.postalCode === undefined ? undefined : places.findZip(location.postalCode);
  const state = location.state ?? zip?.state;
  const coordinates =
    location.coordinates ??
    (zip !== undefined && isSameState(location, zip.state) ? zip.coordinates : undefined);
  const isUs = location.country === undefined || location.country === 'US';
  const timeZone =
    location.timeZone ??
    timeZoneOf(state, coordinates, location.city) ??
    (coordinates !== undefined && isUs ? places.findNear(coordinates)?.timeZone : undefined);
  const located: Location = {
    ...location,
    ...(state === undefined ? {} : { state }),
    ...(coordinates === undefined ? {} : { coordinates }),
    ...(location.coordinates === undefined && coordinates !== undefined ? { isApproximate: true } : {}),
    ...(timeZone === undefined ? {} : { timeZone }),
  };
  return { ...resource, location: located };
}

/** A ZIP code from another state than the address names is a slip of the pen; no position is better than that one. */
function isSameState(location: Location, state: string | undefined): boolean {
  return location.state === undefined || state === undefined || location.state === state;
}
