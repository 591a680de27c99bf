import type { Resource } from '@cairn/domain';

// One invented list, written in the shapes that centers have. Each yields pieces of text, so that a list of any
// length can be written without holding it.

export interface WrittenFile {
  readonly name: string;
  readonly text: () => Iterable<string>;
}

export type ListFormat = keyof typeof FORMATS;

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR'];
/** Services per organization and per place, as in county lists. */
const PER_ORGANIZATION = 4;
const PER_PLACE = 3;

export const FORMATS = {
  'hsds-tables': (list: readonly Resource[]): WrittenFile[] => hsdsTables(list),
  'hsds-page': (list: readonly Resource[]): WrittenFile[] => [
    { name: 'services.json', text: () => page(list) },
  ],
  'hsds-lines': (list: readonly Resource[]): WrittenFile[] => [
    { name: 'services.ndjson', text: () => lines(list) },
  ],
  spreadsheet: (list: readonly Resource[]): WrittenFile[] => [{ name: 'list.csv', text: () => flat(list) }],
} as const;

function* page(list: readonly Resource[]): Generator<string> {
  yield `{"total_items":${list.length},"contents":[`;
  let comma = '';
  for (const line of lines(list)) {
    yield comma + line;
    comma = ',';
  }
  yield ']}';
}

function* lines(list: readonly Resource[]): Generator<string> {
  for (const [at, resource] of list.entries()) yield `${JSON.stringify(nested(resource, at))}\n`;
}

function nested(resource: Resource, at: number): object {
  const { location } = resource;
  const organization = Math.floor(at / PER_ORGANIZATION);
  return {
    id: uuid('5', at),
    organization_id: uuid('0', organization),
    name: resource.name,
    description: resource.description,
    status: 'active',
    eligibility_description: resource.eligibility.text,
    fees_description: resource.cost.isFree === true ? 'Free' : undefined,
    organization: {
      id: uuid('0', organization),
      name: `${resource.organization} ${organization}`,
      description: 'An invented organization',
    },
    phones: [{ id: uuid('6', at), number: resource.phones[0]?.number, type: 'voice' }],
    languages: resource.languages.map((code, index) => ({ id: uuid('7', at * 4 + index), code })),
    schedules: [
      {
        id: uuid('8', at * 2),
        freq: 'WEEKLY',
        byday: DAYS.join(','),
        opens_at: '09:00',
        closes_at: '17:00',
      },
      { id: uuid('8', at * 2 + 1), freq: 'WEEKLY', byday: 'SA', opens_at: '10:00', closes_at: '14:00' },
    ],
    service_at_locations: [
      {
        id: uuid('9', at),
        location: {
          id: uuid('1', Math.floor(at / PER_PLACE)),
          location_type: 'physical',
          addresses: [
            {
              address_1: location?.address[0],
              city: location?.city,
              state_province: location?.state,
              postal_code: location?.postalCode,
              country: 'US',
              address_type: 'physical',
            },
          ],
        },
      },
    ],
  };
}

function hsdsTables(list: readonly Resource[]): WrittenFile[] {
  const every = (step: number): number[] =>
    Array.from({ length: Math.ceil(list.length / step) }, (_, at) => at);
  const table = (
    name: string,
    columns: string,
    numbers: () => Iterable<number>,
    rows: (at: number) => readonly (readonly unknown[])[],
  ): WrittenFile => ({
    name: `${name}.csv`,
    text: function* () {
      yield `${columns.replaceAll(' ', ',')}\n`;
      for (const at of numbers()) for (const cells of rows(at)) yield csvLine(cells);
    },
  });
  const first = (at: number, step: number): Resource | undefined => list[at * step];
  return [
    table(
      'organizations',
      'id name description website',
      () => every(PER_ORGANIZATION),
      (at) => [
        [
          uuid('0', at),
          `${first(at, PER_ORGANIZATION)?.organization ?? ''} ${at}`,
          'An invented organization',
          `https://o${at}.example`,
        ],
      ],
    ),
    table(
      'services',
      'id organization_id name description status eligibility_description fees_description assured_date',
      () => list.keys(),
      (at) => [
        [
          uuid('5', at),
          uuid('0', Math.floor(at / PER_ORGANIZATION)),
          list[at]?.name,
          list[at]?.description,
          'active',
          list[at]?.eligibility.text,
          list[at]?.cost.isFree === true ? 'Free' : '',
          '2026-05-01',
        ],
      ],
    ),
    table(
      'locations',
      'id organization_id location_type name',
      () => every(PER_PLACE),
      (at) => [[uuid('1', at), '', 'physical', `House ${at}`]],
    ),
    table(
      'addresses',
      'id location_id address_1 city state_province postal_code country address_type',
      () => every(PER_PLACE),
      (at) => {
        const place = first(at, PER_PLACE)?.location;
        return [
          [
            uuid('2', at),
            uuid('1', at),
            place?.address[0],
            place?.city,
            place?.state,
            place?.postalCode,
            'US',
            'physical',
          ],
        ];
      },
    ),
    table(
      'service_at_locations',
      'id service_id location_id',
      () => list.keys(),
      (at) => [[uuid('9', at), uuid('5', at), uuid('1', Math.floor(at / PER_PLACE))]],
    ),
    table(
      'phones',
      'id service_id number type',
      () => list.keys(),
      (at) => [[uuid('6', at), uuid('5', at), list[at]?.phones[0]?.number, 'voice']],
    ),
    table(
      'schedules',
      'id service_id freq byday opens_at closes_at',
      () => list.keys(),
      (at) =>
        [...DAYS, 'SA'].map((day, index) => [
          uuid('8', at * 6 + index),
          uuid('5', at),
          'WEEKLY',
          day,
          day === 'SA' ? '10:00' : '09:00',
          day === 'SA' ? '14:00' : '17:00',
        ]),
    ),
    table(
      'languages',
      'id service_id name code',
      () => list.keys(),
      (at) =>
        (list[at]?.languages ?? []).map((code, index) => [
          uuid('7', at * 4 + index),
          uuid('5', at),
          code,
          code,
        ]),
    ),
    table(
      'taxonomy_terms',
      'id name description taxonomy',
      () => every(list.length),
      () =>
        [...new Set(list.flatMap(({ categories }) => categories))].map((name) => [
          name,
          name,
          name,
          'Invented',
        ]),
    ),
    table(
      'attributes',
      'id link_id link_entity taxonomy_term_id',
      () => list.keys(),
      (at) => (list[at]?.categories ?? []).map((name) => [uuid('a', at), uuid('5', at), 'service', name]),
    ),
  ];
}

function* flat(list: readonly Resource[]): Generator<string> {
  yield 'Program Name,Agency,Description,Phone,Address,City,State,Zip,Hours,Languages,Eligibility,Category\n';
  for (const {
    name,
    organization,
    description,
    phones,
    location,
    languages,
    eligibility,
    categories,
  } of list)
    yield csvLine([
      name,
      organization,
      description,
      phones[0]?.number,
      location?.address[0],
      location?.city,
      location?.state,
      location?.postalCode,
      'Mon-Fri 9am-5pm; Sat 10am-2pm',
      languages.join('; '),
      eligibility.text,
      categories.join('; '),
    ]);
}

function csvLine(cells: readonly unknown[]): string {
  return `${cells.map((cell) => quoted(String(cell ?? ''))).join(',')}\n`;
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function uuid(kind: string, at: number): string {
  return `${kind}0000000-0000-4000-8000-${at.toString(16).padStart(12, '0')}`;
}
