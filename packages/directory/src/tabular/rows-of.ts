import type { FileSample } from '../reader/sample.ts';
import { csvRows, type CsvRow } from '../source/csv-rows.ts';
import { xlsxRows } from '../xlsx/xlsx-rows.ts';

/** The records of a table, whether it is text or a workbook. */
export function rowsOf(file: Pick<FileSample, 'source' | 'kind' | 'delimiter'>): AsyncIterable<CsvRow> {
  return file.kind === 'xlsx' ? xlsxRows(file.source) : csvRows(file.source, file.delimiter);
}
