import type { FileSample } from '../reader/sample.ts';
import { jsonRows } from './json-rows.ts';
import { csvRows, type CsvRow } from '../source/csv-rows.ts';
import { xlsxRows } from '../xlsx/xlsx-rows.ts';

/** The records of a table, whether it is text, a workbook or JSON. */
export function rowsOf(file: Pick<FileSample, 'source' | 'kind' | 'delimiter'>): AsyncIterable<CsvRow> {
  if (file.kind === 'json') return jsonRows(file.source);
  return file.kind === 'xlsx' ? xlsxRows(file.source) : csvRows(file.source, file.delimiter);
}
