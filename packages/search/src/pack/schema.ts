// Which parts of a resource are lifted out of its shape. A resource is stored field by field: each top-level
// field has a "shape" (its JSON with the lifted parts put to null) and each lifted path a column of values.

/** Fields of `Resource`, in the order in which they are written. */
export const FIELDS = [
  'name',
  'organization',
  'alternateNames',
  'location',
  'categories',
  'description',
  'eligibility',
  'needs',
  'support',
  'kind',
  'status',
  'isTreatment',
  'intercepts',
  'modes',
  'languages',
  'schedules',
  'hoursText',
  'phones',
  'emails',
  'website',
  'online',
  'cost',
  'documents',
  'accessibility',
  'application',
  'serviceArea',
  'capacity',
  'meeting',
  'alert',
  'verifiedOn',
  'source',
  'id',
] as const;

export type FieldName = (typeof FIELDS)[number];

/** `text`: spelled in dictionary ids. `atom`: one string as it is. `number`: its shortest decimal form. */
export type ColumnKind = 'text' | 'atom' | 'number';

/** ZIP codes near records that have none of their own, one place a record; absent where all have one. */
export const NEAR_ZIP = 'nearZip';

/** Paths without array positions: every `number` of every phone goes to `phones.number`. */
export const LIFTED: Readonly<Record<string, ColumnKind>> = {
  name: 'text',
  organization: 'text',
  alternateNames: 'text',
  'location.name': 'text',
  'location.address': 'text',
  'location.city': 'text',
  'location.postalCode': 'atom',
  'location.coordinates.latitude': 'number',
  'location.coordinates.longitude': 'number',
  'location.transportation': 'text',
  categories: 'text',
  description: 'text',
  'eligibility.text': 'text',
  hoursText: 'text',
  'phones.number': 'atom',
  'phones.extension': 'atom',
  'phones.label': 'text',
  emails: 'atom',
  website: 'atom',
  'online.url': 'atom',
  'online.phone': 'atom',
  'online.notes': 'text',
  'cost.text': 'text',
  documents: 'text',
  application: 'text',
  'serviceArea.text': 'text',
  'capacity.available': 'number',
  'capacity.maximum': 'number',
  'capacity.updatedOn': 'atom',
  'meeting.group': 'text',
  alert: 'text',
  verifiedOn: 'atom',
  'source.file': 'atom',
  'source.row': 'number',
  id: 'atom',
};
