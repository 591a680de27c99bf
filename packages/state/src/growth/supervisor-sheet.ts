import { startedOn, statusOf } from '@cairn/domain/caseload';
import { isContact, minutesOf } from '@cairn/domain/contact';
import { ofKind, type GrowthRecord, type SupervisorSheet } from '@cairn/domain/growth';
import { stateOf } from '@cairn/domain/referral';
import type { DueItem } from '@cairn/domain/today';
import { programFacts } from './program-facts.ts';
import type { CaseworkStore } from '../casework/casework-store.ts';

export interface SheetParts {
  readonly store: CaseworkStore;
  readonly records: readonly GrowthRecord[];
  readonly due: readonly DueItem[];
  /** How the peer is called at work. */
  readonly peer: string;
  readonly from: string;
  readonly to: string;
}

/** What a peer shows a supervisor: numbers of the work, and nothing of anybody on the caseload. */
export function supervisorSheet({ store, records, due, peer, from, to }: SheetParts): SupervisorSheet {
  const isWithin = ({ on }: { readonly on: string }): boolean => on >= from && on <= to;
  const { people, contacts, referrals } = programFacts(store, { from, to });
  const own = contacts.filter(isWithin);
  const reached = own.filter(isContact);
  const begun = referrals.map(({ referral }) => referral).filter((each) => isWithin({ on: each.startedOn }));
  const states = begun.map((each) => stateOf(each));
  const dueNow = due.filter(({ inDays }) => inDays <= 0);
  const kinds = [...new Set(dueNow.map(({ kind }) => kind))];
  return {
    peer,
    from,
    to,
    people: {
      active: people.filter((each) => statusOf(each) === 'active').length,
      begun: people.filter((each) => isWithin({ on: startedOn(each) })).length,
      ended: people.filter((each) => {
        const last = each.events.at(-1);
        return statusOf(each) !== 'active' && last !== undefined && isWithin(last);
      }).length,
    },
    contacts: {
      reached: reached.length,
      tries: own.length - reached.length,
      minutes: reached.reduce((total, each) => total + (minutesOf(each) ?? 0), 0),
      groups: reached.filter(({ kind }) => kind === 'group').length,
      checkups: reached.filter(({ kind }) => kind === 'checkup').length,
    },
    referrals: {
      begun: begun.length,
      gotHelp: states.filter(({ outcome }) => outcome === 'got-help').length,
      open: states.filter(({ isOpen }) => isOpen).length,
    },
    due: kinds.map((kind) => ({ kind, count: dueNow.filter((each) => each.kind === kind).length })),
    sessions: ofKind(records, 'session')
      .filter(isWithin)
      .map(({ on, minutes, functions }) => ({ on, minutes, functions })),
    trainings: ofKind(records, 'training')
      .filter(isWithin)
      .map(({ on, minutes, title, isEthics }) => ({
        on,
        minutes,
        title,
        ...(isEthics ? { isEthics: 'yes' as const } : {}),
      })),
  };
}
