import type { Problem } from '@cairn/domain';
import type { DisclosureRequest } from '@cairn/domain/consent';
import type { Bundle, FhirResource } from 'fhir/r4.js';

// What waits to be sent. A person sees it, and under which consent it goes, before it goes; being offline loses
// nothing, and trying again writes no twin, since every entry of the bundle is conditional.

export interface OutboxItem {
  readonly id: string;
  /** What it is, in the words of the list on screen. */
  readonly title: string;
  readonly madeAt: string;
  readonly bundle: Bundle<FhirResource>;
  /** To whom, what and why; the consent is looked for anew at the moment of sending. */
  readonly request: Omit<DisclosureRequest, 'at'>;
  readonly state: OutboxState;
}

export type OutboxState =
  /** Nobody has looked at it and said yes. */
  | { readonly kind: 'to-confirm' }
  | { readonly kind: 'waiting'; readonly tries: number; readonly notBeforeMs: number }
  /** A person has to decide: it is not tried again by itself. */
  | { readonly kind: 'held'; readonly problem: Problem }
  | { readonly kind: 'sent'; readonly at: string; readonly disclosureId: string };

const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 6 * 60 * 60 * 1000;

export function confirm(item: OutboxItem): OutboxItem {
  const canGo = item.state.kind === 'to-confirm' || item.state.kind === 'held';
  return canGo ? { ...item, state: { kind: 'waiting', tries: 0, notBeforeMs: 0 } } : item;
}

/** Items to send now, the oldest first. */
export function dueNow(items: readonly OutboxItem[], nowMs: number): readonly OutboxItem[] {
  return items
    .filter(({ state }) => state.kind === 'waiting' && state.notBeforeMs <= nowMs)
    .toSorted((one, other) => (one.madeAt < other.madeAt ? -1 : 1));
}

export function noteSent(item: OutboxItem, at: string, disclosureId: string): OutboxItem {
  return { ...item, state: { kind: 'sent', at, disclosureId } };
}

/** Tries again by itself only where nothing but time or a sign-in is missing. */
export function noteProblem(item: OutboxItem, problem: Problem, nowMs: number): OutboxItem {
  const tries = item.state.kind === 'waiting' ? item.state.tries + 1 : 1;
  if (problem.code === 'sign-in-needed')
    return { ...item, state: { kind: 'waiting', tries, notBeforeMs: nowMs } };
  if (problem.code !== 'offline' && problem.code !== 'server-busy')
    return { ...item, state: { kind: 'held', problem } };
  const wait = Math.min(FIRST_WAIT_MS * 2 ** (tries - 1), LONGEST_WAIT_MS);
  return { ...item, state: { kind: 'waiting', tries, notBeforeMs: nowMs + wait } };
}
