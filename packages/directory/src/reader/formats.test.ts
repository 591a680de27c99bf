import { describe, expect, it } from 'vitest';
import { sourceFromText, type Source } from '../source/source.ts';
import { importDirectory } from './import-directory.ts';

async function read(...files: Source[]) {
  const result = await importDirectory(files);
  expect(result.report.read).toBe(result.report.kept + result.report.skipped);
  return result;
}

const format = (result: Awaited<ReturnType<typeof read>>): string | undefined =>
  result.report.inputs[0]?.format;

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
