import { startedOn, statusOf } from '../caseload/follow-recoveree.ts';
import type { Contact } from '../contact/contact.ts';
import { isContact } from '../contact/contact.ts';
import { dueOn } from '../plan/plan-due.ts';
import { duePerPerson } from '../practice/cadence.ts';
import type { PracticeRules } from '../practice/practice-rules.ts';
import { stateOf } from '../referral/follow-referral.ts';
import { addDays, daysBetween } from '../shape/days.ts';
import type { DueItem, PersonFacts } from './due.ts';

type Due = Omit<DueItem, 'personId' | 'inDays'>;

/** Everything that is due for one person, however far away. What ended asks for nothing but agreed check-ups. */
export function dueForPerson(
  facts: PersonFacts,
  rules: readonly PracticeRules[],
  today: string,
): readonly DueItem[] {
  const { recoveree } = facts;
  const isActive = statusOf(recoveree) === 'active';
  const items = [...checkupDue(facts), ...(isActive ? dueWhileActive(facts, rules, today) : [])];
  return items.map((item) => ({ ...item, personId: recoveree.id, inDays: daysBetween(today, item.dueOn) }));
}

function dueWhileActive(facts: PersonFacts, rules: readonly PracticeRules[], today: string): readonly Due[] {
  const { recoveree, contacts, plan } = facts;
  const lastContactOn = lastDay(contacts.filter((each) => isContact(each) && each.on <= today));
  const lastReviewOn =
    plan?.reviews
      .map(({ on }) => on)
      .toSorted()
      .at(-1) ?? plan?.startedOn;
  const started = startedOn(recoveree);
  const cadence = duePerPerson(
    rules,
    {
      startedOn: started,
      // Work that began anew counts from its new beginning.
      ...(lastContactOn === undefined || lastContactOn < started ? {} : { lastContactOn }),
      ...(lastReviewOn === undefined || lastReviewOn < started ? {} : { lastReviewOn }),
    },
    today,
  );
  const tried = lastTry(contacts, lastContactOn);
  const byRule = cadence.map(({ kind, dueOn: on, rulesId }): Due => ({
    kind,
    dueOn: kind === 'plan-review' && plan !== undefined && plan.nextReviewOn < on ? plan.nextReviewOn : on,
    rulesId,
    ...(kind === 'contact' && tried !== undefined ? { triedOn: tried } : {}),
  }));
  const hasRuleForReview = byRule.some(({ kind }) => kind === 'plan-review');
  const ownReview: readonly Due[] =
    plan !== undefined && !hasRuleForReview ? [{ kind: 'plan-review', dueOn: plan.nextReviewOn }] : [];
  return [
    ...supervisorTalk(facts),
    ...byRule,
    ...ownReview,
    ...plannedMeeting(contacts),
    ...stepsDue(facts, today),
    ...followUps(facts),
    ...consentsEnding(facts),
  ];
}

function supervisorTalk({ recoveree }: PersonFacts): readonly Due[] {
  const check = recoveree.conflictCheck;
  const isRaised = check !== undefined && check.answers.some(({ answer }) => answer !== 'no');
  return isRaised && check.talk === undefined ? [{ kind: 'supervisor-talk', dueOn: check.on }] : [];
}

/** The meeting that the newest contact planned; any contact on that day or later keeps it. */
function plannedMeeting(contacts: readonly Contact[]): readonly Due[] {
  const newest = contacts.filter(isContact).toSorted(byDay).at(-1);
  if (newest?.nextOn === undefined || newest.nextOn <= newest.on) return [];
  const words = newest.next.trim();
  return [
    { kind: 'meeting', dueOn: newest.nextOn, subjectId: newest.id, ...(words === '' ? {} : { words }) },
  ];
}

function stepsDue({ plan }: PersonFacts, today: string): readonly Due[] {
  if (plan === undefined) return [];
  return dueOn(plan, today).steps.flatMap(({ step }) =>
    step.by === undefined
      ? []
      : [{ kind: 'step' as const, dueOn: step.by, subjectId: step.id, words: step.words }],
  );
}

function followUps({ referrals }: PersonFacts): readonly Due[] {
  return referrals.flatMap((referral) => {
    const due = stateOf(referral).followUpOn;
    const { id: subjectId, resource } = referral;
    return due === undefined
      ? []
      : [{ kind: 'follow-up' as const, dueOn: due, subjectId, words: resource.name }];
  });
}

function consentsEnding({ consents }: PersonFacts): readonly Due[] {
  return consents.flatMap(({ id, expires, revokedAt }) =>
    expires.kind === 'on' && revokedAt === undefined
      ? [{ kind: 'consent-ends' as const, dueOn: expires.day, subjectId: id }]
      : [],
  );
}

function checkupDue({ recoveree, contacts }: PersonFacts): readonly Due[] {
  const { checkups } = recoveree;
  if (checkups === undefined || statusOf(recoveree) === 'transferred') return [];
  const reached = lastDay(contacts.filter(isContact));
  const due = reached === undefined ? checkups.from : addDays(reached, checkups.everyDays);
  const on = due < checkups.from ? checkups.from : due;
  if (checkups.until !== undefined && on > checkups.until) return [];
  const tried = lastTry(contacts, reached);
  return [{ kind: 'checkup', dueOn: on, ...(tried === undefined ? {} : { triedOn: tried }) }];
}

/** The last try that reached nobody, after the last contact. */
function lastTry(contacts: readonly Contact[], since: string | undefined): string | undefined {
  const tries = contacts.filter((each) => !isContact(each) && each.on >= (since ?? ''));
  return lastDay(tries);
}

function lastDay(contacts: readonly Contact[]): string | undefined {
  return contacts
    .map(({ on }) => on)
    .toSorted()
    .at(-1);
}

function byDay(one: Contact, other: Contact): number {
  const [a, b] = [`${one.on} ${one.startedAt ?? ''}`, `${other.on} ${other.startedAt ?? ''}`];
  return a < b ? -1 : a > b ? 1 : 0;
}
