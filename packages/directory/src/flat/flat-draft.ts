import type { Schedule } from '@cairn/domain';
import type { Draft, DraftPhone, DraftPlace } from '../draft/draft.ts';
import { isYes } from '../hsds/json-node.ts';
import { readServiceArea } from '../hsds/service-fields.ts';
import type { Finding } from '../report/problem-words.ts';
import { saysWhen } from '../schedule/hours-text.ts';
import { isHalfDay, readClockTime } from '../schedule/clock-time.ts';
import { readSchedules } from '../schedule/read-schedules.ts';
import { readDayField } from '../schedule/weekdays.ts';
import { splitAddress } from '../meetings/meeting-guide-reader.ts';
import { DAYS, type FlatField } from './flat-fields.ts';

/** The cells of one row by their field; a field that several columns share holds them all. */
export type FlatCells = ReadonlyMap<FlatField, readonly string[]>;

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
      ...readPosition(cells),
      ...optional('timeZone', text('timeZone')),
      ...optional('transportation', text('transportation')),
      ...(all('addressIsPrivate').some(isYes) ? { isConfidential: true } : {}),
    },
    ...hours,
    languages: all('languages'),
    eligibility: readEligibility(cells),
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
    ...optional('changedOn', text('changedOn')),
    ...(all('isHidden').some(isYes) ? { isHidden: true } : {}),
    // A person's name in a contact column is not published; what the service is called is in its own columns.
    ...(person === '' ? {} : { findings: [...findings, { code: 'contact-removed-personal' as const }] }),
    ...(person === '' ? { findings } : {}),
  };
}

/** Both halves in one cell, or each in its own. */
function readPosition(cells: FlatCells): Pick<DraftPlace, 'latitude' | 'longitude'> {
  const halves = /^\W*(-?\d{1,3}(?:\.\d+)?)°?\s*[,;/ ]\s*(-?\d{1,3}(?:\.\d+)?)\W*$/.exec(
    cells.get('position')?.[0] ?? '',
  );
  return {
    ...optional('latitude', cells.get('latitude')?.join('\n') ?? halves?.[1] ?? ''),
    ...optional('longitude', cells.get('longitude')?.join('\n') ?? halves?.[2] ?? ''),
  };
}

function readEligibility(cells: FlatCells): NonNullable<Draft['eligibility']> {
  const text = (field: FlatField): string => cells.get(field)?.join('\n') ?? '';
  const ages = text('ages').trim();
  const [, from, to] = /^(\d{1,2})\s*(?:\+|(?:-|–|to)\s*(\d{1,3}))$/.exec(ages) ?? [];
  const words = [text('eligibility'), /^\d/.test(ages) ? `Ages ${ages}` : ages, text('gender')];
  return {
    ...optional('text', words.filter((part) => part !== '').join('\n')),
    ...optional('minimumAge', text('minimumAge') || (from ?? '')),
    ...optional('maximumAge', text('maximumAge') || (to ?? '')),
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
    ['textLine', 'text'],
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
    hoursOfDay(cells.get(day) ?? []),
  ]);
  const row = {
    day: cells.get('day')?.[0] ?? cells.get('hours')?.find((words) => readDayField(words) !== undefined),
    opens_at: cells.get('opensAt')?.[0],
    closes_at: cells.get('closesAt')?.[0],
  };
  // "9" and "5" in two columns mean what "9-5" means in one.
  const isHalfDays = isHalfDay(row.opens_at) && isHalfDay(row.closes_at);
  const given: unknown[] = [
    Object.fromEntries(byDay),
    ...(row.opens_at === undefined
      ? []
      : isHalfDays
        ? [`${row.day ?? ''} ${row.opens_at}-${row.closes_at ?? ''}`]
        : [row]),
    ...(cells.get('hours') ?? []),
    ...(row.opens_at === undefined && row.day !== undefined ? [row.day] : []),
  ];
  const read = readSchedules(given);
  const text = [
    ...(cells.get('hours') ?? []),
    ...(cells.get('holidays') ?? []).map((words) =>
      /clos|cerra|open|abier/i.test(words) ? words : `Holidays: ${words}`,
    ),
    ...byDay.map(([day, hours]) => `${day[0]?.toUpperCase() ?? ''}${day.slice(1)}: ${hours}`),
  ].join('\n');
  if (read.schedules.some(({ isReadFromText }) => isReadFromText === true))
    findings.push({ code: 'hours-from-text', detail: text });
  else if (read.schedules.length === 0 && saysWhen(text))
    findings.push({ code: 'hours-not-understood', detail: text });
  return { schedules: read.schedules, ...(text === '' ? {} : { hoursText: text }) };
}

/** "8:00" and "17:00" in two columns are the two ends of the day. */
function hoursOfDay(parts: readonly string[]): string {
  const isSpan = parts.length === 2 && parts.every((part) => readClockTime(part) !== undefined);
  return parts.join(isSpan ? ' - ' : ', ');
}

function optional<K extends string>(name: K, text: string): Partial<Record<K, string>> {
  const field: Partial<Record<K, string>> = {};
  if (text !== '') field[name] = text;
  return field;
}
