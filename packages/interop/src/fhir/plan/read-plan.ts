import { addDays, LONGEST_REVIEW_DAYS, planShape, type Plan } from '@cairn/domain/plan';
import { fail, succeed, type Result } from '@cairn/domain';
import { codeSystem } from '../base/codes.ts';
import { isJson, type Json } from '@cairn/domain';
import { type FhirReader } from '../base/fhir-reader.ts';
import type { Incoming } from '../base/incoming.ts';
import { dayOf, withoutAbsent } from '../base/values.ts';
import { SNAPSHOT_LISTS } from '../referral/snapshot-extension.ts';
import { goalStatus, stepStatus } from './statuses.ts';

/** A CarePlan with the goals and tasks that it names, from Cairn or from any other system. */
export function readPlan(carePlan: FhirReader, incoming: Incoming): Result<Plan> {
  const goals = carePlan.references('goal').flatMap((address) => incoming.take('Goal', address) ?? []);
  const activities = carePlan.children('activity');
  const tasks = activities
    .flatMap((activity) => activity.reference('reference') ?? [])
    .flatMap((address) => incoming.take('Task', address) ?? []);
  const startedOn = dayOf(
    carePlan.child('period')?.text('start') ?? carePlan.text('created') ?? incoming.today,
  );
  const readGoals = goals.map(({ reader, address }) => {
    const steps = tasks.filter(({ reader: task }) => incoming.isSame(task.reference('focus'), address));
    return readGoal(
      reader,
      incoming.idOf(reader, 'goal'),
      startedOn,
      steps.map((each) => each.reader),
      incoming,
    );
  });
  const loose = tasks.filter(({ reader: task }) => {
    const focus = task.reference('focus');
    return !goals.some(({ address }) => incoming.isSame(focus, address));
  });
  const notes = carePlan.children('note').map(readNote);
  const raw = {
    id: incoming.idOf(carePlan, 'plan'),
    language: carePlan.text('language') ?? incoming.language,
    startedOn,
    goals: [
      ...readGoals,
      ...looseGoals(
        carePlan,
        loose.map((each) => each.reader),
        activities,
        startedOn,
        incoming,
      ),
    ],
    supporters: readSupporters(carePlan, incoming),
    reengagement: carePlan.extension('plan-reengagement') ?? {},
    safeContact: carePlan.extension('plan-safe-contact') ?? {},
    reviews: notes
      .filter(({ kind }) => kind === 'review')
      .map(({ on, words }) => ({ on: on ?? startedOn, words })),
    nextReviewOn: carePlan.extension('plan-next-review') ?? addDays(startedOn, LONGEST_REVIEW_DAYS),
    agreements: carePlan.extensions('plan-agreement'),
    copies: carePlan.extensions('plan-copy-given'),
    celebrations: notes
      .filter(({ kind }) => kind === 'celebration')
      .map(({ on, words }) => ({ on: on ?? startedOn, words })),
  };
  for (const key of ['status', 'intent', 'category', 'subject']) carePlan.take(key);
  const read = planShape.read(raw, 'CarePlan');
  return read.ok
    ? succeed(read.value)
    : fail({
        code: 'plan-not-understood',
        message: `This plan cannot be read: ${read.at} should be ${read.expected}. The other records were read.`,
      });
}

function readGoal(
  goal: FhirReader,
  id: string,
  startedOn: string,
  steps: readonly FhirReader[],
  incoming: Incoming,
): Json {
  const status = goalStatus(goal.text('lifecycleStatus'));
  const on = dayOf(goal.text('statusDate') ?? goal.text('startDate') ?? startedOn);
  const history = goal.extensions('goal-status-history');
  for (const key of ['subject', 'expressedBy']) goal.take(key);
  const [area] = goal.codes('category', codeSystem('life-area'));
  return withoutAbsent({
    id,
    words: goal.concept('description'),
    area,
    why: goal.extension('goal-why'),
    strengths: goal.extension('goal-strengths'),
    sign: goal.extension('goal-sign'),
    status,
    statusHistory: history.length > 0 ? history : [{ status, on }],
    steps: steps.map((step) => readStep(step, incoming)),
    isRemoved: goal.extension('removed') === true,
  });
}

function readStep(task: FhirReader, incoming: Incoming): Json {
  const owner = task.extension('step-owner') ?? foreignOwner(task);
  const by = task.child('restriction')?.child('period')?.text('end');
  for (const key of ['intent', 'for', 'owner']) task.take(key);
  const code = task.concept('code');
  return withoutAbsent({
    id: incoming.idOf(task, 'step'),
    words: task.text('description') ?? code,
    owner,
    by: by === undefined ? undefined : dayOf(by),
    sign: task.extension('step-sign'),
    status: stepStatus(task.text('status')),
    resources: task.extensions('resource-snapshot', SNAPSHOT_LISTS),
    isRemoved: task.extension('removed') === true,
  });
}

/** Elsewhere a task without a named owner is the person's own. */
function foreignOwner(task: FhirReader): Json {
  const name = task.child('owner')?.text('display');
  return name === undefined ? { kind: 'me' } : { kind: 'someone', name };
}

/** Steps of no goal, as other systems write them: each becomes a goal of its own, so that none is lost. */
function looseGoals(
  carePlan: FhirReader,
  tasks: readonly FhirReader[],
  activities: readonly FhirReader[],
  startedOn: string,
  incoming: Incoming,
): readonly Json[] {
  const goalOf = (words: unknown, id: string, step: readonly Json[]): Json => ({
    id,
    words,
    status: 'working',
    statusHistory: [{ status: 'working', on: startedOn }],
    steps: step,
    isRemoved: false,
  });
  const details = activities.flatMap((activity) => {
    const detail = activity.child('detail');
    const code = detail?.concept('code');
    const words = detail?.text('description') ?? code;
    return words === undefined ? [] : [goalOf(words, incoming.newId(), [])];
  });
  const fromTasks = tasks.map((task) => {
    const step = readStep(task, incoming);
    return goalOf(step['words'], incoming.newId(), [step]);
  });
  const description = carePlan.text('description');
  const described =
    description !== undefined && details.length + fromTasks.length === 0 && !isJson(carePlan.json['goal'])
      ? [goalOf(description, incoming.newId(), [])]
      : [];
  return [...described, ...details, ...fromTasks];
}

interface Note {
  readonly kind: unknown;
  readonly on: string | undefined;
  readonly words: string | undefined;
}

/** A note from elsewhere is kept as what was said at a review. */
function readNote(note: FhirReader): Note {
  const time = note.text('time');
  return {
    kind: note.extension('note-kind') ?? 'review',
    on: time === undefined ? undefined : dayOf(time),
    words: note.text('text'),
  };
}

function readSupporters(carePlan: FhirReader, incoming: Incoming): readonly Json[] {
  for (const [index, team] of carePlan.children('careTeam').entries())
    if (team.json['reference'] === '#team') carePlan.take(`careTeam[${index}]`);
  return carePlan.children('contained').flatMap((each, index) => {
    if (each.json['resourceType'] === 'CareTeam' && each.json['id'] === 'team')
      carePlan.take(`contained[${index}]`);
    if (each.json['resourceType'] !== 'RelatedPerson') return [];
    for (const key of ['resourceType', 'id', 'patient']) each.take(key);
    const [name] = each.children('name').flatMap((part) => part.text('text') ?? []);
    const [how] = each.concepts('relationship');
    const [phone] = each.children('telecom').flatMap((telecom) => {
      telecom.take('system');
      return telecom.text('value') ?? [];
    });
    return name === undefined
      ? []
      : [withoutAbsent({ id: incoming.idOf(each, 'supporter'), name, how, phone })];
  });
}
