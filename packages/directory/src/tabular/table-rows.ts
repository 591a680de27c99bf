import type { FileSample } from '../reader/sample.ts';
import type { CsvRow } from '../source/csv-rows.ts';
import { rowsOf } from './rows-of.ts';
import type { Finding } from '../report/problem-words.ts';

/** One row under its headings, or why it cannot be used. */
export interface TableRow {
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly problem?: Finding;
}

/**
 * Reads a table row by row under its first row. A row with more cells than headings, or with cells that
 * clearly sit in the wrong columns, is reported and not used: guessing would put wrong facts in place.
 */
export async function* tableRows(
  file: Pick<FileSample, 'source' | 'kind' | 'delimiter'>,
  name: (heading: string) => string,
  looksShifted: (cells: Readonly<Record<string, string>>) => string | undefined = () => undefined,
  /** Which record that holds something is the heading; 0 where all are entries. */
  headerRow = 1,
): AsyncGenerator<TableRow> {
  let headings: readonly string[] = [];
  let seen = 0;
  for await (const { row, cells, problem } of rowsOf(file)) {
    seen += 1;
    if (seen === 1 && headerRow === 0) headings = cells.map(name);
    if (seen < headerRow) continue;
    if (seen === headerRow) {
      headings = cells.map(name);
      if (problem !== undefined)
        yield {
          row,
          cells: {},
          problem: toFinding(problem),
        };
      continue;
    }
    const named = Object.fromEntries(
      headings.map((heading, index) => [heading, (cells[index] ?? '').trim()]),
    );
    if (problem !== undefined) {
      yield {
        row,
        cells: named,
        problem: toFinding(problem),
      };
      continue;
    }
    const extra = cells.slice(headings.length).filter((cell) => cell.trim() !== '').length;
    if (extra > 0) {
      yield {
        row,
        cells: named,
        problem: { code: 'row-shifted', detail: `${cells.length} cells under ${headings.length} headings` },
      };
      continue;
    }
    const shift = looksShifted(named);
    yield shift === undefined
      ? { row, cells: named }
      : { row, cells: named, problem: { code: 'row-shifted', detail: shift } };
  }
}

const CODES = ['csv-quote-open', 'json-broken', 'json-cut-off', 'record-not-an-object'] as const;

function toFinding({ code, message }: NonNullable<CsvRow['problem']>): Finding {
  const known = CODES.find((name) => name === code) ?? 'record-too-long';
  return known === 'json-broken' ? { code: known, detail: message } : { code: known };
}
