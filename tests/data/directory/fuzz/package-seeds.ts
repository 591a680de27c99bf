import type { Seed } from './seed.ts';

// HSDS as tables, version by version, and what vendors made of it.

const ORGANIZATIONS = [
  ['id', 'name', 'description', 'email', 'url', 'tax_id'],
  ['o1', 'Lantern', 'A place', 'a@b.example', 'https://lantern.example', ''],
  ['o2', 'Beacon', 'Another', '', '', ''],
];
const PHYSICAL = [
  ['id', 'location_id', 'address_1', 'city', 'state_province', 'postal_code', 'country'],
  ['a1', 'l1', '1 Stone Way', 'Riverbend', 'MI', '48201', 'US'],
];

export const PACKAGE_SEEDS: readonly Seed[] = [
  {
    reader: 'hsds-csv',
    shape: 'HSDS 1.0, Open Referral UK tables',
    tables: {
      'organizations.csv': ORGANIZATIONS,
      'services.csv': [
        ['id', 'organization_id', 'location_id', 'name', 'status', 'application_process', 'fees'],
        ['s1', 'o1', 'l1', 'Coffee', 'active', 'Walk in', 'Free'],
        ['s2', 'o9', '', 'Soup', '', '', ''],
      ],
      'locations.csv': [
        ['id', 'organization_id', 'name', 'latitude', 'longitude'],
        ['l1', 'o1', 'House', '42.3', '-83'],
      ],
      'physical_addresses.csv': PHYSICAL,
      'regular_schedules.csv': [
        ['id', 'service_id', 'location_id', 'weekday', 'opens_at', 'closes_at'],
        ['h1', 's1', '', 'Monday', '9:00', '17:00'],
      ],
      'holiday_schedules.csv': [
        ['id', 'service_id', 'closed', 'opens_at', 'closes_at', 'start_date', 'end_date'],
        ['h2', 's1', 'true', '', '', '2026-12-24', '2026-12-26'],
      ],
      'phones.csv': [
        ['id', 'service_id', 'number', 'type'],
        ['p1', 's1', '555-555-0101', 'voice'],
      ],
      'services_taxonomy.csv': [
        ['id', 'service_id', 'taxonomy_id'],
        ['x1', 's1', 't1'],
      ],
      'taxonomy.csv': [
        ['id', 'name', 'parent_id', 'vocabulary'],
        ['t1', 'Food', '', 'Open Eligibility'],
      ],
      'eligibility.csv': [
        ['id', 'service_id', 'eligibility'],
        ['e1', 's1', 'adult'],
      ],
      'accessibility_for_disabilities.csv': [
        ['id', 'location_id', 'accessibility'],
        ['c1', 'l1', 'ramp'],
      ],
    },
  },
  {
    reader: 'hsds-csv',
    shape: 'HSDS 2.0 to 3.1',
    tables: {
      'organization.csv': ORGANIZATIONS,
      'service.csv': [
        ['id', 'organization_id', 'name', 'status', 'minimum_age', 'assured_date', 'eligibility_description'],
        ['s1', 'o1', 'Coffee', 'active', '18', '2026-01-02', 'Adults'],
        ['s2', 'o2', 'Soup', 'temporarily closed', '', '', ''],
      ],
      'location.csv': [
        ['id', 'location_type', 'name', 'latitude', 'longitude'],
        ['l1', 'physical', 'House', '42.3', '-83'],
        ['l2', 'virtual', 'Line', '', ''],
      ],
      'service_at_location.csv': [
        ['id', 'service_id', 'location_id'],
        ['x1', 's1', 'l1'],
        ['x2', 's2', 'l2'],
      ],
      'address.csv': [
        [
          'id',
          'location_id',
          'address_1',
          'city',
          'state_province',
          'postal_code',
          'country',
          'address_type',
        ],
        ['a1', 'l1', '1 Stone Way', 'Riverbend', 'MI', '48201', 'US', 'physical'],
      ],
      'schedule.csv': [
        [
          'id',
          'service_at_location_id',
          'freq',
          'interval',
          'byday',
          'opens_at',
          'closes_at',
          'valid_from',
          'notes',
        ],
        ['h1', 'x1', 'MONTHLY', '1', '1MO,-1FR', '09:00', '17:00', '2026-01-05', 'Closed on Thanksgiving'],
      ],
      'phone.csv': [
        ['id', 'service_at_location_id', 'number', 'extension', 'type'],
        ['p1', 'x1', '555-555-0101', '12', 'voice'],
      ],
      'language.csv': [
        ['id', 'phone_id', 'service_id', 'name', 'code'],
        ['g1', 'p1', '', 'Spanish', 'es'],
      ],
      'attribute.csv': [
        ['id', 'link_id', 'link_entity', 'taxonomy_term_id', 'value'],
        ['r1', 's1', 'service', 't1', 'primary'],
      ],
      'taxonomy_term.csv': [
        ['id', 'code', 'name', 'taxonomy', 'term_uri'],
        ['t1', 'food', 'Food', 'Cairn', 'urn:cairn:needs:food'],
      ],
      'service_capacity.csv': [
        ['id', 'service_id', 'unit_id', 'available', 'maximum', 'updated'],
        ['q1', 's1', 'u1', '2', '4', '2026-01-01'],
      ],
      'unit.csv': [
        ['id', 'name'],
        ['u1', 'beds'],
      ],
    },
  },
  {
    reader: 'hsds-csv',
    shape: 'vendor dialect: renamed keys, several in one cell',
    tables: {
      'organizations.csv': [
        ['organization_recordid', 'organization_name', 'organization_description'],
        ['o1', 'Lantern', 'A place'],
      ],
      'services.csv': [
        ['service_recordid', 'service_name', 'service_organization', 'organizations', 'locations', 'phones'],
        ['s1', 'Coffee', 'o1', 'o1', 'l1,l2', 'p1'],
      ],
      'locations.csv': [
        ['location_recordid', 'location_name', 'latitude', 'longitude', 'PhysicalAddressIsPrivate'],
        ['l1', 'House', '42.3', '-83', 'yes'],
        ['l2', 'Barn', '42.4', '-83.1', ''],
      ],
      'physical_addresses.csv': [
        ['address_recordid', 'locations', 'address_1', 'city', 'state_province', 'postal_code'],
        ['a1', 'l1;l2', '1 Stone Way', 'Riverbend', 'MI', '48201'],
      ],
      'schedules.csv': [
        ['schedule_recordid', 'services', 'weekday', 'opens_at', 'closes_at', 'description'],
        ['h1', 's1', '', '', '', 'Mon-Fri 9am-5pm, closed on holidays'],
      ],
      'phones.csv': [
        ['phone_recordid', 'phone_number', 'services', 'phone_type'],
        ['p1', '(555) 555-0101', 's1', 'voice'],
      ],
    },
  },
  {
    reader: 'hsds-csv',
    shape: 'Ohana',
    tables: {
      'organizations.csv': [
        ['id', 'accreditations', 'description', 'name', 'website'],
        ['1', '', 'A place', 'Lantern', ''],
      ],
      'locations.csv': [
        [
          'id',
          'organization_id',
          'accessibility',
          'languages',
          'latitude',
          'longitude',
          'name',
          'short_desc',
          'virtual',
        ],
        ['1', '1', 'ramp, restroom', 'English, Spanish', '42.3', '-83', 'House', 'x', 'false'],
      ],
      'addresses.csv': PHYSICAL,
      'mail_addresses.csv': [
        ['id', 'location_id', 'attention', 'address_1', 'city', 'state_province', 'postal_code'],
        ['1', '1', 'Sam', 'PO Box 1', 'Riverbend', 'MI', '48201'],
      ],
      'services.csv': [
        [
          'id',
          'location_id',
          'audience',
          'eligibility',
          'fees',
          'languages',
          'name',
          'required_documents',
          'service_areas',
          'taxonomy_ids',
        ],
        ['1', '1', 'Adults', '18 and over', 'Free', 'English', 'Coffee', 'ID', 'Stone County', '101, 102'],
      ],
      'regular_schedules.csv': [
        ['id', 'location_id', 'service_id', 'weekday', 'opens_at', 'closes_at'],
        ['1', '1', '', 'Monday', '08:00', '17:00'],
      ],
      'holiday_schedules.csv': [
        ['id', 'location_id', 'service_id', 'start_date', 'end_date', 'closed', 'opens_at', 'closes_at'],
        ['1', '1', '', 'January 01, 0001', 'January 01, 0001', 'true', '', ''],
      ],
      'taxonomy.csv': [
        ['taxonomy_id', 'name', 'parent_id', 'parent_name'],
        ['101', 'Food', '', ''],
      ],
    },
  },
];
