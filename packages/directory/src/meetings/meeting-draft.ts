import type { Mode, Schedule, ScheduleDay } from '@cairn/domain';
import type { Draft, DraftPlace } from '../draft/draft.ts';
import type { Finding } from '../report/problem-words.ts';
import { readClockTime } from '../schedule/clock-time.ts';
import { LANGUAGE_TYPES } from './meeting-types.ts';

/** A meeting as the formats have it in common; times as the list writes them. */
export interface MeetingFields {
  readonly file: string;
  readonly row: number;
  readonly id: string;
  readonly name: string;
  readonly group: string;
  /** The body that answers for the list: an intergroup or a service area. Its contacts are public. */
  readonly entity: string;
  readonly entityPhone: string;
  readonly entityEmail: string;
  readonly website: string;
  readonly notes: readonly string[];
  readonly days: readonly ScheduleDay[];
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: DraftPlace;
  /** Meeting Guide codes. */
  readonly types: readonly string[];
  readonly onlineUrl: string;
  readonly onlinePhone: string;
  readonly onlineNotes: string;
  readonly isInPerson: boolean;
  readonly fellowship?: string;
  readonly updated: string;
  /** Member's names, phones and emails: removed, and kept out of the texts too. */
  readonly personal: readonly string[];
  readonly isHidden: boolean;
}

const HOUR_MINUTES = 60;
/** Phones and emails in the words of a meeting belong to members more often than not. */
const EMAIL = /[\w.+-]+@[\w-]+\.[\w.-]+/g;
const PHONE = /(?:\+?1[\s.-]?)?\(?\b\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}\b/g;
const NAMED =
  /\b(?:contact|call|text|email|llame a|contacto)\s*:?\s+(?:\p{Lu}\p{L}+(?:\s+\p{Lu}\.?\p{L}*)?)(?=\s*(?:at|al|,|\(|…|-|:|$))/giu;

export function meetingDraft(meeting: MeetingFields): Draft {
  const isOnline = meeting.onlineUrl !== '' || meeting.onlinePhone !== '' || meeting.types.includes('ONL');
  const isShut = meeting.types.includes('TC');
  const modes: Mode[] = [
    ...(meeting.isInPerson && !isShut ? (['in-person'] as const) : []),
    ...(meeting.onlineUrl !== '' || (isOnline && meeting.onlinePhone === '') ? (['online'] as const) : []),
    ...(meeting.onlinePhone === '' ? [] : (['phone'] as const)),
  ];
  const words = meeting.notes.filter((note) => note.trim() !== '').join('\n');
  const anonymous = words.replace(EMAIL, '…').replace(PHONE, '…').replace(NAMED, '…');
  const personal = meeting.personal.map((item) => item.trim()).filter((item) => item !== '');
  const findings: Finding[] =
    personal.length > 0 || anonymous !== words ? [{ code: 'contact-removed-personal' }] : [];
  const { schedules, hoursText } = readMeetingTime(meeting);
  const languages = meeting.types.map((type) => LANGUAGE_TYPES[type] ?? '').filter((code) => code !== '');
  return {
    file: meeting.file,
    row: meeting.row,
    id: meeting.id,
    kind: 'meeting',
    name: meeting.name,
    organization: meeting.entity !== '' ? meeting.entity : meeting.group,
    description: anonymous,
    status: isShut && !isOnline ? 'temporarily closed' : 'active',
    codes: meeting.types.map((code) => ({ scheme: 'meetingGuide', code })),
    phones: meeting.entityPhone === '' ? [] : [{ number: meeting.entityPhone }],
    emails: meeting.entityEmail === '' ? [] : [meeting.entityEmail],
    websites: meeting.website === '' ? [] : [meeting.website],
    modes,
    place: meeting.place,
    online: {
      ...(meeting.onlineUrl === '' ? {} : { url: meeting.onlineUrl }),
      ...(meeting.onlinePhone === '' ? {} : { phone: meeting.onlinePhone }),
      ...(meeting.onlineNotes === '' ? {} : { notes: meeting.onlineNotes }),
    },
    schedules,
    ...(hoursText === undefined ? {} : { hoursText }),
    languages,
    meeting: {
      types: [...new Set(meeting.types)],
      ...(meeting.group === '' ? {} : { group: meeting.group }),
      ...(meeting.fellowship === undefined ? {} : { fellowship: meeting.fellowship }),
    },
    ...(meeting.updated === '' ? {} : { changedOn: meeting.updated }),
    cost: { isFree: true },
    ...(meeting.isHidden ? { isHidden: true } : {}),
    secrets: personal,
    findings,
  };
}

function readMeetingTime(meeting: MeetingFields): { schedules: Schedule[]; hoursText?: string } {
  const opensAt = readClockTime(meeting.startsAt);
  const words = [meeting.startsAt, meeting.endsAt].filter((time) => time !== '').join(' - ');
  if (meeting.days.length === 0 || opensAt === undefined)
    return { schedules: [], ...(words === '' ? {} : { hoursText: words }) };
  // The formats say that a meeting without an end lasts an hour.
  const closesAt = readClockTime(meeting.endsAt) ?? later(opensAt, HOUR_MINUTES);
  return {
    schedules: [{ frequency: 'weekly', interval: 1, days: meeting.days, monthDays: [], opensAt, closesAt }],
  };
}

/** `HH:MM` some minutes later, across midnight. */
export function later(time: string, minutes: number): string {
  const total = (Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes) % 1440;
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}
