import type { Coordinates } from '@cairn/domain';

const EARTH_RADIUS_METERS = 6_371_000;
const RADIANS = Math.PI / 180;

/** Great circle on a sphere: at most 0.6 % off, far less than a walk differs from a straight line. */
export function metersBetween(a: Coordinates, b: Coordinates): number {
  const north = (b.latitude - a.latitude) * RADIANS;
  const east = (b.longitude - a.longitude) * RADIANS;
  const h =
    Math.sin(north / 2) ** 2 +
    Math.cos(a.latitude * RADIANS) * Math.cos(b.latitude * RADIANS) * Math.sin(east / 2) ** 2;
  return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Meters between two parallels: never more than the distance, and far quicker to tell. */
export function metersNorth(latitude: number, other: number): number {
  return Math.abs(other - latitude) * RADIANS * EARTH_RADIUS_METERS;
}
