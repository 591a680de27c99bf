import type { Resource } from '@cairn/domain';
import type { Box } from '../pack/manifest.ts';

/** The smallest box around all known coordinates. Lists that cross the 180th meridian get one around the world. */
export function boxOf(resources: readonly Resource[]): Box | undefined {
  let [west, south, east, north] = [180, 90, -180, -90];
  let isKnown = false;
  for (const { location } of resources) {
    if (!location?.coordinates) continue;
    const { latitude, longitude } = location.coordinates;
    isKnown = true;
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  return isKnown ? [west, south, east, north] : undefined;
}

/** The smallest box around both. */
export function joinBoxes(one: Box | undefined, other: Box | undefined): Box | undefined {
  if (!one || !other) return one ?? other;
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ];
}
