import { statusOf, startedOn } from '../caseload/follow-recoveree.ts';
import type { Recoveree } from '../caseload/recoveree.ts';
import { CONTACT_KINDS, isContact, type Contact } from '../contact/contact.ts';
import { minutesOf } from '../contact/duration.ts';
import { countOutcomes, SMALLEST_CELL, type OutcomeRow, type OutcomeSheet } from '../profile/outcomes.ts';
import { OUTCOMES, type Referral } from '../referral/referral.ts';
import { stateOf } from '../referral/follow-referral.ts';
import { SUPPORT_TYPES } from '../resource/support-type.ts';
import { countTable, type CountRow, type Happening } from './count-table.ts';

/** What a person's strengths did between two check-ins, by level: more, the same, fewer. */
export interface CapitalChange {
  readonly personId: string;
  readonly level: string;
  readonly change: 'more' | 'same' | 'fewer';
}

export interface ProgramFacts {
  readonly people: readonly Recoveree[];
  readonly contacts: readonly Contact[];
  readonly referrals: readonly { readonly personId: string; readonly referral: Referral }[];
  /** The newest filled-in outcome set of each person. */
  readonly outcomes: readonly OutcomeSheet[];
  readonly capital: readonly CapitalChange[];
}

export interface ProgramVocabulary {
  readonly modalities: readonly string[];
  readonly settings: readonly string[];
  readonly activities: readonly string[];
  readonly levels: readonly string[];
  readonly outcomes: readonly string[];
  readonly outcomeAnswers: readonly string[];
}

export type TableName =
  'people' | 'kinds' | 'modalities' | 'settings' | 'supports' | 'activities' | 'referrals';

/** De-identified: counts alone, and none that could point at somebody. */
export interface ProgramReport {
  readonly from: string;
  readonly to: string;
  /** Fewer people than this are not shown. */
  readonly smallest: number;
  readonly tables: readonly { readonly name: TableName; readonly rows: readonly CountRow[] }[];
  /** Whole hours with people; absent where too few people stand behind them. */
  readonly hours?: number;
  readonly capital: readonly { readonly level: string; readonly rows: readonly CountRow[] }[];
  readonly outcomes: readonly OutcomeRow[];
}

/** Counts what happened from one day to another, both included. */
export function programReport(
  facts: ProgramFacts,
  words: ProgramVocabulary,
  { from, to }: { readonly from: string; readonly to: string },
  smallest: number = SMALLEST_CELL,
): ProgramReport {
  const isWithin = (on: string): boolean => on >= from && on <= to;
  const contacts = facts.contacts.filter((each) => isContact(each) && isWithin(each.on));
  const table = (name: TableName, names: readonly string[], happenings: readonly Happening[]) => ({
    name,
    rows: countTable(names, happenings, smallest),
  });
  const by = (nameOf: (contact: Contact) => readonly string[]): readonly Happening[] =>
    contacts.flatMap((contact) => nameOf(contact).map((name) => ({ name, personId: contact.personId })));
  const minutes = contacts.reduce((total, contact) => total + (minutesOf(contact) ?? 0), 0);
  const served = new Set(contacts.map(({ personId }) => personId)).size;
  return {
    from,
    to,
    smallest,
    tables: [
      table('people', PEOPLE_ROWS, peopleHappenings(facts.people, contacts, isWithin)),
      table(
        'kinds',
        CONTACT_KINDS,
        by(({ kind }) => [kind]),
      ),
      table(
        'modalities',
        words.modalities,
        by(({ modality }) => (modality === undefined ? [] : [modality])),
      ),
      table(
        'settings',
        words.settings,
        by(({ setting }) => (setting === undefined ? [] : [setting])),
      ),
      table(
        'supports',
        SUPPORT_TYPES,
        by(({ supports }) => supports),
      ),
      table(
        'activities',
        words.activities,
        by(({ activities }) => activities),
      ),
      table('referrals', REFERRAL_ROWS, referralHappenings(facts.referrals, isWithin)),
    ],
    ...(served < smallest ? {} : { hours: Math.round(minutes / 60) }),
    capital: words.levels.map((level) => ({
      level,
      rows: countTable(
        CHANGES,
        facts.capital
          .filter((each) => each.level === level)
          .map(({ change, personId }) => ({ name: change, personId })),
        smallest,
      ),
    })),
    outcomes: countOutcomes(facts.outcomes, words.outcomes, words.outcomeAnswers, smallest),
  };
}

const PEOPLE_ROWS = ['served', 'begun', 'ended', 'transferred'] as const;
const REFERRAL_ROWS = ['begun', ...OUTCOMES, 'still-open'] as const;
const CHANGES = ['more', 'same', 'fewer'] as const;

function peopleHappenings(
  people: readonly Recoveree[],
  contacts: readonly Contact[],
  isWithin: (on: string) => boolean,
): readonly Happening[] {
  const served = [...new Set(contacts.map(({ personId }) => personId))];
  return [
    ...served.map((personId) => ({ name: 'served', personId })),
    ...people
      .filter((person) => isWithin(startedOn(person)))
      .map(({ id }) => ({ name: 'begun', personId: id })),
    ...people.flatMap((person) => {
      const last = person.events.at(-1);
      const status = statusOf(person);
      if (last === undefined || !isWithin(last.on) || status === 'active') return [];
      return [{ name: status === 'transferred' ? 'transferred' : 'ended', personId: person.id }];
    }),
  ];
}

function referralHappenings(
  referrals: ProgramFacts['referrals'],
  isWithin: (on: string) => boolean,
): readonly Happening[] {
  return referrals
    .filter(({ referral }) => isWithin(referral.startedOn))
    .flatMap(({ personId, referral }) => {
      const { outcome } = stateOf(referral);
      return [
        { name: 'begun', personId },
        { name: outcome ?? 'still-open', personId },
      ];
    });
}
