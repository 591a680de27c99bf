import type { Coordinates, Resource } from '@cairn/domain';
import { timeZoneOf } from './time-zones.ts';
import { townKey, type FindTown } from './towns.ts';

/**
 * Gives entries that have a city and no position the middle of the other entries of that city in the same list, else
 * that of the town, marked as approximate. A town that nobody knows more about stays without a position.
 */
export class CityMiddles {
  private readonly points = new Map<
    string,
    { readonly latitudes: number[]; readonly longitudes: number[] }
  >();
  private readonly middles = new Map<string, Coordinates>();
  private readonly findTown: FindTown | undefined;

  constructor(findTown?: FindTown) {
    this.findTown = findTown;
  }

  /** To be called with all entries before any is placed. */
  see({ location }: Resource): void {
    const key = cityOf(location);
    if (key === undefined || location?.coordinates === undefined) return;
    const { latitude, longitude } = location.coordinates;
    const known = this.points.get(key);
    if (known === undefined) this.points.set(key, { latitudes: [latitude], longitudes: [longitude] });
    else {
      known.latitudes.push(latitude);
      known.longitudes.push(longitude);
    }
  }

  place(resource: Resource): Resource {
    const { location } = resource;
    const coordinates = location && location.coordinates === undefined ? this.middleOf(location) : undefined;
    if (location === undefined || coordinates === undefined) return resource;
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
  }

  private middleOf(location: Resource['location']): Coordinates | undefined {
    const key = cityOf(location) ?? '';
    const found = this.points.get(key);
    const known = this.middles.get(key);
    if (known !== undefined) return known;
    const coordinates = found
      ? { latitude: middle(found.latitudes), longitude: middle(found.longitudes) }
      : this.findTown?.(location?.state ?? '', location?.city ?? '');
    if (coordinates) this.middles.set(key, coordinates);
    return coordinates;
  }
}

function cityOf(location: Resource['location']): string | undefined {
  return location?.city === undefined || location.state === undefined
    ? undefined
    : townKey(location.state, location.city);
}

/** The median stands firm against one wrong pin; hundredths of a degree are about one kilometre. */
function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 100) / 100;
}
