import type { Coordinates } from '@cairn/domain';
import { shippedPlaces } from '../files/shipped-data.ts';

/** Point of a ZIP code; the middle of its region where the code itself is not known. */
export async function findPlace(zip: string): Promise<Coordinates | undefined> {
  return (await shippedPlaces()).findZip(zip)?.coordinates;
}
