import { describe, expect, it } from 'vitest';
import { importDirectory } from '../reader/import-directory.ts';
import { sourceFromText } from '../source/source.ts';

const HEADINGS =
  'ResourceAgencyNum,ParentAgencyNum,TaxonomyLevelName,PublicName,PhysicalAddress1,PhysicalCity,PhysicalStateProvince,PhysicalAddressIsPrivate,Latitude,Longitude,PhoneNumberHotline,AgencyDescription,UpdatedOn';

async function read(...rows: readonly string[]) {
  const agency = '100,,Agency,Mesa Center,20 Mesa Dr,Riverbend,MI,No,42.1,-84.1,,,';
  const text = [HEADINGS, agency, ...rows].join('\n');
  const { resources, report } = await importDirectory([sourceFromText('dump.csv', text)]);
  return { resources, report, first: resources[0] };
}

describe('places in a table of a 211', () => {
  it('takes the address in the row of a program before that of its agency', async () => {
    const { first } = await read('101,100,Program,Parents,5 Elm St,Riverbend,MI,No,42.2,-84.2,,,3/4/2026');
    expect(first).toMatchObject({
      id: '101',
      organization: 'Mesa Center',
      location: { address: ['5 Elm St'], coordinates: { latitude: 42.2, longitude: -84.2 } },
      source: { changedOn: '2026-03-04' },
    });
  });

  it.each(['77 Hidden Ln', ''])(
    'never fills a private place with the door of its agency: "%s"',
    async (street) => {
      const { first, report } = await read(
        `102,100,Program,Safe Nest,${street},Riverbend,MI,Yes,42.3,-84.3,555-555-0194,Shelter at 77 Hidden Ln,`,
      );
      expect(first?.location).toEqual({ address: [], city: 'Riverbend', state: 'MI' });
      expect(first?.phones).toMatchObject([{ number: '555-555-0194', type: 'hotline' }]);
      expect(report.counts).toHaveProperty('address-removed-confidential');
      if (street !== '') expect(first?.description).toBe('Shelter at …');
    },
  );

  it('shows a site at which no program is said to be', async () => {
    const { resources, report } = await read(
      '101,100,Program,Parents,,,,,,,,,',
      '104,100,Site,Mesa North,21 Mesa Dr,Riverbend,MI,No,42.4,-84.4,,,',
    );
    expect(resources.map(({ name, location }) => [name, location?.address[0]])).toEqual([
      ['Parents', '20 Mesa Dr'],
      ['Mesa North', '21 Mesa Dr'],
    ]);
    expect(report).toMatchObject({ read: 2, kept: 2 });
  });
});
