import type { Coordinates, Resource } from '@cairn/domain';
import { timeZoneOf } from './time-zones.ts';

/**
 * Gives entries that have a city and no position the middle of the other entries of that city in the same list,
 * marked as approximate. A town that the list knows nothing more about stays without a position.
 */
export function locateByCity(resources: readonly Resource[]): readonly Resource[] {
  const cities = new Map<string, Coordinates[]>();
  for (const { location } of resources) {
    const key = cityOf(location);
    if (key === undefined || location?.coordinates === undefined) continue;
    const known = cities.get(key);
    if (known === undefined) cities.set(key, [location.coordinates]);
    else known.push(location.coordinates);
  }
  return resources.map((resource) => {
    const { location } = resource;
    const key = cityOf(location);
    const found = key === undefined ? undefined : cities.get(key);
    if (location === undefined || location.coordinates !== undefined || found === undefined) return resource;
    const coordinates: Coordinates = {
      latitude: middle(found.map(({ latitude }) => latitude)),
      longitude: middle(found.map(({ longitude }) => longitude)),
    };
    const timeZone = timeZoneOf(location.state, coordinates) ?? location.timeZone;
    return {
      ...resource,
      location: {
        ...location,
        coordinates,
        isApproximate: true,
        ...(timeZone === undefined ? {} : { timeZone }),
      },
    };
  });
}

function cityOf(location: Resource['location']): string | undefined {
  return location?.city === undefined || location.state === undefined
    ? undefined
    : `${location.state} ${location.city
        .toLowerCase()
        .replace(/[^\p{L}]+/gu, ' ')
        .trim()}`;
}

/** The median stands firm against one wrong pin; hundredths of a degree are about one kilometre. */
function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 100) / 100;
}
