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
        (await read(sourceFromText(name, text))).resources.map(({ source: _, ...rest }) => rest),
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

describe('meetings', () => {
  it('reads a Meeting Guide feed', async () => {
    const feed = [
      {
        slug: 'm1',
        name: 'Late group',
        day: [5, 0],
        time: '23:30',
        end_time: '00:30',
        types: ['O', 'S', 'X', 'ONL'],
        location: 'Hall',
        formatted_address: '5 Pine St, Riverbend, MI 48201, USA',
        conference_url: 'https://meet.example/1',
        region: 'North',
        latitude: 42.3,
        longitude: -83,
      },
    ];
    const result = await read(sourceFromText('x', JSON.stringify(feed)));
    expect(format(result)).toBe('meeting-guide');
    expect(result.resources[0]).toMatchObject({
      id: 'm1',
      kind: 'meeting',
      modes: ['in-person', 'online'],
      languages: ['es'],
      location: { name: 'Hall', city: 'Riverbend', state: 'MI', postalCode: '48201' },
      schedules: [{ days: [{ day: 5 }, { day: 7 }], opensAt: '23:30', closesAt: '00:30' }],
      meeting: { types: ['O', 'S', 'X', 'ONL'] },
    });
  });

  it('reads its spreadsheet form', async () => {
    const result = await read(
      sourceFromText(
        'm.tsv',
        'Slug\tName\tDay\tTime\tTypes\tLocation\tCity\nm1\tNoon\tTuesday\t12:00 PM\tOpen, Discussion\tHall\tRiverbend\n',
      ),
    );
    expect(result.resources[0]).toMatchObject({
      id: 'm1',
      schedules: [{ days: [{ day: 2 }], opensAt: '12:00', closesAt: '13:00' }],
      meeting: { types: ['O', 'D'] },
    });
  });

  it('reads BMLT, whose week starts with Sunday as 1', async () => {
    const meeting = {
      id_bigint: '7',
      weekday_tinyint: '1',
      venue_type: '3',
      start_time: '19:00:00',
      duration_time: '01:30:00',
      meeting_name: 'Clean start',
      location_text: 'Hall',
      location_street: '5 Pine St',
      location_municipality: 'Riverbend',
      location_province: 'MI',
      latitude: '42.3',
      longitude: '-83',
      formats: 'O,WC,B',
      virtual_meeting_link: 'https://meet.example/2',
      published: '1',
      time_zone: 'America/Detroit',
    };
    const result = await read(sourceFromText('x', JSON.stringify([meeting])));
    expect(format(result)).toBe('bmlt');
    expect(result.resources[0]).toMatchObject({
      id: 'bmlt-7',
      modes: ['in-person', 'online'],
      schedules: [{ days: [{ day: 7 }], opensAt: '19:00', closesAt: '20:30' }],
      meeting: { fellowship: 'na', types: ['O', 'X', 'BE'] },
    });
  });
});

describe('tables with any headings', () => {
  it('finds the headings under a title, in Spanish, and reads the hours', async () => {
    const text =
      'Lista de recursos 2026,,,\n,,,\nNombre,Teléfono,Dirección,Ciudad,Código postal,Horario,Idiomas\nDespensa,555-555-0101,"1 Stone Way",Riverbend,48201,Lunes a viernes 9am - 5pm,"Español, inglés"\n';
    const { resources, report } = await read(sourceFromText('lista.csv', text));
    expect(resources[0]).toMatchObject({
      name: 'Despensa',
      languages: ['es', 'en'],
      location: { city: 'Riverbend', postalCode: '48201' },
      schedules: [{ opensAt: '09:00', closesAt: '17:00', isReadFromText: true }],
      source: { row: 4 },
    });
    expect(report.counts['hours-from-text']).toBe(1);
  });

  it('finds columns without headings by what is in them, and counts what it does not use', async () => {
    const { resources, report } = await read(
      sourceFromText(
        'x.csv',
        'Listing,A1,A2,Shoe size\nPantry,555-555-0101,www.pantry.example,42\nShelter,555-555-0102,www.shelter.example,43\n',
      ),
    );
    expect(resources[1]).toMatchObject({
      name: 'Shelter',
      phones: [{ number: '555-555-0102' }],
      website: 'https://www.shelter.example/',
    });
    expect(report.unknownFields).toEqual({ 'Shoe size': 2 });
  });

  it('obeys a corrected mapping', async () => {
    const mapping = { columns: { What: 'name', Who: 'organization', Ring: 'phone' } };
    const { resources } = await importDirectory(
      [sourceFromText('x.csv', 'What,Who,Ring,Name\nPantry,Lantern,555-555-0101,old\n')],
      { mapping },
    );
    expect(resources[0]).toMatchObject({ organization: 'Lantern', phones: [{ number: '555-555-0101' }] });
  });

  it('reads a workbook', async () => {
    const cell = (ref: string, text: string): string =>
      `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const sheet = `<worksheet><sheetData><row r="1">${cell('A1', 'Name')}${cell('B1', 'Phone')}${cell('D1', 'Verified')}</row><row r="3">${cell('A3', 'Fish &amp; bread')}<c r="B3"><v>5555550101</v></c><c r="D3" s="1"><v>46000</v></c></row></sheetData></worksheet>`;
    const xlsx = zipSync({
      'xl/workbook.xml': strToU8(
        '<workbook><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/styles.xml': strToU8(
        '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(sheet),
    });
    const { resources } = await read(sourceFromBytes('list.xlsx', xlsx));
    expect(resources[0]).toMatchObject({
      name: 'Fish & bread',
      phones: [{ number: '555-555-0101' }],
      verifiedOn: '2025-12-09',
      source: { row: 3 },
    });
  });

  it('reads a 211 table with agencies, programs and sites', async () => {
    const rows = [
      'ResourceAgencyNum,ParentAgencyNum,TaxonomyLevelName,PublicName,PhysicalAddress1,PhysicalCity,Phone1Number,Phone1IsPrivate,ConnectsToSiteNum,ConnectsToProgramNum',
      '1,,Agency,Lantern,,,555-555-0101,,,',
      '2,1,Program,Coffee hour,,,,,,',
      '3,1,Site,House,1 Stone Way,Riverbend,,,,',
      '4,2,ProgramAtSite,,,,,,3,2',
    ];
    const result = await read(sourceFromText('export.csv', rows.join('\n')));
    expect(format(result)).toBe('211-table');
    expect(result.resources).toMatchObject([
      {
        name: 'Coffee hour',
        organization: 'Lantern',
        location: { name: 'House', address: ['1 Stone Way'] },
        phones: [{ number: '555-555-0101' }],
      },
    ]);
  });
});

describe('the web', () => {
  it('reads schema.org', async () => {
    const page = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: 'no' },
        {
          '@type': 'NGO',
          '@id': 'https://lantern.example/#org',
          name: 'Lantern',
          telephone: '555-555-0101',
          address: {
            '@type': 'PostalAddress',
            streetAddress: '1 Stone Way',
            addressLocality: 'Riverbend',
            addressRegion: 'MI',
          },
          openingHours: ['Mo-Fr 09:00-17:00'],
        },
      ],
    };
    const result = await read(sourceFromText('x', JSON.stringify(page)));
    expect(format(result)).toBe('schema.org');
    expect(result.resources.map(({ name }) => name)).toEqual(['Lantern']);
    expect(result.resources[0]).toMatchObject({
      location: { city: 'Riverbend', state: 'MI' },
      schedules: [{ opensAt: '09:00', closesAt: '17:00' }],
    });
  });

  it('reads FHIR bundles, in any order', async () => {
    const bundle = {
      resourceType: 'Bundle',
      entry: [
        {
          resource: {
            resourceType: 'HealthcareService',
            id: 'h1',
            active: true,
            name: 'Peer line',
            providedBy: { reference: 'Organization/o1' },
            location: [{ reference: 'Location/l1' }],
            telecom: [{ system: 'phone', value: '555-555-0101' }],
            availableTime: [
              { daysOfWeek: ['mon', 'tue'], availableStartTime: '09:00:00', availableEndTime: '17:00:00' },
            ],
          },
        },
        { resource: { resourceType: 'Organization', id: 'o1', name: 'Lantern' } },
        {
          resource: {
            resourceType: 'Location',
            id: 'l1',
            name: 'House',
            address: { line: ['1 Stone Way'], city: 'Riverbend', state: 'MI' },
            position: { latitude: 42.3, longitude: -83 },
          },
        },
      ],
    };
    const result = await read(sourceFromText('x', JSON.stringify(bundle)));
    expect(format(result)).toBe('fhir');
    expect(result.resources[0]).toMatchObject({
      id: 'h1',
      organization: 'Lantern',
      location: { name: 'House', coordinates: { latitude: 42.3 } },
      schedules: [{ days: [{ day: 1 }, { day: 2 }] }],
    });
  });
});
