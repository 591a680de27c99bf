// One small, whole and invented list per reader, rich enough that a mutation can reach every branch.

export type Seed = { readonly reader: string } & (
  | { readonly json: unknown; readonly isLines?: boolean }
  | { readonly tables: Readonly<Record<string, readonly (readonly string[])[]>> }
);

const ADDRESS = {
  id: 'a1',
  address_type: 'physical',
  address_1: '1 Stone Way',
  address_2: 'Floor 2',
  city: 'Riverbend',
  state_province: 'MI',
  postal_code: '48201',
  country: 'US',
};
const LOCATION = {
  id: 'l1',
  location_type: 'physical',
  name: 'House',
  latitude: 42.33,
  longitude: -83.05,
  addresses: [ADDRESS],
  accessibility: [{ id: 'c1', description: 'ramp' }],
  phones: [{ id: 'p2', number: '555-555-0102' }],
  is_confidential: false,
};
const SCHEDULE = {
  id: 'h1',
  freq: 'WEEKLY',
  byday: 'MO,WE',
  interval: 1,
  opens_at: '09:00',
  closes_at: '17:00',
  valid_from: '2026-01-05',
  description: 'Mon and Wed',
};
const SERVICE = {
  id: 's1',
  name: 'Coffee hour',
  alternate_name: 'Café',
  status: 'active',
  description: '<p>Warm &amp; free</p>',
  url: 'https://lantern.example',
  email: 'hi@lantern.example',
  fees_description: 'Free',
  eligibility_description: 'Adults',
  minimum_age: 18,
  assured_date: '2026-01-02',
  organization: { id: 'o1', name: 'Lantern', description: 'A place', website: 'https://lantern.example' },
  phones: [
    {
      id: 'p1',
      number: '(555) 555-0101',
      extension: 12,
      type: 'voice',
      languages: [{ id: 'g1', code: 'es' }],
    },
  ],
  schedules: [SCHEDULE],
  languages: [{ id: 'g2', name: 'Spanish' }],
  cost_options: [{ id: 'k1', option: 'Free', amount: 0 }],
  required_documents: [{ id: 'd1', document: 'ID' }],
  service_areas: [{ id: 'e1', name: 'Stone County' }],
  capacities: [
    { id: 'q1', unit: { id: 'u1', name: 'beds' }, available: 2, maximum: 4, updated: '2026-01-01' },
  ],
  contacts: [{ id: 't1', name: 'Sam', phones: [{ id: 'p3', number: '555-555-0103' }] }],
  attributes: [
    {
      id: 'r1',
      value: 'primary',
      taxonomy_term: { id: 'w1', code: 'food', name: 'Food', term_uri: 'urn:cairn:needs:food' },
    },
  ],
  service_at_locations: [{ id: 'x1', location: LOCATION, schedules: [] }],
  x_cairn: {
    needs: ['food'],
    hoursText: 'Mon',
    support: {
      types: ['emotional'],
      primary: 'emotional',
      reasons: [{ type: 'emotional', rule: 'stated', matched: 'x' }],
    },
  },
};

export const SEEDS: readonly Seed[] = [
  {
    reader: 'hsds-json',
    json: [
      SERVICE,
      {
        ...SERVICE,
        id: 's2',
        name: 'Soup',
        service_at_locations: [{ id: 'x2', location: { ...LOCATION, id: 'l2' } }],
      },
    ],
  },
  {
    reader: 'hsds-json',
    isLines: true,
    json: [
      {
        key: 'k1',
        ts: 'x',
        hsds: {
          organization: {
            id: 'org_1',
            name: 'A',
            addresses: [{ ...ADDRESS, id: 'loc_1', coordinates: { latitude: 42.3, longitude: -83 } }],
            phones: [{ number: '5555550101' }],
          },
          services: [
            {
              id: 'svc_1',
              name: 'Food',
              locations: [
                {
                  location_id: 'loc_1',
                  schedule: [
                    {
                      freq: 'MONTHLY',
                      day_of_week: 'SA',
                      week_of_month: [3],
                      times: [{ start_time: '09:00', end_time: '11:00' }],
                    },
                  ],
                },
              ],
              service_attributes: [{ attribute_key: 'REQUIREMENT', attribute_value: 'ID' }],
            },
          ],
          metadata: { last_action_date: '2026-01-01' },
        },
      },
      {
        key: 'k2',
        hsds: {
          locations: [
            {
              name: 'B',
              address: { street: '1 St', city: 'X', state: 'MI' },
              geo: { lat: '42', lng: '-83' },
              hours: { monday: '9-5' },
              services: [{ name: 'Food' }],
            },
          ],
        },
      },
    ],
  },
  {
    reader: 'hsds-csv',
    tables: {
      'organizations.csv': [
        ['id', 'name', 'description'],
        ['o1', 'Lantern', 'x'],
        ['o2', 'Beacon', 'y'],
      ],
      'services.csv': [
        ['id', 'organization_id', 'name', 'status', 'description', 'url', 'email'],
        ['s1', 'o1', 'Coffee', 'active', 'Warm', 'https://a.example', 'a@b.example'],
        ['s2', 'o9', 'Soup', '', '', '', ''],
      ],
      'locations.csv': [
        ['id', 'organization_id', 'name', 'latitude', 'longitude'],
        ['l1', 'o1', 'House', '42.3', '-83'],
      ],
      'service_at_locations.csv': [
        ['id', 'service_id', 'location_id'],
        ['x1', 's1', 'l1'],
      ],
      'physical_addresses.csv': [
        ['id', 'location_id', 'address_1', 'city', 'state_province', 'postal_code', 'country'],
        ['a1', 'l1', '1 Stone Way', 'Riverbend', 'MI', '48201', 'US'],
      ],
      'regular_schedules.csv': [
        ['id', 'service_id', 'location_id', 'weekday', 'opens_at', 'closes_at'],
        ['h1', 's1', '', 'Monday', '9:00', '17:00'],
      ],
      'phones.csv': [
        ['id', 'service_id', 'number', 'type'],
        ['p1', 's1', '555-555-0101', 'voice'],
      ],
    },
  },
  {
    reader: 'meeting-guide',
    json: [
      {
        slug: 'm1',
        name: 'Late',
        day: [1, 0],
        time: '23:30',
        end_time: '00:30',
        timezone: 'America/Detroit',
        types: ['O', 'X'],
        formatted_address: '5 Pine St, Riverbend, MI 48201, USA',
        latitude: 42.3,
        longitude: -83,
        approximate: 'no',
        notes: 'Call Sam 555-555-0101',
        conference_url: 'https://meet.example/1',
        conference_phone: '555-555-0102',
        contact_1_name: 'Sam',
        group: 'G',
        updated: '2026-01-01 10:00:00',
      },
      { slug: 'm2', name: 'Noon', day: 3, time: '12:00' },
    ],
  },
  {
    reader: 'meeting-guide',
    tables: {
      'm.csv': [
        ['Slug', 'Name', 'Day', 'Time', 'End Time', 'Types', 'Location', 'Address', 'City', 'Conference URL'],
        ['m1', 'Noon', 'Tuesday', '12:00 PM', '1:00 PM', 'Open', 'Hall', '1 St', 'X', ''],
      ],
    },
  },
  {
    reader: 'bmlt',
    json: [
      {
        id_bigint: '7',
        weekday_tinyint: '1',
        venue_type: '3',
        start_time: '19:00:00',
        duration_time: '01:30:00',
        meeting_name: 'Clean',
        location_text: 'Hall',
        location_street: '5 Pine St',
        location_municipality: 'X',
        location_province: 'MI',
        location_postal_code_1: '48201',
        latitude: '42.3',
        longitude: '-83',
        formats: 'O,WC',
        comments: 'x',
        published: '1',
        time_zone: 'America/Detroit',
        contact_phone_1: '555-555-0101',
      },
    ],
  },
  {
    reader: 'fhir',
    json: {
      resourceType: 'Bundle',
      entry: [
        {
          fullUrl: 'urn:x',
          resource: {
            resourceType: 'HealthcareService',
            id: 'h1',
            name: 'Line',
            active: true,
            providedBy: { reference: 'Organization/o1' },
            location: [{ reference: 'Location/l1' }],
            telecom: [{ system: 'phone', value: '555-555-0101' }],
            availableTime: [
              { daysOfWeek: ['mon'], availableStartTime: '09:00:00', availableEndTime: '17:00:00' },
            ],
            category: [{ coding: [{ display: 'Peer' }] }],
          },
        },
        { resource: { resourceType: 'Organization', id: 'o1', name: 'Lantern' } },
        {
          resource: {
            resourceType: 'Location',
            id: 'l1',
            name: 'House',
            address: { line: ['1 St'], city: 'X', state: 'MI' },
            position: { latitude: 42, longitude: -83 },
          },
        },
      ],
    },
  },
  {
    reader: 'schema.org',
    json: {
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'NGO',
          '@id': 'https://a.example/#o',
          name: 'Lantern',
          telephone: '555-555-0101',
          address: {
            '@type': 'PostalAddress',
            streetAddress: '1 St',
            addressLocality: 'X',
            addressRegion: 'MI',
          },
          geo: { latitude: 42, longitude: -83 },
          openingHoursSpecification: [
            { dayOfWeek: ['https://schema.org/Monday'], opens: '09:00', closes: '17:00' },
          ],
        },
        {
          '@type': 'Event',
          name: 'Walk',
          startDate: '2026-05-01T10:00',
          endDate: '2026-05-01T11:00',
          location: { '@type': 'Place', name: 'Park', address: '2 St' },
        },
      ],
    },
  },
  {
    reader: '211-table',
    tables: {
      'x.csv': [
        [
          'ResourceAgencyNum',
          'ParentAgencyNum',
          'TaxonomyLevelName',
          'PublicName',
          'PhysicalAddress1',
          'PhysicalCity',
          'PhysicalAddressIsPrivate',
          'Phone1Number',
          'Phone1IsPrivate',
          'ConnectsToSiteNum',
          'ConnectsToProgramNum',
          'ExcludeFromWebsite',
          'HoursOfOperation',
        ],
        ['1', '', 'Agency', 'Lantern', '', '', '', '555-555-0101', '', '', '', '', ''],
        ['2', '1', 'Program', 'Coffee', '', '', '', '', '', '', '', '', 'Mon-Fri 9-5'],
        ['3', '1', 'Site', 'House', '1 St', 'X', 'Yes', '', '', '', '', '', ''],
        ['4', '2', 'ProgramAtSite', '', '', '', '', '', '', '3', '2', '', ''],
      ],
    },
  },
  {
    reader: 'spreadsheet',
    tables: {
      'list.csv': [
        [
          'Name',
          'Organization',
          'Phone',
          'Address',
          'City',
          'State',
          'Zip',
          'Hours',
          'Monday',
          'Languages',
          'Website',
          'Email',
          'Latitude',
          'Longitude',
          'Category',
          'Contact person',
        ],
        [
          'Pantry',
          'Lantern',
          '555-555-0101',
          '1 St',
          'X',
          'MI',
          '48201',
          'Mon-Fri 9-5',
          '9-5',
          'English',
          'a.example',
          'a@b.example',
          '42.3',
          '-83',
          'Food; Clothes',
          'Sam',
        ],
        ['Shelter', '', '555-555-0102', '', '', '', '', '', '', '', '', '', '', '', '', ''],
      ],
    },
  },
];
