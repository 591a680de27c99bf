/** One line of a table that leaves the program: a name and how often, or that it is too few to say. */
export interface CountRow {
  readonly name: string;
  /** Absent where the number could point at somebody. */
  readonly count?: number;
}

/** A thing that happened, under a name, with the person behind it. */
export interface Happening {
  readonly name: string;
  readonly personId: string;
}

/**
 * Counts happenings by name, in the order of `names`. A row is withheld when fewer than `smallest` people stand
 * behind it, however often it happened. Where one row alone is withheld, the next smallest goes too, since the total
 * of another table would give it away. A row of zero says that nobody is behind it, and stays.
 */
export function countTable(
  names: readonly string[],
  happenings: readonly Happening[],
  smallest: number,
): readonly CountRow[] {
  const rows = names.map((name) => {
    const own = happenings.filter((each) => each.name === name);
    return { name, count: own.length, people: new Set(own.map(({ personId }) => personId)) };
  });
  const withheld = new Set(rows.filter(({ people }) => people.size > 0 && people.size < smallest));
  const open = rows
    .filter((row) => !withheld.has(row) && row.count > 0)
    .toSorted((one, other) => one.people.size - other.people.size);
  const hidden = (): number => new Set([...withheld].flatMap(({ people }) => [...people])).size;
  while (withheld.size > 0 && (withheld.size < 2 || hidden() < smallest)) {
    const next = open.shift();
    if (next === undefined) break;
    withheld.add(next);
  }
  return rows.map((row) => (withheld.has(row) ? { name: row.name } : { name: row.name, count: row.count }));
}
