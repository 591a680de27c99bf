import { fail, succeed } from '../result.ts';
import type { Result } from '../result.ts';
import type { Recoveree, RecovereeEvent, RecovereeStatus } from './recoveree.ts';

export interface NewRecoveree {
  readonly id: string;
  readonly name: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** ISO moment. */
  readonly at: string;
  readonly language?: string;
}

export function startRecoveree({ id, name, on, at, language }: NewRecoveree): Recoveree {
  return {
    id,
    name: name.trim(),
    strengths: [],
    safeContact: {},
    events: [{ kind: 'started', on }],
    changedAt: at,
    ...(language === undefined ? {} : { language }),
  };
}

/** Adds what happened. Days go forward only, and what does not fit where things stand is said. */
export function noteRecoveree(recoveree: Recoveree, event: RecovereeEvent): Result<Recoveree> {
  const last = recoveree.events.at(-1);
  if (last !== undefined && event.on < last.on)
    return fail({ code: 'before-last-event', message: `Pick a day from ${last.on} on.` });
  const status = statusOf(recoveree);
  const fits = event.kind === 'reopened' ? status !== 'active' : status === 'active';
  if (event.kind === 'started' || !fits)
    return fail({ code: 'does-not-fit', message: 'That does not fit where things stand now.' });
  return succeed({ ...recoveree, events: [...recoveree.events, event] });
}

export function statusOf({ events }: Recoveree): RecovereeStatus {
  const last = events.at(-1)?.kind;
  return last === 'closed' || last === 'transferred' ? last : 'active';
}

/** The day that the work together began, or began anew. */
export function startedOn({ events }: Recoveree): string {
  const start = events.findLast(({ kind }) => kind === 'started' || kind === 'reopened');
  return start?.on ?? events[0]?.on ?? '';
}

/**
 * People whose name holds each word that was typed, without accents and case: the ones whose name begins so
 * first, then by name.
 */
export function findRecoverees(people: readonly Recoveree[], typed: string): readonly Recoveree[] {
  const words = foldName(typed).split(' ').filter(Boolean);
  return people
    .map((person) => ({ person, name: foldName(person.name) }))
    .filter(({ name }) => words.every((word) => name.includes(word)))
    .toSorted((one, other) => {
      const first = words[0] ?? '';
      const begins = Number(other.name.startsWith(first)) - Number(one.name.startsWith(first));
      return begins || (one.name < other.name ? -1 : one.name > other.name ? 1 : 0);
    })
    .map(({ person }) => person);
}

/** A name as it is compared: two people must not be told apart by an accent or a space alone. */
export function foldName(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** Somebody else on the list with the same name: the two would be easy to confuse. */
export function sameName(
  people: readonly Recoveree[],
  name: string,
  exceptId?: string,
): Recoveree | undefined {
  const folded = foldName(name);
  return people.find((person) => person.id !== exceptId && foldName(person.name) === folded);
}
