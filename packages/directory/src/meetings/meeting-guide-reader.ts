import type { ScheduleDay, Weekday } from '@cairn/domain';
import type { DraftPlace, ReaderOutput } from '../draft/draft.ts';
import { isNode, textOf, type JsonNode } from '../hsds/json-node.ts';
import type { Reader } from '../reader/reader.ts';
import { jsonOutputs } from '../reader/json-outputs.ts';
import { readWeekday } from '../schedule/weekdays.ts';
import { tableRows } from '../tabular/table-rows.ts';
import { meetingDraft } from './meeting-draft.ts';
import { wordTable } from '../text/word-table.ts';

/** Meeting Guide feeds (AA and other programs): JSON, and the spreadsheet form with English headings. */
export const meetingGuideReader: Reader = {
  id: 'meeting-guide',
  detect: ({ files }) => {
    if (files.some(({ values }) => values.some((value) => isNode(value) && isMeeting(value)))) return 0.9;
    return files.some(({ rows }) => isSheet((rows[0] ?? []).map(column))) ? 0.85 : 0;
  },
  read: async function* (files, context) {
    for (const file of files) {
      const sample = context.sample.files.find(({ source }) => source === file);
      if (sample?.kind === 'json') yield* jsonOutputs(file, (node, row) => [toDraft(node, file.name, row)]);
      else if (sample !== undefined) {
        for await (const { row, cells, problem } of tableRows(sample, column)) {
          yield problem === undefined
            ? toDraft(cells, file.name, row)
            : { lost: { file: file.name, row, finding: problem } };
        }
      }
    }
  },
};

function isMeeting(node: JsonNode): boolean {
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

function toDraft(node: JsonNode, file: string, row: number): ReaderOutput {
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
  return {
    draft: meetingDraft({
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
      days: readDays(node['day']),
      startsAt: text('time'),
      endsAt: text('end_time'),
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
    }),
  };
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
