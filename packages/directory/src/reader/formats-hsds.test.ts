import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sourceFromBytes, sourceFromText, type Source } from '../source/source.ts';
import { importDirectory } from './import-directory.ts';

async function read(...files: Source[]) {
  const result = await importDirectory(files);
  expect(result.report.read).toBe(result.report.kept + result.report.skipped);
  return result;
}

const format = (result: Awaited<ReturnType<typeof read>>): string | undefined =>
  result.report.inputs[0]?.format;

describe('HSDS', () => {
  const location = {
    id: 'l1',
    location_type: 'physical',
    latitude: 42.33,
    longitude: -83.05,
    addresses: [
      {
        id: 'a1',
        address_1: '1 Stone Way',
        city: 'Riverbend',
        state_province: 'MI',
        postal_code: '48201',
        country: 'US',
        address_type: 'physical',
      },
    ],
  };
  const service = {
    id: 's1',
    name: 'Coffee hour',
    status: 'active',
    organization: { id: 'o1', name: 'Lantern' },
    schedules: [{ id: 'h1', freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '10:00' }],
    service_at_locations: [{ id: 'x1', location }],
  };

  it('is the same from a page, a list, lines and one object', async () => {
    const forms = {
      'a.json': JSON.stringify({ total_items: 1, contents: [service] }),
      'b.json': JSON.stringify([service], undefined, 2),
      'c.ndjson': `${JSON.stringify(service)}\n`,
      'd.json': JSON.stringify(service),
    };
    const found = await Promise.all(
      Object.entries(forms).map(async ([name, text]) =>
        (await read(sourceFromText(name, text))).resources.map((resource) => ({
          ...resource,
          source: undefined,
        })),
      ),
    );
    for (const resources of found) expect(resources).toEqual(found[0]);
    expect(found[0]?.[0]).toMatchObject({
      id: 'x1',
      name: 'Coffee hour',
      organization: 'Lantern',
      location: {
        address: ['1 Stone Way'],
        city: 'Riverbend',
        state: 'MI',
        coordinates: { latitude: 42.33 },
      },
    });
  });

  it('reads tables under singular, plural and vendor names, alone or in a zip', async () => {
    const tables = {
      'hsds/organization.csv': 'organization_recordid,name\no1,Lantern\n',
      'hsds/service.csv':
        'service_recordid,service_name,organization_id,status,locations\ns1,Coffee hour,o1,active,"l1,l2"\n',
      'hsds/locations.csv':
        'location_recordid,name,latitude,longitude\nl1,House,42.33,-83.05\nl2,Barn,42.4,-83.1\n',
      'hsds/physical_addresses.csv':
        'id,location_id,address_1,city,state_province,postal_code\na1,l1,1 Stone Way,Riverbend,MI,48201\na2,l2,2 Stone Way,Riverbend,MI,48201\n',
      'hsds/regular_schedules.csv': 'id,service_id,weekday,opens_at,closes_at\nr1,s1,Monday,9:00,10:00\n',
      'hsds/notes.txt': 'hello',
    };
    const zip = zipSync(
      Object.fromEntries(Object.entries(tables).map(([name, text]) => [name, strToU8(text)])),
    );
    const result = await read(sourceFromBytes('export.dat', zip));
    expect(format(result)).toBe('hsds-csv');
    expect(
      result.resources.map(({ id, location, organization }) => [id, location?.address[0], organization]),
    ).toEqual([
      ['s1.l1', '1 Stone Way', 'Lantern'],
      ['s1.l2', '2 Stone Way', 'Lantern'],
    ]);
    expect(result.resources[0]?.schedules).toHaveLength(1);
  });

  it('finds places wherever a ragged line puts them', async () => {
    const lines = [
      {
        key: 'k1',
        hsds: {
          organization: {
            name: 'A',
            addresses: [
              {
                id: 'loc_1',
                address_1: '1 St',
                city: 'X',
                state_province: 'MI',
                geo_point: { latitude: 42.1, longitude: -83.1 },
              },
            ],
          },
          services: [{ name: 'Food', locations: ['loc_1'] }],
        },
      },
      {
        key: 'k2',
        hsds: {
          organizations: [
            {
              name: 'A',
              services: [{ name: 'Food', locations: [{ location_id: 'loc_9', coordinates: [-83.1, 42.1] }] }],
            },
          ],
        },
      },
      {
        key: 'k3',
        hsds: {
          name: 'A',
          address: { street: '1 St', city: 'X', state: 'MI' },
          location: { latitude: 42.1, longitude: -83.1 },
          services: [{ name: 'Food' }],
        },
      },
      {
        key: 'k4',
        hsds: [
          { organization: { name: 'A' } },
          { locations: [{ name: 'Here', geo: { lat: '42.1', lng: '-83.1' }, services: [{ name: 'Food' }] }] },
        ],
      },
      {
        key: 'k5',
        hsds: {
          locations: [
            {
              organization: { name: 'A' },
              latitude: 42.1,
              longitude: -83.1,
              address_1: '1 St',
              city: 'X',
              services: [{ name: 'Food' }],
            },
          ],
        },
      },
    ];
    const { resources } = await read(
      sourceFromText('results.jsonl', lines.map((line) => JSON.stringify(line)).join('\n')),
    );
    expect(
      resources.map(({ id, name, organization, location, source }) => [
        id,
        name,
        organization,
        location?.coordinates?.latitude,
        source.row,
      ]),
    ).toEqual([1, 2, 3, 4, 5].map((n) => [`k${n}`, 'Food', 'A', 42.1, n]));
  });
});
