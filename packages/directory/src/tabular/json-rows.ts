import { textOf } from '../hsds/json-node.ts';
import type { CsvRow } from '../source/csv-rows.ts';
import { JSON_OPTIONS, jsonValues } from '../source/json-values.ts';
import type { Source } from '../source/source.ts';
import { recordCells } from './record-cells.ts';

// JSON that is a table in other clothes: the cells of an online sheet, flat records, features of a map. Read as a table,
// its columns can be matched, corrected in a mapping file and checked like those of every other table.

const MAX_HEADINGS = 2000;

/** The first rows, headings first; empty for JSON that is no table. */
export function tableView(values: readonly unknown[]): (readonly string[])[] {
  if (values.length > 0 && values.every(isCells)) return values.map((cells) => cells.map(textOf));
  const records = values.map(recordCells);
  if (records.length === 0 || records.some((cells) => cells === undefined)) return [];
  const headings = new Set<string>();
  for (const cells of records) for (const name of cells?.keys() ?? []) headings.add(name);
  return [[...headings], ...records.map((cells) => [...headings].map((name) => cells?.get(name) ?? ''))];
}

function isCells(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.every((cell) => typeof cell !== 'object' || cell === null);
}

/** All rows. Records can have other fields than the first ones had, so the headings are collected before. */
export async function* jsonRows(source: Source): AsyncGenerator<CsvRow> {
  const headings = new Map<string, number>();
  let isSheet = false;
  for await (const { value } of jsonValues(source, JSON_OPTIONS)) {
    isSheet ||= isCells(value);
    if (isSheet) break;
    for (const name of recordCells(value)?.keys() ?? [])
      if (headings.size < MAX_HEADINGS && !headings.has(name)) headings.set(name, headings.size);
  }
  if (!isSheet) yield { row: 0, cells: [...headings.keys()] };
  for await (const { row, value, problem } of jsonValues(source, JSON_OPTIONS)) {
    const cells = isSheet && isCells(value) ? value.map(textOf) : cellsUnder(headings, value);
    if (problem !== undefined) yield { row, cells: [], problem };
    else if (cells === undefined)
      yield { row, cells: [], problem: { code: 'record-not-an-object', message: '' } };
    else yield { row, cells };
  }
}

function cellsUnder(headings: ReadonlyMap<string, number>, value: unknown): string[] | undefined {
  const record = recordCells(value);
  if (record === undefined) return undefined;
  const cells = Array.from(headings, () => '');
  for (const [name, cell] of record) {
    const at = headings.get(name);
    if (at !== undefined) cells[at] = cell;
  }
  return cells;
}
