import type { Schedule } from '@cairn/domain';
import type { Draft, DraftPhone } from '../draft/draft.ts';
import { isYes } from '../hsds/json-node.ts';
import { readServiceArea } from '../hsds/service-fields.ts';
import type { Finding } from '../report/problem-words.ts';
import { saysWhen } from '../schedule/hours-text.ts';
import { readSchedules } from '../schedule/read-schedules.ts';
import { splitAddress } from '../meetings/meeting-guide-reader.ts';
import type { FlatField } from './flat-fields.ts';

/** The cells of one row by their field; a field that several columns share holds them all. */
export type FlatCells = ReadonlyMap<FlatField, readonly string[]>;

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** One row of a flat list as a draft. */
export function flatDraft(cells: FlatCells, file: string, row: number): Draft {
  const all = (field: FlatField): readonly string[] => cells.get(field) ?? [];
  const text = (field: FlatField): string => all(field).join('\n');
  const name = text('name') === '' ? text('organization') : text('name');
  const findings: Finding[] = text('name') === '' && name !== '' ? [{ code: 'name-from-organization' }] : [];
  const hours = readHours(cells, findings);
  const area = readServiceArea([
    ...all('serviceArea').flatMap((item) => item.split(/[;,]/)),
    ...all('county').map((county) => (/county|parish/i.test(county) ? county : `${county} County`)),
  ]);
  const info = readContactInfo(text('contactInfo'));
  const person = text('person') + info.rest;
  const line = text('cityLine');
  const isAddressWhole = line === '' && text('city') === '' && text('postalCode') === '';
  const address = all('address').concat(all('address2'));
  const split =
    isAddressWhole && address.length > 0 && (address[0] ?? '').includes(',')
      ? splitAddress(address.join(', '))
      : { ...(line === '' ? {} : splitAddress(line)), address };
  const capacity = /^\d{1,5}$/.exec(text('capacity').trim())?.[0];
  return {
    file,
    row,
    ...optional('id', text('id')),
    kind: 'service',
    name,
    alternateNames: all('alternateName').concat(all('name2')),
    organization: text('organization') === '' ? '' : (all('organization')[0] ?? ''),
    description: text('description'),
    ...optional('alert', text('alert')),
    ...optional('status', text('status')),
    categories: all('category')
      .flatMap((item) => item.split(/[;|\n]|,(?![^(]*\))/))
      .map((item) => item.trim()),
    codes: all('samhsaCodes')
      .flatMap((item) => item.split(/[\s*]+/))
      .filter((code) => code !== '')
      .map((code) => ({ scheme: 'samhsa', code })),
    phones: [...readPhoneCells(cells), ...info.phones],
    emails: [...all('email'), ...info.emails],
    websites: [...all('website').flatMap((item) => item.split(/\s+/)), ...info.websites],
    place: {
      ...optional('name', text('place')),
      ...optional('city', text('city')),
      ...optional('state', text('state')),
      ...optional('postalCode', text('postalCode')),
      ...optional('country', text('country')),
      ...split,
      ...optional('latitude', text('latitude')),
      ...optional('longitude', text('longitude')),
      ...optional('timeZone', text('timeZone')),
      ...optional('transportation', text('transportation')),
      ...(all('addressIsPrivate').some(isYes) ? { isConfidential: true } : {}),
    },
    ...hours,
    languages: all('languages'),
    eligibility: {
      ...optional('text', text('eligibility')),
      ...optional('minimumAge', text('minimumAge')),
      ...optional('maximumAge', text('maximumAge')),
    },
    cost: optional('text', text('cost')),
    documents: all('documents').flatMap((item) => item.split(/[;\n]/)),
    accessibility: all('accessibility').flatMap((item) =>
      isYes(item)
        ? ['wheelchair accessible']
        : /^(no|false|0|n)$/i.test(item.trim())
          ? []
          : item.split(/[;\n]/),
    ),
    ...optional('application', text('application')),
    ...(area === undefined ? {} : { serviceArea: area }),
    capacity: capacity === undefined ? [] : [{ unit: 'places', maximum: Number(capacity) }],
    ...optional('verifiedOn', text('verifiedOn')),
    ...(all('isHidden').some(isYes) ? { isHidden: true } : {}),
    // A person's name in a contact column is not published; what the service is called is in its own columns.
    ...(person === '' ? {} : { findings: [...findings, { code: 'contact-removed-personal' as const }] }),
    ...(person === '' ? { findings } : {}),
  };
}

/** "Call Sam at 555-555-0142 or sam@a.example": ways to get in touch, without the name. */
function readContactInfo(text: string): {
  phones: DraftPhone[];
  emails: string[];
  websites: string[];
  rest: string;
} {
  const find = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([found]) => found);
  const phones = find(PHONE);
  const emails = find(EMAIL);
  const websites = find(WEBSITE).filter((address) => !address.includes('@'));
  const rest = text
    .replace(EMAIL, ' ')
    .replace(WEBSITE, ' ')
    .replace(PHONE, ' ')
    .replace(
      /\b(?:or|and|o|y|at|phones?|tel(?:ephone)?|e-?mail|website|web|call|text|fax|cell)\b|[^\p{L}]/giu,
      '',
    );
  return { phones: phones.map((number) => ({ number, type: 'voice' })), emails, websites, rest };
}

const PHONE = /(?:\+?1[\s.-]?)?\(?\b\d{3}\)?[\s.-]?\d{3}[\s.-]?\d{4}\b(?:\s*(?:x|ext\.?)\s*\d{1,6})?/gi;
const EMAIL = /[^\s@,;()<>]+@[^\s@,;()<>]+\.[a-z]{2,}/gi;
const WEBSITE = /\b(?:https?:\/\/|www\.)[^\s,;()<>]+/gi;

function readPhoneCells(cells: FlatCells): DraftPhone[] {
  const extension = cells.get('extension')?.[0];
  const isPrivate = (cells.get('phoneIsPrivate') ?? []).some(isYes);
  const kinds: readonly (readonly [FlatField, string])[] = [
    ['phone', 'voice'],
    ['phone2', 'voice'],
    ['tollFree', 'voice'],
    ['hotline', 'hotline'],
    ['tty', 'tty'],
    ['fax', 'fax'],
  ];
  return kinds.flatMap(([field, type]) =>
    (cells.get(field) ?? []).map((number) => ({
      number,
      type,
      ...(field === 'phone' && extension !== undefined ? { extension } : {}),
      ...(field === 'phone' && isPrivate ? { isPrivate } : {}),
      ...(field === 'tollFree' ? { label: 'Toll-free' } : {}),
    })),
  );
}

function readHours(
  cells: FlatCells,
  findings: Finding[],
): { schedules: readonly Schedule[]; hoursText?: string } {
  const byDay = DAYS.filter((day) => cells.has(day)).map((day): [string, string] => [
    day,
    (cells.get(day) ?? []).join(', '),
  ]);
  const row = {
    day: cells.get('day')?.[0],
    opens_at: cells.get('opensAt')?.[0],
    closes_at: cells.get('closesAt')?.[0],
  };
  const given: unknown[] = [
    Object.fromEntries(byDay),
    ...(row.opens_at === undefined ? [] : [row]),
    ...(cells.get('hours') ?? []),
    ...(row.opens_at === undefined && row.day !== undefined ? [row.day] : []),
  ];
  const read = readSchedules(given);
  const text = [
    ...(cells.get('hours') ?? []),
    ...byDay.map(([day, hours]) => `${day[0]?.toUpperCase() ?? ''}${day.slice(1)}: ${hours}`),
  ].join('\n');
  if (read.schedules.some(({ isReadFromText }) => isReadFromText === true))
    findings.push({ code: 'hours-from-text', detail: text });
  else if (read.schedules.length === 0 && saysWhen(text))
    findings.push({ code: 'hours-not-understood', detail: text });
  return { schedules: read.schedules, ...(text === '' ? {} : { hoursText: text }) };
}

function optional<K extends string>(name: K, text: string): Partial<Record<K, string>> {
  const field: Partial<Record<K, string>> = {};
  if (text !== '') field[name] = text;
  return field;
}
