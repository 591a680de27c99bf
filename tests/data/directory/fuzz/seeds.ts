// One small, whole and invented list per reader, rich enough that a mutation can reach every branch.

import { OTHER_SEEDS } from './other-seeds.ts';
import { PACKAGE_SEEDS } from './package-seeds.ts';
import type { Seed } from './seed.ts';

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
    shape: 'HSDS 2.0 to 3.1',
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
    shape: 'ragged lines',
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
    reader: 'hsds-json',
    shape: 'Open Referral UK page',
    json: {
      totalElements: 1,
      number: 1,
      content: [
        {
          id: 's1',
          name: 'Coffee hour',
          status: 'active',
          organization: { id: 'o1', name: 'Lantern' },
          eligibilitys: [{ id: 'e1', eligibility: 'adult', minimum_age: 18 }],
          regular_schedules: [
            { id: 'h1', weekday: 'MO', byday: 'MO', opens_at: '09:00', closes_at: '17:00', freq: 'WEEKLY' },
          ],
          holiday_schedules: [{ id: 'h2', closed: true, start_date: '2026-12-25', end_date: '2026-12-25' }],
          service_areas: [{ id: 'a1', service_area: 'Stone County' }],
          service_taxonomys: [{ id: 't1', taxonomy: { id: 'x', name: 'Food', vocabulary: 'own' } }],
          cost_options: [{ id: 'k1', amount: 0, option: 'Free' }],
          contacts: [{ id: 'c1', name: 'Sam', phones: [{ id: 'p1', number: '555-555-0101' }] }],
          service_at_locations: [
            {
              id: 'x1',
              location: {
                id: 'l1',
                name: 'House',
                latitude: 42.3,
                longitude: -83,
                physical_addresses: [ADDRESS],
                accessibility_for_disabilities: [{ id: 'd1', accessibility: 'ramp' }],
              },
            },
          ],
        },
      ],
    },
  },
  {
    reader: 'hsds-json',
    shape: 'live API',
    pages: [
      { total_pages: 2, page_number: 1, contents: [SERVICE, { id: 's7', name: 'Bare' }] },
      { total_pages: 2, page_number: 2, last_page: true, contents: [{ ...SERVICE, id: 's8', name: 'Tea' }] },
    ],
  },
  ...PACKAGE_SEEDS,
  ...OTHER_SEEDS,
];
