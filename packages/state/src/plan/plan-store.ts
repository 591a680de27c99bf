import { signal, type ReadonlySignal } from '@preact/signals-core';
import { fail, type Result } from '@cairn/domain';
import {
  canRedo,
  canUndo,
  mergePlans,
  openJournal,
  perform,
  previewImport,
  readPlanFile,
  redo,
  undo,
  writePlanFile,
  type PlanCommand,
  type PlanJournal,
  type Received,
} from '@cairn/domain/plan';
import { noteReferral, type Referral, type ReferralEvent } from '@cairn/domain/referral';
import type { Digest } from '@cairn/domain/wording';
import type { PlanNotice, PlanSender, PlanState } from './plan-state.ts';
import {
  exchange,
  nextTurn,
  NO_TRAIL,
  pastTurn,
  withTurn,
  type Held,
  type Trail,
  type Turn,
} from './trail.ts';

export interface PlanStoreParts {
  /** ISO 8601 with offset. */
  readonly now: () => string;
  readonly newId: () => string;
  /** BCP 47 tag that a new plan is written in. */
  readonly language: () => string;
  /** Who holds the pen. */
  readonly by: () => 'me' | 'coach';
  /** Absent where the browser gives none: no file can be written or read there. */
  readonly digest?: Digest;
}

/** A plan and the commands that are its only writers. */
export interface PlanStore {
  readonly state: ReadonlySignal<PlanState>;
  /** Does one thing; false when it could not be done, and then the notice says why. */
  act(command: PlanCommand): boolean;
  /** Adds what happened with a place; the first note starts the connection. */
  note(referral: Referral, event: ReferralEvent): boolean;
  undo(): void;
  redo(): void;
  /** Reads a file and shows what is in it. Nothing is taken in before `takeIn`. */
  offer(json: unknown, sender?: PlanSender): Promise<Result<void>>;
  /** Opens the file in place of the plan here, or adds to the plan here what the file has more. */
  takeIn(choice: 'take-file' | 'keep-both'): void;
  putAway(): void;
  /** The open file of the plan, or why there is none. */
  file(): Promise<Result<object>>;
  markSaved(): void;
  /** Forgets everything. */
  wipe(): void;
}

const FIRST: PlanState = { referrals: [], received: [], canUndo: false, canRedo: false, isUnsaved: false };
const NO_DIGEST = {
  code: 'no-digest',
  message: 'This page is not served safely. Print the plan or copy it.',
};

export function createPlanStore(parts: PlanStoreParts): PlanStore {
  const state = signal<PlanState>(FIRST);
  let trail: Trail = NO_TRAIL;

  const hold = ({ journal, referrals, received }: Held, notice: PlanNotice): void => {
    const { offered: _offered, ...rest } = state.value;
    const { journal: _journal, ...others } = rest;
    state.value = {
      ...others,
      ...(journal ? { journal } : {}),
      referrals,
      received,
      notice,
      canUndo: trail.behind.length > 0 || (journal !== undefined && canUndo(journal)),
      canRedo: trail.ahead.length > 0 || (journal !== undefined && canRedo(journal)),
      isUnsaved: journal !== undefined,
    };
  };
  const refuse = (code: string): false => {
    state.value = { ...state.value, notice: { kind: 'refused', code } };
    return false;
  };
  const mark = (): { id: string; at: string; by: 'me' | 'coach' } => ({
    id: parts.newId(),
    at: parts.now(),
    by: parts.by(),
  });
  const heldNow = (): Held => {
    const { journal, referrals, received } = state.value;
    return { referrals, received, ...(journal ? { journal } : {}) };
  };
  const start = (): PlanJournal => openJournal(parts.newId(), parts.language(), parts.now().slice(0, 10));

  const keepTurn = (turn: Turn, held: Held, leftOut = 0): true => {
    trail = withTurn(trail, turn);
    hold(held, { kind: 'done', what: turn.what, ...(leftOut > 0 ? { leftOut } : {}) });
    return true;
  };

  const travel = (kind: 'undone' | 'redone'): void => {
    const turn = nextTurn(trail, kind);
    const now = heldNow();
    if (turn?.other) {
      const [put, back] = exchange(now, turn);
      trail = pastTurn(trail, kind, back);
      hold(put, { kind, what: turn.what });
      return;
    }
    if (!now.journal) return;
    const moved = (kind === 'undone' ? undo : redo)(now.journal, mark());
    if (!moved.ok) return;
    if (turn) trail = pastTurn(trail, kind, turn);
    hold({ ...now, journal: moved.value }, { kind, what: whatOf(moved.value) });
  };

  return {
    state,
    act(command) {
      const done = perform(state.value.journal ?? start(), command, mark());
      if (!done.ok) return refuse(done.problem.code);
      return keepTurn({ what: command.type }, { ...heldNow(), journal: done.value });
    },
    note(referral, event) {
      const noted = noteReferral(referral, event);
      if (!noted.ok) return refuse(noted.problem.code);
      const now = heldNow();
      const others = now.referrals.filter(({ id }) => id !== referral.id);
      const turn = { what: 'note-referral', other: { referrals: now.referrals } } as const;
      return keepTurn(turn, { ...now, referrals: [...others, noted.value] });
    },
    undo: () => travel('undone'),
    redo: () => travel('redone'),
    async offer(json, sender) {
      if (!parts.digest) return fail(NO_DIGEST);
      const read = await readPlanFile(json, parts.digest);
      if (!read.ok) {
        refuse(read.problem.code);
        return read;
      }
      const preview = previewImport(state.value.journal, read.value);
      const { notice: _notice, ...rest } = state.value;
      state.value = { ...rest, offered: { content: read.value, preview, ...(sender ? { sender } : {}) } };
      return { ok: true, value: undefined };
    },
    takeIn(choice) {
      const { offered, journal: here, referrals, received } = state.value;
      if (!offered) return;
      const merged = here
        ? mergePlans({ journal: here, referrals, received }, offered.content, choice)
        : undefined;
      if (merged && !merged.ok) {
        refuse(merged.problem.code);
        return;
      }
      const taken = merged?.value.content ?? offered.content;
      const { sender, preview } = offered;
      const mark: Received[] = sender
        ? [{ id: parts.newId(), at: parts.now(), ...sender, choice, events: preview.eventsInFile }]
        : [];
      keepTurn(
        { what: 'open-file', other: heldNow() },
        { ...taken, received: [...(taken.received ?? []), ...mark] },
        merged?.value.leftOut.length,
      );
      state.value = { ...state.value, isUnsaved: choice === 'keep-both' || sender !== undefined };
    },
    putAway() {
      const { offered: _offered, ...rest } = state.value;
      state.value = rest;
    },
    async file() {
      const { journal, ...others } = heldNow();
      if (!parts.digest) return fail(NO_DIGEST);
      if (!journal) return fail({ code: 'no-plan', message: 'There is nothing on the plan yet.' });
      return { ok: true, value: await writePlanFile({ journal, ...others }, parts.now(), parts.digest) };
    },
    markSaved() {
      state.value = { ...state.value, isUnsaved: false };
    },
    wipe() {
      trail = NO_TRAIL;
      state.value = FIRST;
    },
  };
}

/** The command that the last event took back or brought back. */
function whatOf({ events }: PlanJournal): PlanCommand['type'] {
  const last = events.at(-1);
  const target = last && last.kind !== 'done' ? last.target : undefined;
  const done = events.find((event) => event.id === target);
  return done?.kind === 'done' ? done.command.type : 'edit-goal';
}
