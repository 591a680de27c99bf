import { toCsv } from '../plan/plan-csv.ts';
import type { CountRow } from './count-table.ts';
import type { ProgramReport } from './program-report.ts';

/** One row for each number: table, name, count. `fewer than n` stands where a number is withheld. */
export function reportToCsv(report: ProgramReport): string {
  const withheld = `fewer than ${report.smallest}`;
  const rowsOf = (table: string, rows: readonly CountRow[]) =>
    rows.map(({ name, count }) => [table, name, count === undefined ? withheld : String(count)]);
  return toCsv([
    ['table', 'name', 'count'],
    ['period', 'from', report.from],
    ['period', 'to', report.to],
    ['period', 'hours', report.hours === undefined ? withheld : String(report.hours)],
    ...report.tables.flatMap(({ name, rows }) => rowsOf(name, rows)),
    ...report.capital.flatMap(({ level, rows }) => rowsOf(`capital ${level}`, rows)),
    ...report.outcomes.flatMap(({ outcome, cells }) =>
      rowsOf(
        `outcome ${outcome}`,
        cells.map(({ answer, count }) => ({ name: answer, ...(count === undefined ? {} : { count }) })),
      ),
    ),
  ]);
}
