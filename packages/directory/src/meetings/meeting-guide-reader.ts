import type { ScheduleDay, Weekday } from '@cairn/domain';
import type { DraftPlace, ReaderOutput } from '../draft/draft.ts';
import { isNode, textOf, type JsonNode } from '../hsds/json-node.ts';
import { countFields, fieldNames } from '../reader/count-fields.ts';
import type { Reader, ReadContext } from '../reader/reader.ts';
import { jsonOutputs } from '../reader/json-outputs.ts';
import { parseHoursText } from '../schedule/hours-text.ts';
import { readWeekday } from '../schedule/weekdays.ts';
import { tableRows } from '../tabular/table-rows.ts';
import { meetingDraft } from './meeting-draft.ts';
import { wordTable } from '../text/word-table.ts';

/** Meeting Guide feeds (AA and other programs): JSON, and the spreadsheet form with English headings. */
export const meetingGuideReader: Reader = {
  id: 'meeting-guide',
  detect: ({ files }) => {
    if (files.some(({ values }) => values.some(isMeeting))) return 0.9;
    return files.some(({ rows }) => isSheet((rows[0] ?? []).map(column))) ? 0.85 : 0;
  },
  read: async function* (files, context) {
    for (const file of files) {
      const sample = context.sample.files.find(({ source }) => source === file);
      if (sample?.kind === 'json' && sample.values.some(isMeeting))
        yield* jsonOutputs(file, (node, row) => [toDraft(node, file.name, row, context)]);
      else if (sample !== undefined) {
        for await (const { row, cells, problem } of tableRows(sample, column)) {
          yield problem === undefined
            ? toDraft(cells, file.name, row, context)
            : { lost: { file: file.name, row, finding: problem } };
        }
      }
    }
  },
};

function isMeeting(node: unknown): boolean {
  if (!isNode(node)) return false;
  const isTimed = 'day' in node || 'time' in node;
  return (
    typeof node['name'] === 'string' &&
    ('slug' in node || 'conference_url' in node || 'types' in node) &&
    (isTimed || 'slug' in node) &&
    !('weekday_tinyint' in node)
  );
}

function isSheet(columns: readonly string[]): boolean {
  const names = new Set(columns);
  return (
    names.has('name') &&
    names.has('day') &&
    names.has('time') &&
    (names.has('types') || names.has('conference_url') || names.has('location') || names.has('group'))
  );
}

const HEADINGS = wordTable<string>({
  id: 'slug',
  meeting_name: 'name',
  start_time: 'time',
  full_address: 'formatted_address',
  street_address: 'address',
  zip: 'postal_code',
  zip_code: 'postal_code',
  type: 'types',
  location_name: 'location',
  time_zone: 'timezone',
  last_updated: 'updated',
  weekday: 'day',
  day_of_week: 'day',
  days: 'day',
  meeting: 'name',
  meeting_title: 'name',
  start: 'time',
  starts: 'time',
  begins: 'time',
  end: 'end_time',
  ends: 'end_time',
  street: 'address',
  venue: 'location',
  place: 'location',
  town: 'city',
  format: 'types',
  formats: 'types',
  zoom: 'conference_url',
  zoom_link: 'conference_url',
  online_link: 'conference_url',
  meeting_link: 'conference_url',
  contact: 'contact_1_name',
  contact_name: 'contact_1_name',
  contact_person: 'contact_1_name',
  phone: 'contact_phone',
  phone_number: 'contact_phone',
});

/** Headings of the published sheet template to field names. */
function column(heading: string): string {
  const name = heading
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
  return HEADINGS[name] ?? name;
}

/** Read, or left out on purpose: what helps to edit a list, to pay and to find out who keeps it. */
const KNOWN = fieldNames(
  'slug id name group entity entity_phone entity_email url website entity_url notes location_notes group_notes day time end_time timezone approximate types conference_url conference_url_notes conference_phone conference_phone_notes updated email contact_email contact_phone published location address city state postal_code country formatted_address latitude longitude coordinates contact_1_name contact_1_email contact_1_phone contact_2_name contact_2_email contact_2_phone contact_3_name contact_3_email contact_3_phone last_contact edit_url feedback_emails feedback_url venmo square paypal homegroup_online entity_logo entity_location entity_website_url data_source data_source_name data_source_type attendance_option author',
);

function toDraft(node: JsonNode, file: string, row: number, context: ReadContext): ReaderOutput {
  countFields(node, KNOWN, context);
  const text = (name: string): string => textOf(node[name]).trim();
  const types = readTypes(node['types']);
  const isApproximate = /^(yes|true|1)$/i.test(text('approximate'));
  const onlineUrl = text('conference_url');
  const onlinePhone = text('conference_phone');
  const address = readAddress(node);
  const hasDoor = (address.address ?? []).length > 0 && !isApproximate;
  const personal = [1, 2, 3].flatMap((n) => [
    text(`contact_${n}_name`),
    text(`contact_${n}_email`),
    text(`contact_${n}_phone`),
  ]);
  const days = readDays(node['day']);
  const draft = meetingDraft({
    file,
    row,
    id: text('slug') === '' ? text('id') : text('slug'),
    name: text('name'),
    group: text('group'),
    entity: text('entity'),
    entityPhone: text('entity_phone'),
    entityEmail: text('entity_email'),
    website: [text('url'), text('website'), text('entity_url')].find((url) => /^https?:/i.test(url)) ?? '',
    notes: [text('notes'), text('location_notes'), text('group_notes')],
    days,
    ...readTimes(text('time'), text('end_time')),
    place: {
      ...address,
      ...(text('timezone') === '' ? {} : { timeZone: text('timezone') }),
      ...(isApproximate ? { isApproximate } : {}),
    },
    types,
    onlineUrl,
    onlinePhone,
    onlineNotes: [text('conference_url_notes'), text('conference_phone_notes')]
      .filter((note) => note !== '')
      .join(' '),
    isInPerson: hasDoor || (onlineUrl === '' && onlinePhone === '' && !isApproximate),
    updated: text('updated'),
    personal: [...personal, text('email'), text('contact_email'), text('contact_phone')],
    isHidden: /^(no|false|0|draft|private)$/i.test(text('published')),
  });
  // No day at all is "by appointment"; a day that nobody knows is told.
  const when = textOf(node['day']).trim();
  if (days.length > 0 || when === '') return { draft };
  const finding = { code: 'hours-not-understood' as const, detail: `${when} ${text('time')}` };
  return { draft: { ...draft, findings: [...(draft.findings ?? []), finding] } };
}

/** Sheets write "7:00 PM - 8:00 PM" in one cell. */
function readTimes(time: string, end: string): { startsAt: string; endsAt: string } {
  const both = end === '' ? /^(\S.*?)\s*(?:-|–|to)\s*(\S.*)$/.exec(time) : null;
  if (both === null) return { startsAt: time, endsAt: end };
  const [row] = parseHoursText(`Monday ${time}`);
  return { startsAt: row?.opensAt ?? both[1] ?? time, endsAt: row?.closesAt ?? both[2] ?? '' };
}

/** Sunday is 0; a meeting on several days can list them; sheets write the names. */
function readDays(raw: unknown): ScheduleDay[] {
  const list: unknown[] = Array.isArray(raw) ? raw : textOf(raw).split(',');
  return list.flatMap((item): ScheduleDay[] => {
    const text = textOf(item).trim();
    if (/^[0-6]$/.test(text)) return [{ day: (text === '0' ? 7 : Number(text)) as Weekday }];
    const day = readWeekday(text);
    return day === undefined ? [] : [{ day }];
  });
}

function readTypes(raw: unknown): string[] {
  const list: unknown[] = Array.isArray(raw) ? raw : textOf(raw).split(',');
  return list
    .map((item) => textOf(item).trim())
    .filter((item) => item !== '')
    .map((item) => SHEET_TYPES[item.toLowerCase()] ?? item.toUpperCase());
}

/** Sheets spell the common types out. */
const SHEET_TYPES: Readonly<Record<string, string>> = wordTable({
  open: 'O',
  closed: 'C',
  discussion: 'D',
  speaker: 'SP',
  women: 'W',
  men: 'M',
  'young people': 'Y',
  lgbtq: 'LGBTQ',
  spanish: 'S',
  english: 'EN',
  'big book': 'B',
  beginner: 'BE',
  newcomer: 'BE',
  'wheelchair access': 'X',
  'wheelchair accessible': 'X',
  'babysitting available': 'BA',
  online: 'ONL',
  'online meeting': 'ONL',
  candlelight: 'CAN',
  meditation: 'MED',
  literature: 'LIT',
  'step study': 'ST',
});

function readAddress(node: JsonNode): DraftPlace {
  const text = (name: string): string => textOf(node[name]).trim();
  const parts = {
    name: text('location'),
    city: text('city'),
    state: text('state'),
    postalCode: text('postal_code'),
    country: text('country'),
  };
  const position = {
    ...(node['latitude'] === undefined || text('latitude') === '' ? {} : { latitude: node['latitude'] }),
    ...(node['longitude'] === undefined || text('longitude') === '' ? {} : { longitude: node['longitude'] }),
  };
  const formatted = text('formatted_address');
  if (text('address') !== '' || formatted === '')
    return { ...parts, ...position, address: text('address') === '' ? [] : [text('address')] };
  return { ...parts, ...position, ...splitAddress(formatted) };
}

/** "123 Main St, Anytown, OK 12345, USA" in its parts; what does not fit stays in the street line. */
export function splitAddress(formatted: string): DraftPlace {
  const parts = formatted
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  const country = /^(usa?|united states.*|canada|mexico|uk|united kingdom)$/i.test(last)
    ? parts.pop()
    : undefined;
  const match = /^(.*?)\s*\b([A-Za-z]{2})\.?(?:\s+(\d{5}(?:-\d{4})?))?$/.exec(parts.at(-1) ?? '');
  if (match === null)
    return {
      address: parts.slice(0, 1),
      ...(parts.length > 1 ? { city: parts.slice(1).join(', ') } : {}),
      ...(country === undefined ? {} : { country }),
    };
  parts.pop();
  const city = match[1] === '' || match[1] === undefined ? parts.pop() : match[1];
  return {
    address: parts,
    ...(city === undefined ? {} : { city }),
    state: (match[2] ?? '').toUpperCase(),
    ...(match[3] === undefined ? {} : { postalCode: match[3] }),
    ...(country === undefined ? {} : { country }),
  };
}
