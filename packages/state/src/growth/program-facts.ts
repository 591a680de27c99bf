import { capitalChanges, outcomeSheetOf, type ProgramFacts } from '@cairn/domain/program';
import type { CaseworkStore } from '../casework/casework-store.ts';

/** Addresses of the forms that a report counts, without versions. */
const CHECK_IN = /\/Questionnaire\/cairn-check-in$/;
const OUTCOMES = /\/Questionnaire\/outcomes$/;

/** What the report of a program counts, out of an open caseload. */
export function programFacts(
  store: CaseworkStore,
  { from, to }: { readonly from: string; readonly to: string },
): ProgramFacts {
  const given = store.assessments.all.value
    .map(({ value }) => value)
    .filter(({ on }) => on >= from && on <= to);
  const outcomes = new Map(
    given
      .filter(({ instrument }) => OUTCOMES.test(instrument))
      .toSorted((one, other) => (one.on < other.on ? -1 : 1))
      .map(({ personId, response }) => [personId, outcomeSheetOf(response)]),
  );
  return {
    people: store.people.all.value.map(({ value }) => value),
    contacts: store.contacts.all.value.map(({ value }) => value),
    referrals: [...store.planContents.byPerson.value].flatMap(([personId, { referrals }]) =>
      referrals.map((referral) => ({ personId, referral })),
    ),
    outcomes: [...outcomes.values()],
    capital: capitalChanges(given.filter(({ instrument }) => CHECK_IN.test(instrument))),
  };
}
