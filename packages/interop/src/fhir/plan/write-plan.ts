import type { Annotation, CarePlan, CareTeam, RelatedPerson } from 'fhir/r4.js';
import type { Plan, Supporter } from '@cairn/domain/plan';
import type { Outgoing } from '../base/bundle.ts';
import type { Context } from '../base/context.ts';
import { extend } from '../base/extension.ts';
import { identifierOf } from '../base/links.ts';
import { narrative } from '../base/narrative.ts';
import { part2Meta } from '../base/security-labels.ts';
import { writeGoal, writeStep } from './write-goal.ts';

/** A recovery plan as CarePlan, its goals as Goal and its steps as Task. */
export function writePlan(plan: Plan, context: Context): readonly Outgoing[] {
  const { links } = context;
  const steps = plan.goals.flatMap((goal) => goal.steps.map((step) => ({ step, goalId: goal.id })));
  const team = teamOf(plan.supporters, context);
  const note = notesOf(plan);
  const shown = plan.goals.filter(({ isRemoved }) => !isRemoved);
  const resource: CarePlan = {
    resourceType: 'CarePlan',
    meta: part2Meta(),
    language: plan.language,
    text: narrative(
      'Recovery plan, in the words of the person',
      shown.map(({ words }) => words),
    ),
    ...(team.length === 0 ? {} : { contained: team }),
    extension: [
      ...extend('plan-next-review', plan.nextReviewOn),
      ...extend('plan-reengagement', { ...plan.reengagement }),
      ...extend('plan-safe-contact', { ...plan.safeContact }),
      ...extend(
        'plan-agreement',
        plan.agreements.map((each) => ({ ...each })),
      ),
      ...extend(
        'plan-copy-given',
        plan.copies.map((each) => ({ ...each })),
      ),
    ],
    identifier: [identifierOf('plan', plan.id)],
    status: 'active',
    intent: 'plan',
    category: [{ text: 'Recovery plan' }],
    subject: context.subject,
    period: { start: plan.startedOn },
    ...(team.length === 0 ? {} : { careTeam: [{ reference: '#team' }] }),
    ...(plan.goals.length === 0 ? {} : { goal: plan.goals.map(({ id }) => links.to('goal', id)) }),
    ...(steps.length === 0
      ? {}
      : { activity: steps.map(({ step }) => ({ reference: links.to('step', step.id) })) }),
    ...(note.length === 0 ? {} : { note }),
  };
  return [
    { address: links.addressOf('plan', plan.id), resource, changes: true },
    ...plan.goals.map((goal) => writeGoal(goal, context)),
    ...steps.map(({ step, goalId }) => writeStep(step, goalId, context)),
  ];
}

function notesOf({ reviews, celebrations }: Plan): readonly Annotation[] & Annotation[] {
  const noteOf = (kind: string, { on, words }: { on: string; words: string }): Annotation => ({
    extension: extend('note-kind', kind),
    time: on,
    text: words,
  });
  return [
    ...reviews.map((review) => noteOf('review', review)),
    ...celebrations.map((celebration) => noteOf('celebration', celebration)),
  ];
}

/** Supporters stay inside the plan: no server should make patients' contacts of them. */
function teamOf(supporters: readonly Supporter[], { subject }: Context): (CareTeam | RelatedPerson)[] {
  if (supporters.length === 0) return [];
  const people = supporters.map((supporter, index): RelatedPerson => ({
    resourceType: 'RelatedPerson',
    id: `supporter-${index + 1}`,
    identifier: [identifierOf('supporter', supporter.id)],
    patient: subject,
    ...(supporter.how === undefined ? {} : { relationship: [{ text: supporter.how }] }),
    name: [{ text: supporter.name }],
    ...(supporter.phone === undefined ? {} : { telecom: [{ system: 'phone', value: supporter.phone }] }),
  }));
  const team: CareTeam = {
    resourceType: 'CareTeam',
    id: 'team',
    participant: people.map(({ id }) => ({ member: { reference: `#${id}` } })),
  };
  return [team, ...people];
}
