import { describe, expect, it } from 'vitest';
import { importDirectory, type ImportOptions } from '../reader/import-directory.ts';
import { sourceFromText } from '../source/source.ts';
import { openPlaces, packPlaces } from './places.ts';
import { openTowns } from './towns.ts';

const places = openPlaces(
  packPlaces([
    ['79901', { latitude: 31.76, longitude: -106.48 }],
    ['79705', { latitude: 32.03, longitude: -102.09 }],
  ]),
);

const findTown = openTowns('MO\tSt. Louis\t38.63\t-90.20\t320\nTX\tEl Paso\t30\t-106\t680');

async function locations(csv: string, options: ImportOptions = { places }): Promise<unknown[]> {
  const { resources } = await importDirectory([sourceFromText('list.csv', csv)], options);
  return resources.map(({ location }) => location);
}

describe('positions and time zones that a list does not give', () => {
  it('come from the other entries of the same city, and are marked', async () => {
    const [, second, third] = await locations(
      'Name,Phone,City,State,Latitude,Longitude\nOne,555-555-0101,El Paso,TX,31.78,-106.41\nTwo,555-555-0102,EL PASO,TX,,\nThree,555-555-0103,Elsewhere,TX,,\n',
    );
    expect(second).toMatchObject({
      coordinates: { latitude: 31.78, longitude: -106.41 },
      isApproximate: true,
      timeZone: 'America/Denver',
    });
    expect(third).toEqual({ address: [], city: 'Elsewhere', state: 'TX', timeZone: 'America/Chicago' });
  });

  it('come from the position where the list names no state', async () => {
    const [near, far] = await locations(
      'Name,Phone,Latitude,Longitude\nOne,555-555-0101,31.80,-106.40\nTwo,555-555-0102,52.52,13.40\n',
    );
    expect(near).toMatchObject({ timeZone: 'America/Denver' });
    expect(far).not.toHaveProperty('timeZone');
  });

  it('come from the town where the list knows nothing more, however its name is written', async () => {
    const csv =
      'Name,Phone,City,State,Latitude,Longitude\nOne,555-555-0101,Saint Louis,MO,,\nTwo,555-555-0102,ST LOUIS,MO,,\nThree,555-555-0103,St. Louis,IL,,\nFour,555-555-0104,El Paso,TX,31.78,-106.41\nFive,555-555-0105,El Paso,TX,,\n';
    const [one, two, three, , five] = await locations(csv, { findTown });
    const middle = { coordinates: { latitude: 38.63, longitude: -90.2 }, isApproximate: true };
    expect([one, two]).toMatchObject([middle, middle]);
    expect(three).not.toHaveProperty('coordinates');
    expect(five).toMatchObject({ coordinates: { latitude: 31.78, longitude: -106.41 } });
  });
});
