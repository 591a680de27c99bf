import { HOLIDAYS, type Resource } from '@cairn/domain';

// What comes back in `x_cairn` was in a file in between, so its shape is checked like any other input.

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const number: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const flag: Check = (value) => typeof value === 'boolean';
const listOf =
  (item: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(item);
const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && words.includes(value);

/** Every field named; a `?` at the end of its name lets it be absent. */
function shape(fields: Readonly<Record<string, Check>>): Check {
  const rules = Object.entries(fields).map(([name, check]) => ({
    name: name.replace(/\?$/, ''),
    isOptional: name.endsWith('?'),
    check,
  }));
  const known = new Set(rules.map(({ name }) => name));
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const record = value as Readonly<Record<string, unknown>>;
    return (
      Object.keys(record).every((name) => known.has(name)) &&
      rules.every(({ name, isOptional, check }) =>
        record[name] === undefined ? isOptional : check(record[name]),
      )
    );
  };
}

const texts = listOf(text);
const support = oneOf('emotional', 'informational', 'instrumental', 'affiliational');
const time: Check = (value) => typeof value === 'string' && /^([01]\d|2[0-4]):[0-5]\d$/.test(value);
const date: Check = (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
const web: Check = (value) => typeof value === 'string' && /^https?:\/\/[^\s<>"]+$/i.test(value);
const day: Check = (value) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 7;

const isShaped = shape({
  id: text,
  kind: oneOf('service', 'meeting'),
  name: text,
  alternateNames: texts,
  organization: text,
  description: text,
  'alert?': text,
  status: oneOf('active', 'inactive', 'defunct', 'temporarily-closed', 'unknown'),
  support: shape({
    'primary?': support,
    types: listOf(support),
    reasons: listOf(
      shape({
        type: support,
        rule: oneOf('stated', 'code', 'keyword', 'meeting', 'override'),
        matched: text,
      }),
    ),
  }),
  needs: texts,
  isTreatment: flag,
  intercepts: texts,
  categories: texts,
  phones: listOf(
    shape({
      number: text,
      'extension?': text,
      type: oneOf('voice', 'text', 'fax', 'tty', 'hotline'),
      'label?': text,
      languages: texts,
    }),
  ),
  emails: texts,
  'website?': web,
  modes: listOf(oneOf('in-person', 'online', 'phone')),
  'location?': shape({
    'name?': text,
    address: texts,
    'city?': text,
    'state?': text,
    'postalCode?': text,
    'country?': text,
    'coordinates?': shape({ latitude: number, longitude: number }),
    'isApproximate?': flag,
    'timeZone?': text,
    'transportation?': text,
  }),
  'online?': shape({ 'url?': web, 'phone?': text, 'notes?': text }),
  schedules: listOf(
    shape({
      frequency: oneOf('weekly', 'monthly', 'once'),
      interval: number,
      days: listOf(shape({ day, 'nth?': number })),
      monthDays: listOf(number),
      'opensAt?': time,
      'closesAt?': time,
      'startsOn?': date,
      'endsOn?': date,
      'holidays?': listOf(oneOf(...HOLIDAYS)),
      'isClosed?': flag,
      'isReadFromText?': flag,
      'notes?': text,
    }),
  ),
  'hoursText?': text,
  languages: texts,
  eligibility: shape({ 'text?': text, 'minimumAge?': number, 'maximumAge?': number, audiences: texts }),
  cost: shape({ 'isFree?': flag, 'text?': text }),
  documents: texts,
  accessibility: texts,
  'application?': text,
  'serviceArea?': shape({
    'text?': text,
    'isNationwide?': flag,
    states: texts,
    counties: texts,
    postalCodes: texts,
  }),
  capacity: listOf(shape({ unit: text, 'available?': number, 'maximum?': number, 'updatedOn?': date })),
  'meeting?': shape({ 'fellowship?': text, types: texts, 'group?': text }),
  'verifiedOn?': date,
  source: shape({ name: text, file: text, row: number, 'licence?': text, 'changedOn?': date }),
});

export function isResource(value: unknown): value is Resource {
  return isShaped(value);
}
