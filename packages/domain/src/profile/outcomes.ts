/** One person's answers to the outcome set at one time, without anything that names the person. */
export interface OutcomeSheet {
  /** Outcome id to the code of the answer, `better`, `same`, `less` or `not-mine`. */
  readonly answers: Readonly<Record<string, string>>;
}

export interface OutcomeRow {
  readonly outcome: string;
  readonly cells: readonly OutcomeCell[];
  /** People who answered this outcome; absent when that alone would say too much. */
  readonly answered?: number;
}

export interface OutcomeCell {
  readonly answer: string;
  /** Absent when the number is suppressed, so that nobody can be picked out. */
  readonly count?: number;
}

/** Groups smaller than this are not shown; 11 is what US federal health data releases use (CMS cell size policy). */
export const SMALLEST_CELL = 11;

/**
 * Counts for a whole program. A number from 1 to `smallest - 1` is withheld, and where only one cell of a row is
 * withheld the next smallest goes too, since the total would give it away. Zero is withheld with it for that reason.
 */
export function countOutcomes(
  sheets: readonly OutcomeSheet[],
  outcomes: readonly string[],
  answers: readonly string[],
  smallest: number = SMALLEST_CELL,
): readonly OutcomeRow[] {
  return outcomes.map((outcome) => {
    const counts = answers.map(
      (answer) => sheets.filter((sheet) => sheet.answers[outcome] === answer).length,
    );
    const answered = counts.reduce((total, count) => total + count, 0);
    const isTooSmall = answered < smallest;
    const withheld = isTooSmall ? new Set(counts.keys()) : withheldCells(counts, smallest);
    return {
      outcome,
      cells: answers.map((answer, at) => ({
        answer,
        ...(withheld.has(at) ? {} : { count: counts[at] ?? 0 }),
      })),
      ...(isTooSmall ? {} : { answered }),
    };
  });
}

function withheldCells(counts: readonly number[], smallest: number): ReadonlySet<number> {
  const withheld = new Set([...counts.keys()].filter((at) => isSmall(counts[at] ?? 0, smallest)));
  if (withheld.size === 0) return withheld;
  const open = [...counts.keys()]
    .filter((at) => !withheld.has(at))
    .toSorted((one, other) => (counts[one] ?? 0) - (counts[other] ?? 0));
  const sumWithheld = (): number => [...withheld].reduce((total, at) => total + (counts[at] ?? 0), 0);
  // Two withheld cells that add up to less than the limit can still be told from the total.
  while ((withheld.size < 2 || sumWithheld() < smallest) && open.length > 0) withheld.add(open.shift() ?? 0);
  return withheld;
}

function isSmall(count: number, smallest: number): boolean {
  return count > 0 && count < smallest;
}
