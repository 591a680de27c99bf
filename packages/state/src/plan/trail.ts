import type { PlanJournal, Received } from '@cairn/domain/plan';
import type { Referral } from '@cairn/domain/referral';
import type { PlanChange } from './plan-state.ts';

/** What a plan and its connections were at one time. */
export interface Held {
  readonly journal?: PlanJournal;
  readonly referrals: readonly Referral[];
  readonly received: readonly Received[];
}

/**
 * One thing that can be taken back. The journal takes back its own commands, so that the history tells it. What lies
 * outside of the journal is exchanged: `other` is what stands there on the far side of the turn.
 */
export interface Turn {
  readonly what: PlanChange;
  readonly other?: Partial<Held>;
}

/** What was done since the page opened, and what was taken back of it, newest last. */
export interface Trail {
  readonly behind: readonly Turn[];
  readonly ahead: readonly Turn[];
}

export const NO_TRAIL: Trail = { behind: [], ahead: [] };

export function withTurn(trail: Trail, turn: Turn): Trail {
  return { behind: [...trail.behind, turn], ahead: [] };
}

/** The turn that going in a direction meets next. */
export function nextTurn(trail: Trail, kind: 'undone' | 'redone'): Turn | undefined {
  return (kind === 'undone' ? trail.behind : trail.ahead).at(-1);
}

/** The trail after going past its next turn, which then holds what was on this side. */
export function pastTurn({ behind, ahead }: Trail, kind: 'undone' | 'redone', turn: Turn): Trail {
  return kind === 'undone'
    ? { behind: behind.slice(0, -1), ahead: [...ahead, turn] }
    : { behind: [...behind, turn], ahead: ahead.slice(0, -1) };
}

/** Exchanges what a turn holds with what stands now: the new present, and the turn to come back with. */
export function exchange(now: Held, turn: Turn): readonly [Held, Turn] {
  const { other } = turn;
  if (!other) return [now, turn];
  // A note on a connection leaves the plan alone; a file takes the place of both.
  if (turn.what === 'note-referral')
    return [
      { ...now, referrals: other.referrals ?? [] },
      { ...turn, other: { referrals: now.referrals } },
    ];
  return [
    {
      referrals: other.referrals ?? [],
      received: other.received ?? [],
      ...(other.journal ? { journal: other.journal } : {}),
    },
    { ...turn, other: now },
  ];
}
