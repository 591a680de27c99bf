import type { Coordinates } from '@cairn/domain';
import type { UsState } from './us-states.ts';

export interface ReadCoordinates {
  readonly coordinates?: Coordinates;
  readonly finding?:
    | 'coordinates-out-of-range'
    | 'coordinates-swapped'
    | 'coordinates-sign'
    | 'coordinates-outside-state'
    | 'coordinates-half';
}

/** Degrees beyond the rounded box of a state that still count as inside: piers, islands and sloppy borders. */
const MARGIN = 0.3;

/**
 * Checks a pair of degrees. A pair that fits the state only when swapped, or with the sign of the
 * longitude turned, is turned; a pair that cannot be right is dropped, since a wrong pin sends people astray.
 */
export function readCoordinates(
  rawLatitude: unknown,
  rawLongitude: unknown,
  state: UsState | undefined,
): ReadCoordinates {
  const latitude = degrees(rawLatitude);
  const longitude = degrees(rawLongitude);
  if (latitude === undefined && longitude === undefined) return {};
  if (latitude === undefined || longitude === undefined) return { finding: 'coordinates-half' };
  if (latitude === 0 && longitude === 0) return { finding: 'coordinates-out-of-range' };
  const given: Coordinates = { latitude, longitude };
  if (state === undefined) {
    if (isOnEarth(given)) return { coordinates: given };
    const swapped: Coordinates = { latitude: longitude, longitude: latitude };
    // Only a US place is recognised without a state; 100 and 101 fit nowhere either way.
    return isOnEarth(swapped) && swapped.latitude > 17 && swapped.latitude < 72 && swapped.longitude < -64
      ? { coordinates: swapped, finding: 'coordinates-swapped' }
      : { finding: 'coordinates-out-of-range' };
  }
  if (isInside(given, state)) return { coordinates: given };
  const swapped: Coordinates = { latitude: longitude, longitude: latitude };
  if (isInside(swapped, state)) return { coordinates: swapped, finding: 'coordinates-swapped' };
  const turned: Coordinates = { latitude: Math.abs(latitude), longitude: -Math.abs(longitude) };
  if (isInside(turned, state)) return { coordinates: turned, finding: 'coordinates-sign' };
  return { finding: isOnEarth(given) ? 'coordinates-outside-state' : 'coordinates-out-of-range' };
}

function degrees(raw: unknown): number | undefined {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : undefined;
  if (typeof raw !== 'string') return undefined;
  const text = raw
    .trim()
    .replace(/°?\s*([NSEW])?$/i, (_, side: string | undefined) =>
      side === undefined ? '' : side.toUpperCase(),
    );
  const match = /^([+-]?\d{1,3}(?:[.,]\d+)?)([NSEW])?$/.exec(text);
  if (match === null) return undefined;
  const value = Number((match[1] ?? '').replace(',', '.'));
  return match[2] === 'S' || match[2] === 'W' ? -Math.abs(value) : value;
}

function isOnEarth({ latitude, longitude }: Coordinates): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
}

function isInside({ latitude, longitude }: Coordinates, state: UsState): boolean {
  const [south, west, north, east] = state.box;
  // The western Aleutians lie beyond the date line.
  if (state.code === 'AK' && longitude > 172 && longitude <= 180 && latitude > 50 && latitude < 54)
    return true;
  return (
    latitude >= south - MARGIN &&
    latitude <= north + MARGIN &&
    longitude >= west - MARGIN &&
    longitude <= east + MARGIN
  );
}
