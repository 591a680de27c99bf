import { isSpreadsheet, isZip } from './is-spreadsheet.ts';
import { readHead } from './read-head.ts';
import { tableView } from '../tabular/json-rows.ts';
import { rowsOf } from '../tabular/rows-of.ts';
import { jsonValues, PAGE_LISTS } from '../source/json-values.ts';
import { TextReader, withoutRepairMarks } from '../source/decode-text.ts';
import type { Source } from '../source/source.ts';

/** The first part of each file, opened up, for readers to look at. */
export interface InputSample {
  readonly files: readonly FileSample[];
}

export interface FileSample {
  readonly source: Source;
  /** What the bytes are, whatever the file is called. */
  readonly kind: 'json' | 'table' | 'xlsx' | 'other' | 'empty';
  /** The first values of a JSON file. */
  readonly values: readonly unknown[];
  /** The cell separator and first rows of a table; JSON that is a table in other clothes has rows too. */
  readonly delimiter: string;
  readonly rows: readonly (readonly string[])[];
}

const HEAD_BYTES = 64 * 1024;
const MAX_VALUES = 20;
const MAX_SAMPLE_LENGTH = 8_000_000;

export async function sampleFile(source: Source): Promise<FileSample> {
  const head = await readHead(source, HEAD_BYTES);
  const nothing = { source, values: [], rows: [], delimiter: ',' };
  if (head.length === 0) return { ...nothing, kind: 'empty' };
  const text = new TextReader().push(head, true).replace(/^\uFEFF/, '');
  if (text.trim() === '') return { ...nothing, kind: 'empty' };
  if (isZip(head) && (await isSpreadsheet(source)))
    return { ...nothing, kind: 'xlsx', rows: await firstRows({ source, kind: 'xlsx', delimiter: ',' }) };
  if (isBinary(text)) return { ...nothing, kind: 'other' };
  if (/^\s*(?:[[{]|\u001e)/.test(text)) {
    const { values, isEmpty } = await firstValues(source);
    if (isEmpty) return { ...nothing, kind: 'empty' };
    // "[2020] Survey" as the first cell of a table also starts like JSON.
    if (values.length > 0 || /^\s*(\{\s*["}]|\[\s*["{[\]\dtfn-])/.test(text))
      return { ...nothing, kind: 'json', values, rows: tableView(values) };
  }
  if (/^\s*</.test(text)) return { ...nothing, kind: 'other' };
  const delimiter = findDelimiter(text);
  return {
    ...nothing,
    kind: 'table',
    delimiter,
    rows: await firstRows({ source, kind: 'table', delimiter }),
  };
}

async function firstValues(source: Source): Promise<{ values: unknown[]; isEmpty: boolean }> {
  const values: unknown[] = [];
  const limited = {
    maxLength: MAX_SAMPLE_LENGTH,
    lists: PAGE_LISTS,
  };
  let seen = 0;
  for await (const { value } of jsonValues(source, limited)) {
    seen += 1;
    if (value !== undefined) values.push(value);
    if (values.length >= MAX_VALUES || seen > MAX_VALUES * 10) break;
  }
  return { values, isEmpty: seen === 0 };
}

async function firstRows(file: Parameters<typeof rowsOf>[0]): Promise<(readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  for await (const { cells } of rowsOf(file)) {
    rows.push(cells.map(withoutRepairMarks));
    if (rows.length > 50) break;
  }
  return rows;
}

const SEPARATORS = [',', '\t', ';', '|'] as const;

/** The separator that splits the first line with cells into the most of them; a title above has none. Commas win a tie. */
function findDelimiter(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.replace(/"(?:[^"]|"")*"/g, '""'));
  const bare = lines.find((line) => SEPARATORS.some((mark) => line.includes(mark))) ?? '';
  const count = (mark: string): number => bare.split(mark).length;
  return SEPARATORS.reduce<string>((best, mark) => (count(mark) > count(best) ? mark : best), ',');
}

function isBinary(text: string): boolean {
  const start = text.slice(0, 4000);
  const controls = start.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001D\u001F]/g)?.length ?? 0;
  return controls > start.length / 100;
}
