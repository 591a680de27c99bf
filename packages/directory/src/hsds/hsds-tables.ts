// How the tables of HSDS hang together, over all versions and the spellings of vendors. A table is known by
// its file name, and by its columns where the name says nothing.

import { plainName } from '../schedule/schedule-fields.ts';
import { wordTable } from '../text/word-table.ts';

export type HsdsTable = keyof typeof TABLES;

/** Other names per table, as `plainName` makes them. */
export const TABLES = {
  organizations: 'organization organizations organisation organisations agency agencies',
  services: 'service services',
  locations: 'location locations site sites',
  service_at_locations:
    'serviceatlocation serviceatlocations servicesatlocation servicesatlocations servicelocation servicelocations',
  addresses: 'address addresses physicaladdress physicaladdresses',
  postal_addresses: 'postaladdress postaladdresses mailaddress mailaddresses mailingaddress mailingaddresses',
  phones: 'phone phones telephone telephones',
  contacts: 'contact contacts',
  schedules: 'schedule schedules regularschedule regularschedules hours',
  holiday_schedules: 'holidayschedule holidayschedules',
  languages: 'language languages',
  accessibility: 'accessibility accessibilities accessibilityfordisabilities accessibilityfordisability',
  eligibilities: 'eligibility eligibilities eligibilitys',
  cost_options: 'costoption costoptions',
  required_documents: 'requireddocument requireddocuments',
  service_areas: 'servicearea serviceareas',
  service_capacities: 'servicecapacity servicecapacities capacity capacities',
  units: 'unit units',
  attributes:
    'attribute attributes serviceattribute serviceattributes otherattribute otherattributes servicetaxonomy servicetaxonomies servicestaxonomy',
  taxonomy_terms: 'taxonomyterm taxonomyterms taxonomy',
  taxonomies: 'taxonomies',
  urls: 'url urls',
  programs: 'program programs',
  funding: 'funding fundings',
  metadata: 'metadata',
  organization_identifiers: 'organizationidentifier organizationidentifiers',
  meta_table_descriptions: 'metatabledescription metatabledescriptions',
} as const;

const BY_NAME = new Map<string, HsdsTable>(
  Object.entries(TABLES).flatMap(([table, names]) =>
    names.split(' ').map((name): [string, HsdsTable] => [name, table as HsdsTable]),
  ),
);

/** Table of a file such as `exports/hsds_services.csv`, `service.csv` or `Services-2024.tsv`. */
export function tableOfFile(fileName: string): HsdsTable | undefined {
  const base = fileName.split('/').pop() ?? '';
  const stem = base.replace(/\.[a-z0-9]+$/i, '');
  return (
    BY_NAME.get(plainName(stem)) ??
    BY_NAME.get(
      plainName(stem.replace(/^(hsds|hsda|export|ohana|orm)[_ -]+|[_ -]+(export|\d[\d_-]*|v\d.*)$/gi, '')),
    )
  );
}

/** Columns that vendors rename. Right side: the HSDS name. */
const COLUMNS: Readonly<Record<string, string>> = wordTable({
  organisation_id: 'organization_id',
  organizations_id: 'organization_id',
  org_id: 'organization_id',
  agency_id: 'organization_id',
  services_id: 'service_id',
  locations_id: 'location_id',
  services: 'service_id',
  locations: 'location_id',
  organizations: 'organization_id',
  organization: 'organization_id',
  contacts: 'contact_id',
  phones: 'phone_id',
  service: 'service_id',
  location: 'location_id',
  program_recordid: 'program_id',
  taxonomy_detail: 'taxonomy_term_id',
  taxonomy_id: 'taxonomy_id',
});

/** Columns of the main tables that content systems name after their own forms. */
const MAIN_COLUMNS: Readonly<Record<string, string>> = wordTable({
  title: 'name',
  body: 'description',
  website_address: 'website',
  income_eligibility_and_fees: 'fees',
  holiday_schedule_location_closed: 'holiday_schedule',
});

/** `service_recordid` and `ServiceId` in the services table are `id`; foreign keys get their HSDS names. */
export function canonicalColumn(raw: string, table: HsdsTable | undefined): string {
  const snake = raw
    .trim()
    .replace(/^\uFEFF/, '')
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[\s.-]+/g, '_')
    .replace(/[^\p{L}\p{N}_]/gu, '')
    .replace(/^x_/, '')
    .replace(/_?record_?id$/, '_id');
  const own = table === undefined ? '' : singular(table);
  if (snake === `${own}_id` || snake === `${table ?? ''}_id` || snake === '_id' || snake === 'identifier_id')
    return 'id';
  if (snake === `${own}_name`) return 'name';
  const isMain = table === 'services' || table === 'organizations' || table === 'locations';
  const word = isMain ? MAIN_COLUMNS[snake] : undefined;
  if (word !== undefined) return word;
  // A foreign key under the plain name of its table; other columns of that name hold words.
  const renamed = COLUMNS[snake];
  const isKeyTable =
    table !== 'services' &&
    table !== 'locations' &&
    table !== 'organizations' &&
    table !== 'taxonomy_terms' &&
    table !== 'programs';
  if (renamed === undefined) return snake;
  return /_id$|_recordid$/.test(snake) || isKeyTable
    ? renamed
    : table === 'services' && snake === 'organization'
      ? 'organization_id'
      : table === 'services' && snake === 'locations'
        ? 'location_id'
        : snake;
}

function singular(table: string): string {
  return table
    .replace(/ies$/, 'y')
    .replace(/sses$/, 'ss')
    .replace(/s$/, '')
    .replace(/^addresse$/, 'address');
}
