import type { Coordinates } from '@cairn/domain';
import type { SearchHit } from '@cairn/search';

export interface DrawnPlace {
  readonly hit: SearchHit;
  /** From the middle of the drawing. */
  readonly eastMeters: number;
  readonly northMeters: number;
}

const METERS_PER_DEGREE = 111_320;
const METERS_PER_MILE = 1609.344;
const RING_MILES = [0.1, 0.25, 0.5, 1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2000];
/** A drawing of one house would be all ring. */
const LEAST_REACH_METERS = 200;

/** The places that can be drawn, seen from `near` or from their middle, on a flat earth: near enough for a state. */
export function drawnPlaces(
  hits: readonly SearchHit[],
  near: Coordinates | undefined,
): { readonly places: readonly DrawnPlace[]; readonly reachMeters: number } {
  const placed = hits.flatMap((hit) => {
    const { location, modes } = hit.resource;
    // Of a place that keeps its address to itself only the town is known, and a town is no point.
    const isOnlyTown = location?.isApproximate === true && location.address.length === 0;
    return location?.coordinates && modes.includes('in-person') && !isOnlyTown
      ? [{ hit, at: location.coordinates }]
      : [];
  });
  const middle = near ?? middleOf(placed.map(({ at }) => at));
  const perDegreeEast = METERS_PER_DEGREE * Math.cos((middle.latitude * Math.PI) / 180);
  const places = placed.map(({ hit, at }) => ({
    hit,
    eastMeters: (at.longitude - middle.longitude) * perDegreeEast,
    northMeters: (at.latitude - middle.latitude) * METERS_PER_DEGREE,
  }));
  const reach = Math.max(
    LEAST_REACH_METERS,
    ...places.flatMap(({ eastMeters, northMeters }) => [Math.abs(eastMeters), Math.abs(northMeters)]),
  );
  return { places, reachMeters: reach };
}

/** The distances in meters whose rings fit, the three largest of a row of round miles. */
export function ringsFor(reachMeters: number): readonly number[] {
  return RING_MILES.map((miles) => miles * METERS_PER_MILE)
    .filter((meters) => meters <= reachMeters)
    .slice(-3);
}

/** The round miles, in meters, of a bar that takes at most half the drawing. */
export function barFor(reachMeters: number): number {
  return ringsFor(reachMeters).at(-1) ?? LEAST_REACH_METERS;
}

function middleOf(points: readonly Coordinates[]): Coordinates {
  const middle = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
  if (points.length === 0) return { latitude: 0, longitude: 0 };
  return {
    latitude: middle(points.map(({ latitude }) => latitude)),
    longitude: middle(points.map(({ longitude }) => longitude)),
  };
}
