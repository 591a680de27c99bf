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
