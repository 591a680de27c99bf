import { fail, succeed } from '../result.ts';
import type { Result } from '../result.ts';
import { applyCommand, startPlan } from './apply-command.ts';
import type { PlanCommand } from './command.ts';
import type { Plan } from './plan.ts';

/** What happened to a plan, in order. Nothing is ever taken out: undoing is an event of its own. */
export interface PlanJournal {
  readonly planId: string;
  readonly language: string;
  readonly startedOn: string;
  readonly events: readonly PlanEvent[];
  /** What the events add up to. */
  readonly plan: Plan;
}

interface EventMark {
  readonly id: string;
  /** ISO 8601 with offset. */
  readonly at: string;
  /** Who did it, as a role: names stay inside the plan. */
  readonly by: 'me' | 'coach';
}

export type PlanEvent = EventMark &
  (
    | { readonly kind: 'done'; readonly command: PlanCommand }
    | { readonly kind: 'undone' | 'redone'; readonly target: string }
  );

export function openJournal(planId: string, language: string, startedOn: string): PlanJournal {
  return { planId, language, startedOn, events: [], plan: startPlan(planId, language, startedOn) };
}

export function perform(journal: PlanJournal, command: PlanCommand, mark: EventMark): Result<PlanJournal> {
  const next = applyCommand(journal.plan, command);
  if (!next.ok) return next;
  return succeed({
    ...journal,
    plan: next.value,
    events: [...journal.events, { ...mark, kind: 'done', command }],
  });
}

/** Takes back the last thing that stands. Undoing again goes further back, to the very start. */
export function undo(journal: PlanJournal, mark: EventMark): Result<PlanJournal> {
  const target = standing(journal.events).at(-1);
  if (target === undefined)
    return fail({ code: 'nothing-to-undo', message: 'There is nothing to take back.' });
  return record(journal, { ...mark, kind: 'undone', target: target.id });
}

/** Brings back the last thing that was taken back, as long as nothing new was done since. */
export function redo(journal: PlanJournal, mark: EventMark): Result<PlanJournal> {
  const target = redoable(journal.events).at(-1);
  if (target === undefined)
    return fail({ code: 'nothing-to-redo', message: 'There is nothing to bring back.' });
  return record(journal, { ...mark, kind: 'redone', target });
}

export function canUndo({ events }: PlanJournal): boolean {
  return standing(events).length > 0;
}

export function canRedo({ events }: PlanJournal): boolean {
  return redoable(events).length > 0;
}

/** Adds up a list of events, such as one out of a file. Fails at the first that could not have happened. */
export function replay(
  planId: string,
  language: string,
  startedOn: string,
  events: readonly PlanEvent[],
): Result<PlanJournal> {
  let journal = openJournal(planId, language, startedOn);
  const seen = new Set<string>();
  for (const event of events) {
    if (seen.has(event.id))
      return fail({ code: 'event-twice', message: 'The history of this plan holds one entry twice.' });
    seen.add(event.id);
    const next = event.kind === 'done' ? perform(journal, event.command, event) : retrace(journal, event);
    if (!next.ok) return next;
    journal = next.value;
  }
  return succeed(journal);
}

function retrace(
  journal: PlanJournal,
  event: Extract<PlanEvent, { readonly target: string }>,
): Result<PlanJournal> {
  const { id, at, by } = event;
  const result = event.kind === 'undone' ? undo(journal, { id, at, by }) : redo(journal, { id, at, by });
  const last = result.ok ? result.value.events.at(-1) : undefined;
  const isSame = last !== undefined && last.kind !== 'done' && last.target === event.target;
  return isSame
    ? result
    : fail({ code: 'history-broken', message: 'The history of this plan does not fit together.' });
}

/** The things done that hold now, without what was taken back. */
export function standingEvents({ events }: PlanJournal): readonly Done[] {
  return standing(events);
}

type Done = Extract<PlanEvent, { readonly kind: 'done' }>;

/** Events that hold now, oldest first. */
function standing(events: readonly PlanEvent[]): readonly Done[] {
  const undone = new Set<string>();
  for (const event of events) {
    if (event.kind === 'undone') undone.add(event.target);
    if (event.kind === 'redone') undone.delete(event.target);
  }
  return events.filter((event): event is Done => event.kind === 'done' && !undone.has(event.id));
}

function redoable(events: readonly PlanEvent[]): readonly string[] {
  const stack: string[] = [];
  for (const event of events) {
    if (event.kind === 'done') stack.length = 0;
    else if (event.kind === 'undone') stack.push(event.target);
    else stack.pop();
  }
  return stack;
}

function record(journal: PlanJournal, event: PlanEvent): Result<PlanJournal> {
  const events = [...journal.events, event];
  let plan = startPlan(journal.planId, journal.language, journal.startedOn);
  for (const { command } of standing(events)) {
    const next = applyCommand(plan, command);
    if (!next.ok) return next;
    plan = next.value;
  }
  return succeed({ ...journal, events, plan });
}
