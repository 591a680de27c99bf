import type { Coordinates } from '@cairn/domain';
import { timeZoneOf } from './time-zones.ts';
import { stateOfZip } from './zip-states.ts';

/** Where a ZIP code lies. */
export interface ZipPlace {
  readonly zip: string;
  readonly coordinates: Coordinates;
  /** True when the code itself is not in the table (PO boxes, new codes) and its first three digits answer. */
  readonly isByPrefix: boolean;
  readonly state?: string;
  readonly timeZone?: string;
}

/** The table of ZIP codes, opened. */
export interface Places {
  readonly findZip: (zip: string) => ZipPlace | undefined;
  /** The ZIP code whose middle lies nearest, within about 50 km. */
  readonly findNear: (place: Coordinates) => ZipPlace | undefined;
}

// The table (`data/places/us-zips.bin`): per ZIP code in rising order three whole numbers, each the step from
// the one before: code, latitude and longitude in hundredths of a degree (about one kilometre). Numbers are
// zig-zag coded in groups of seven bits, lowest first.

/** About 50 km; further out the nearest code says little. */
const NEAR_DEGREES = 0.45;

export function openPlaces(table: Uint8Array): Places {
  const codes: number[] = [];
  const latitudes: number[] = [];
  const longitudes: number[] = [];
  const prefixes = new Map<number, { latitude: number; longitude: number; count: number }>();
  let at = 0;
  const next = (): number => {
    let value = 0;
    let shift = 1;
    for (;;) {
      const byte = table[at] ?? 0;
      at += 1;
      value += (byte & 0x7f) * shift;
      shift *= 128;
      if (byte < 0x80) break;
    }
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  };
  for (let code = 0, latitude = 0, longitude = 0; at < table.length;) {
    code += next();
    latitude += next();
    longitude += next();
    codes.push(code);
    latitudes.push(latitude);
    longitudes.push(longitude);
    const prefix = Math.floor(code / 100);
    const sum = prefixes.get(prefix) ?? { latitude: 0, longitude: 0, count: 0 };
    prefixes.set(prefix, {
      latitude: sum.latitude + latitude,
      longitude: sum.longitude + longitude,
      count: sum.count + 1,
    });
  }
  let cells: Map<string, number[]> | undefined;
  const cellOf = (latitude: number, longitude: number): string =>
    `${Math.floor(latitude)},${Math.floor(longitude)}`;
  const openCells = (): Map<string, number[]> => {
    const opened = new Map<string, number[]>();
    codes.forEach((_, index) => {
      const cell = cellOf((latitudes[index] ?? 0) / 100, (longitudes[index] ?? 0) / 100);
      const known = opened.get(cell);
      if (known === undefined) opened.set(cell, [index]);
      else known.push(index);
    });
    return opened;
  };
  const nearest = (place: Coordinates): number | undefined => {
    cells ??= openCells();
    let best: number | undefined;
    let least = NEAR_DEGREES ** 2;
    for (const down of [-1, 0, 1])
      for (const along of [-1, 0, 1])
        for (const index of cells.get(cellOf(place.latitude + down, place.longitude + along)) ?? []) {
          const south = (latitudes[index] ?? 0) / 100 - place.latitude;
          const west = (longitudes[index] ?? 0) / 100 - place.longitude;
          const distance = south ** 2 + (west * Math.cos((place.latitude * Math.PI) / 180)) ** 2;
          if (distance < least) [best, least] = [index, distance];
        }
    return best;
  };
  const at100 = (index: number): Coordinates => ({
    latitude: (latitudes[index] ?? 0) / 100,
    longitude: (longitudes[index] ?? 0) / 100,
  });
  return {
    findNear: (place) => {
      const index = nearest(place);
      const code = index === undefined ? undefined : codes[index];
      return index === undefined || code === undefined
        ? undefined
        : describe(String(code).padStart(5, '0'), at100(index), false);
    },
    findZip: (zip) => {
      const text = /^(\d{5})(?:-?\d{4})?$/.exec(zip.trim())?.[1];
      if (text === undefined) return undefined;
      const index = search(codes, Number(text));
      if (index >= 0) return describe(text, at100(index), false);
      const sum = prefixes.get(Math.floor(Number(text) / 100));
      if (sum === undefined) return undefined;
      const mean = (total: number): number => Math.round(total / sum.count) / 100;
      return describe(text, { latitude: mean(sum.latitude), longitude: mean(sum.longitude) }, true);
    },
  };
}

/** Writes the table that `openPlaces` reads; `rows` may come in any order. */
export function packPlaces(rows: Iterable<readonly [zip: string, place: Coordinates]>): Uint8Array {
  const sorted = [...rows].sort(([a], [b]) => Number(a) - Number(b));
  const bytes: number[] = [];
  const put = (step: number): void => {
    let value = step >= 0 ? step * 2 : -step * 2 - 1;
    while (value >= 128) {
      bytes.push((value % 128) + 128);
      value = Math.floor(value / 128);
    }
    bytes.push(value);
  };
  let before: readonly number[] = [0, 0, 0];
  for (const [zip, place] of sorted) {
    const row = [Number(zip), Math.round(place.latitude * 100), Math.round(place.longitude * 100)] as const;
    row.forEach((value, index) => put(value - (before[index] ?? 0)));
    before = row;
  }
  return Uint8Array.from(bytes);
}

function describe(zip: string, coordinates: Coordinates, isByPrefix: boolean): ZipPlace {
  const state = stateOfZip(zip);
  const timeZone = timeZoneOf(state, coordinates);
  return {
    zip,
    coordinates,
    isByPrefix,
    ...(state === undefined ? {} : { state }),
    ...(timeZone === undefined ? {} : { timeZone }),
  };
}

function search(sorted: readonly number[], wanted: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle] ?? 0;
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
