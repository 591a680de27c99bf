import type {
  Cost,
  Eligibility,
  MeetingDetails,
  Resource,
  ResourceStatus,
  Schedule,
  ServiceArea,
} from '@cairn/domain';
import { shownValue, textOf } from '../hsds/json-node.ts';
import { readDate } from '../repair/calendar-date.ts';
import { readLanguages } from '../repair/language.ts';
import { Cleaner, isPlaceholder } from './cleaner.ts';
import type { Finding } from '../report/problem-words.ts';
import type { Draft } from './draft.ts';
import { finishContacts } from './finish-contacts.ts';
import { finishPlace } from './finish-place.ts';
import { redactSecrets } from './redact.ts';
import { readHolidays } from '../schedule/holiday-words.ts';
import { wordTable } from '../text/word-table.ts';

export type Finished =
  | { readonly resource: Resource; readonly findings: readonly Finding[] }
  | { readonly resource?: undefined; readonly findings: readonly [Finding, ...Finding[]] };

/** Turns what a reader took from the list into a checked resource, or says why it cannot. */
export function finishDraft(
  draft: Draft,
  source: { readonly name: string; readonly licence?: string },
): Finished {
  const clean = new Cleaner();
  if (draft.isHidden === true) return { findings: [{ code: 'entry-hidden' }] };
  for (const finding of draft.findings ?? []) clean.note(finding.code, finding.detail);
  const stated = clean.line('organization', draft.organization);
  const organization = isPlaceholder(stated) ? '' : stated;
  let name = clean.line('name', draft.name);
  if (isPlaceholder(name)) name = '';
  if (name === '' && organization !== '') {
    name = organization;
    clean.note('name-from-organization');
  }
  if (name === '')
    return {
      findings: [{ code: 'name-missing' }, ...clean.findings.filter(({ code }) => code !== 'name-missing')],
    };
  const alert = clean.line('alert', draft.alert, 600);
  const application = clean.paragraph('application', draft.application);
  const hoursText = clean.paragraph('hours', draft.hoursText);
  const verifiedOn = readDay(draft.verifiedOn, clean);
  const changedOn = readDay(draft.changedOn, clean);
  const { location, secrets } = finishPlace(draft.place, clean);
  const contacts = finishContacts(draft, clean);
  const resource: Resource = {
    id: cleanId(draft.id),
    kind: draft.kind,
    name,
    alternateNames: clean.list('alternate name', draft.alternateNames, 10).filter((other) => other !== name),
    organization,
    description: clean.paragraph('description', draft.description),
    ...(alert === '' ? {} : { alert }),
    status: readStatus(draft.status, clean),
    support: { types: [], reasons: [] },
    needs: [],
    isTreatment: false,
    intercepts: [],
    categories: clean.list('category', draft.categories, 80),
    phones: contacts.phones,
    emails: contacts.emails,
    ...(contacts.website === undefined ? {} : { website: contacts.website }),
    modes:
      draft.modes ?? (location === undefined ? (contacts.phones.length > 0 ? ['phone'] : []) : ['in-person']),
    ...(location === undefined ? {} : { location }),
    ...(contacts.online === undefined ? {} : { online: contacts.online }),
    schedules: withHolidays(draft, clean),
    ...(hoursText === '' ? {} : { hoursText }),
    languages: finishLanguages(draft.languages ?? [], clean),
    eligibility: finishEligibility(draft, clean),
    cost: finishCost(draft, clean),
    documents: clean.list('document', draft.documents, 30),
    accessibility: clean.list('accessibility', draft.accessibility, 30),
    ...(application === '' ? {} : { application }),
    ...(draft.serviceArea === undefined ? {} : { serviceArea: finishArea(draft.serviceArea, clean) }),
    capacity: (draft.capacity ?? []).map((capacity) => ({
      ...capacity,
      unit: clean.line('capacity', capacity.unit, 80) || 'places',
    })),
    ...(draft.meeting === undefined ? {} : { meeting: finishMeeting(draft.meeting, clean) }),
    ...(verifiedOn === undefined ? {} : { verifiedOn }),
    source: {
      name: source.name,
      file: draft.file,
      row: draft.row,
      ...licenceOf(draft.licence ?? source.licence),
      ...(changedOn === undefined ? {} : { changedOn }),
    },
  };
  const kept = redactSecrets(resource, [...secrets, ...contacts.secrets, ...(draft.secrets ?? [])], clean);
  return { resource: kept, findings: clean.findings };
}

/** The hours, and the days of the year on which its own words say that they do not hold. */
function withHolidays(draft: Draft, clean: Cleaner): readonly Schedule[] {
  const schedules = draft.schedules ?? [];
  if (schedules.length === 0) return schedules;
  const words = [draft.hoursText, draft.alert, draft.application, draft.description];
  const found = words.map((text) => readHolidays(text ?? '')).find((rows) => rows.length > 0);
  if (found === undefined) return schedules;
  const closed = found.find(({ isClosed }) => isClosed === true)?.holidays ?? [];
  clean.note('holidays-from-text', closed.length === 0 ? 'not sure which' : closed.join(', '));
  return [...schedules, ...found];
}

function licenceOf(licence: string | undefined): { licence?: string } {
  return licence === undefined || licence === '' ? {} : { licence };
}

/** Ids travel in addresses and file names, so only plain characters stay. */
function cleanId(raw: string | undefined): string {
  return (raw ?? '')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}._:~-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 160);
}

const STATUSES: Readonly<Record<string, ResourceStatus>> = wordTable({
  active: 'active',
  open: 'active',
  true: 'active',
  yes: 'active',
  published: 'active',
  current: 'active',
  approved: 'active',
  live: 'active',
  a: 'active',
  '1': 'active',
  inactive: 'inactive',
  false: 'inactive',
  no: 'inactive',
  i: 'inactive',
  '0': 'inactive',
  suspended: 'inactive',
  pending: 'inactive',
  unpublished: 'inactive',
  defunct: 'defunct',
  closed: 'defunct',
  deleted: 'defunct',
  'permanently closed': 'defunct',
  retired: 'defunct',
  'temporarily closed': 'temporarily-closed',
  'temporarily-closed': 'temporarily-closed',
  'temp closed': 'temporarily-closed',
});

function readStatus(raw: string | undefined, clean: Cleaner): ResourceStatus {
  const text = (raw ?? '').trim().toLowerCase().replaceAll('_', ' ');
  if (text === '' || text === 'unknown') return 'unknown';
  const status = STATUSES[text];
  if (status === undefined) clean.note('status-unknown', raw);
  return status ?? 'unknown';
}

function finishArea(area: ServiceArea, clean: Cleaner): ServiceArea {
  const text = clean.line('service area', area.text, 500);
  const { text: _, ...rest } = area;
  return {
    ...rest,
    ...(text === '' ? {} : { text }),
    counties: clean.list('service area', area.counties, 100),
  };
}

function finishMeeting(meeting: MeetingDetails, clean: Cleaner): MeetingDetails {
  const group = clean.line('group', meeting.group);
  const { group: _, ...rest } = meeting;
  return {
    ...rest,
    types: clean.list('meeting type', meeting.types, 40),
    ...(group === '' ? {} : { group }),
  };
}

function readDay(raw: unknown, clean: Cleaner): string | undefined {
  if (raw === undefined || raw === null || raw === '') return undefined;
  const date = readDate(raw);
  if (date === undefined) clean.note('date-dropped', shownValue(raw));
  return date;
}

function finishLanguages(raw: readonly string[], clean: Cleaner): string[] {
  const codes = new Set<string>();
  for (const item of raw) {
    const read = readLanguages(clean.line('language', item));
    for (const code of read.codes) codes.add(code);
    for (const unknown of read.unknown) if (!isPlaceholder(unknown)) clean.note('language-unknown', unknown);
  }
  return [...codes];
}

function finishEligibility(draft: Draft, clean: Cleaner): Eligibility {
  const text = clean.paragraph('eligibility', draft.eligibility?.text);
  const minimumAge = readAge(draft.eligibility?.minimumAge, clean);
  const maximumAge = readAge(draft.eligibility?.maximumAge, clean);
  const isBackwards = minimumAge !== undefined && maximumAge !== undefined && minimumAge > maximumAge;
  if (isBackwards) clean.note('age-dropped', `${minimumAge} to ${maximumAge}`);
  return {
    ...(text === '' || isPlaceholder(text) ? {} : { text }),
    ...(minimumAge === undefined || isBackwards ? {} : { minimumAge }),
    ...(maximumAge === undefined || isBackwards ? {} : { maximumAge }),
    audiences: [],
  };
}

function readAge(raw: unknown, clean: Cleaner): number | undefined {
  if (raw === undefined || raw === null || raw === '') return undefined;
  const age = Number.parseFloat(textOf(raw));
  if (Number.isFinite(age) && age >= 0 && age <= 130) return Math.floor(age);
  clean.note('age-dropped', shownValue(raw));
  return undefined;
}

function finishCost(draft: Draft, clean: Cleaner): Cost {
  const text = clean.paragraph('cost', draft.cost?.text);
  const isFree =
    draft.cost?.isFree ??
    (/^(?:free(?: of charge| to everyone)?|no (?:cost|fee|charge)s?|none|gratis|\$?0(?:\.00)?)\.?$/i.test(
      text,
    )
      ? true
      : undefined);
  return {
    ...(isFree === undefined ? {} : { isFree }),
    ...(text === '' || isPlaceholder(text) ? {} : { text }),
  };
}
