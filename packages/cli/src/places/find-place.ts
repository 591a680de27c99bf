import { openPlaces, type Places } from '@cairn/directory';
import type { Coordinates } from '@cairn/domain';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

let opened: Promise<Places> | undefined;

/** The shipped table of ZIP codes, opened once. */
export function shippedPlaces(): Promise<Places> {
  opened ??= readFile(fileURLToPath(new URL('../../../../data/places/us-zips.bin', import.meta.url))).then(
    openPlaces,
  );
  return opened;
}

/** Point of a ZIP code; the middle of its region where the code itself is not known. */
export async function findPlace(zip: string): Promise<Coordinates | undefined> {
  return (await shippedPlaces()).findZip(zip)?.coordinates;
}
