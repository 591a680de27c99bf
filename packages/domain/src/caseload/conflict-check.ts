import { fail, succeed } from '../result.ts';
import type { Result } from '../result.ts';
import { day, listOf, oneOf, optional, record, text } from '../shape/shape.ts';
import type { Shaped } from '../shape/shape.ts';

export const CONFLICT_ANSWERS = ['no', 'yes', 'not-sure'] as const;
export type ConflictAnswer = (typeof CONFLICT_ANSWERS)[number];

const both = record({ en: text(300), es: text(300) });

const questionsShape = record({
  version: text(20),
  source: text(300),
  questions: listOf(record({ id: text(100), words: both, why: optional(both), source: text(300) }), 50),
});

/** What a peer is asked before walking with somebody: is there another tie between the two? Data of the organisation. */
export type ConflictQuestions = Shaped<typeof questionsShape>;

export function parseConflictQuestions(json: unknown): Result<ConflictQuestions> {
  const read = questionsShape.read(json, 'conflict-check');
  return read.ok
    ? succeed(read.value)
    : fail({
        code: 'not-conflict-questions',
        message: `These are no questions (${read.at}: ${read.expected}).`,
      });
}

export const conflictCheckShape = record({
  /** The version of the questions that were asked. */
  version: text(20),
  on: day,
  answers: listOf(record({ id: text(100), answer: oneOf(...CONFLICT_ANSWERS) }), 50),
  /** The talk with the supervisor about it, and what the two decided. */
  talk: optional(record({ on: day, words: text() })),
});

/** The answers, kept with the person's record: an honest yes is no fault, and it is not hidden. */
export type ConflictCheck = Shaped<typeof conflictCheckShape>;

export interface ConflictState {
  /** Questions that were answered with "yes" or "not sure". */
  readonly raised: readonly string[];
  /** Questions of this version that have no answer yet. */
  readonly open: readonly string[];
  /** True while a tie was named and nobody talked about it with the supervisor. It is said, and it blocks nothing. */
  readonly needsSupervisor: boolean;
}

export function conflictState(check: ConflictCheck | undefined, questions: ConflictQuestions): ConflictState {
  const answers = new Map(check?.answers.map(({ id, answer }) => [id, answer]));
  const raised = [...answers].flatMap(([id, answer]) => (answer === 'no' ? [] : [id]));
  const open = questions.questions.map(({ id }) => id).filter((id) => !answers.has(id));
  return { raised, open, needsSupervisor: raised.length > 0 && check?.talk === undefined };
}
