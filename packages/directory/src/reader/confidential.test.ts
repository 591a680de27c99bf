import { describe, expect, it } from 'vitest';
import { sourceFromText } from '../source/source.ts';
import { importDirectory } from './import-directory.ts';

async function read(name: string, text: string) {
  return importDirectory([sourceFromText(name, text)]);
}

const SHELTER = {
  id: 's1',
  name: 'Safe harbor',
  status: 'active',
  description: 'We are at 77 Hidden Lane, apt 4. Call (555) 555-0199 or 555.555.0142.',
  organization: { id: 'o1', name: 'Harbor' },
  phones: [{ number: '555-555-0142' }, { number: '(555) 555-0199', is_private: true }],
  service_at_locations: [
    {
      id: 'x1',
      location: {
        id: 'l1',
        location_type: 'physical',
        is_confidential: true,
        latitude: 42.3,
        longitude: -83,
        addresses: [
          {
            address_1: '77 Hidden Lane',
            city: 'Riverbend',
            state_province: 'MI',
            postal_code: '48299',
            country: 'US',
            address_type: 'physical',
          },
        ],
      },
    },
  ],
};

describe('confidential details', () => {
  it('are removed from every field and text, and counted', async () => {
    const { resources, report } = await read('list.json', JSON.stringify([SHELTER]));
    const text = JSON.stringify({ resources, report });
    for (const secret of ['Hidden Lane', '0199', '48299', '42.3']) expect(text).not.toContain(secret);
    expect(resources[0]?.location).toMatchObject({ city: 'Riverbend', state: 'MI' });
    expect(resources[0]?.phones.map(({ number }) => number)).toEqual(['555-555-0142']);
    expect(report.confidentialRemoved).toBe(3);
  });

  it('are known by vendor flags and by words in the address', async () => {
    const flagged = await read(
      't.csv',
      'Agency Name,Phone,Address,City,State,Zip,Physical Address Is Private\nHaven,555-555-0101,9 Secret St,Riverbend,MI,48201,Yes\n',
    );
    expect(JSON.stringify(flagged)).not.toContain('Secret St');
    const worded = await read(
      't.csv',
      'Name,Phone,Address,City,State\nHaven,555-555-0101,Confidential location,Riverbend,MI\n',
    );
    expect(worded.resources[0]?.location).toEqual({
      address: [],
      city: 'Riverbend',
      state: 'MI',
      country: undefined,
    });
    expect(worded.report.confidentialRemoved).toBe(1);
  });

  it('leaves out entries that are not to be published', async () => {
    const { resources, report } = await read(
      't.csv',
      'Name,Phone,Exclude From Website\nA,555-555-0101,Y\nB,555-555-0102,\n',
    );
    expect(resources.map(({ name }) => name)).toEqual(['B']);
    expect(report).toMatchObject({ read: 2, kept: 1, skipped: 1, confidentialRemoved: 1 });
  });

  it('removes members of a meeting, by field and by their words', async () => {
    const meeting = {
      slug: 'm1',
      name: 'Morning light',
      day: 1,
      time: '07:00',
      timezone: 'America/Detroit',
      types: ['O', 'X'],
      notes: 'Contact: Marla at 555-555-0150 or marla@mail.example. Use the side door.',
      contact_1_name: 'Marla K',
      contact_1_phone: '555-555-0150',
    };
    const { resources, report } = await read('feed.json', JSON.stringify([meeting]));
    expect(JSON.stringify({ resources, report })).not.toMatch(/Marla|0150|mail\.example/i);
    expect(resources[0]?.description).toContain('Use the side door.');
    expect(report.counts['contact-removed-personal']).toBe(1);
  });

  it.each(['call for address', 'Please call for location.', 'Llame para la dirección'])(
    'takes "%s" for a place that is not told to everybody, and no address to be led to',
    async (words) => {
      const { resources, report } = await read(
        'list.csv',
        `Name,Address,City,State\nCasa Abierta,${words},Riverbend,MI\n`,
      );
      expect(resources[0]?.location).toMatchObject({ address: [], city: 'Riverbend', state: 'MI' });
      expect(resources[0]?.location).not.toHaveProperty('coordinates');
      expect(report.counts['address-removed-confidential']).toBe(1);
    },
  );

  it.each(['(hidden)', 'N/A - safety', 'Private', 'For safety reasons', 'No se publica', 'Withheld'])(
    'are meant by "%s" in place of an address',
    async (address) => {
      const { resources, report } = await read(
        'list.csv',
        `Name,Phone,Address,City,State,Zip,Lat,Long\nRose House,555-555-0142,${address},Riverbend,MI,48933,42.7,-84.5\n`,
      );
      expect(resources[0]?.location).toEqual({ address: [], city: 'Riverbend', state: 'MI' });
      expect(report.counts).toHaveProperty('address-removed-confidential');
    },
  );

  it('are not meant by a street that is called so', async () => {
    const { resources } = await read(
      'list.csv',
      'Name,Phone,Address,City\nPantry,555-555-0142,7 Private Rd,Riverbend\nDesk,555-555-0143,Hidden Valley Mall,Riverbend\n',
    );
    expect(resources.map(({ location }) => location?.address)).toEqual([
      ['7 Private Rd'],
      ['Hidden Valley Mall'],
    ]);
  });
});
