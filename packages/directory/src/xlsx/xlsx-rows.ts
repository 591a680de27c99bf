import { decodeEntities } from '../text/entities.ts';
import { TextReader } from '../source/decode-text.ts';
import type { CsvRow } from '../source/csv-rows.ts';
import { blocksOf, SourceProblem, type Source } from '../source/source.ts';
import { openZip } from '../source/unzip.ts';

// A workbook is a zip of XML (ECMA-376, part 1). Only the cells of one sheet are read at a time: text, numbers, and dates
// by their number format. Formulas are taken by their last value and never run.

const MAX_CELLS = 5_000_000;
const MAX_TEXTS = 200 * 1024 * 1024;

/** The sheets that a person sees when the workbook is opened, by name and part; hidden ones stay out. */
export async function visibleSheets(
  source: Source,
): Promise<{ readonly name: string; readonly part: string }[]> {
  const { files } = await openZip(source);
  const part = (name: string): Source | undefined => files.find((file) => file.name === name);
  const relations = await textOf(part('xl/_rels/workbook.xml.rels'));
  const tags = [...(await textOf(part('xl/workbook.xml'))).matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => tag);
  return tags
    .filter((tag) => !/state="(?:hidden|veryHidden)"/.test(tag))
    .map((tag, at) => ({
      name: decodeEntities(/\bname="([^"]*)"/.exec(tag)?.[1] ?? '') || `sheet ${at + 1}`,
      part: partOf(tag, relations),
    }))
    .filter((sheet) => part(sheet.part) !== undefined);
}

export async function* xlsxRows(source: Source): AsyncGenerator<CsvRow> {
  const { files } = await openZip(source);
  const part = (name: string): Source | undefined => files.find((file) => file.name === name);
  const workbook = await textOf(part('xl/workbook.xml'));
  const wanted = source.sheet ?? (await visibleSheets(source))[0]?.part ?? '';
  const sheet = part(wanted) ?? files.find(({ name }) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  if (sheet === undefined)
    throw new SourceProblem('file-not-readable', `"${source.name}" holds no sheet with rows.`);
  const shared = sharedStrings(await textOf(part('xl/sharedStrings.xml')));
  const dates = dateStyles(await textOf(part('xl/styles.xml')));
  const isFrom1904 = /date1904="(?:1|true)"/.test(workbook);
  let rest = '';
  let cells = 0;
  let last = 0;
  const reader = new TextReader();
  for await (const block of blocksOf(sheet.open())) {
    rest += reader.push(block, false);
    let end = rest.indexOf('</row>');
    while (end >= 0) {
      const row = readRow(rest.slice(0, end), last + 1, shared, dates, isFrom1904);
      last = row?.row ?? last;
      rest = rest.slice(end + 6);
      cells += row?.cells.length ?? 0;
      if (cells > MAX_CELLS)
        throw new SourceProblem('unfolds-too-far', `"${source.name}" holds more than ${MAX_CELLS} cells.`);
      if (row !== undefined && row.cells.some((cell) => cell.trim() !== '')) yield row;
      end = rest.indexOf('</row>');
    }
    if (rest.length > 8_000_000)
      throw new SourceProblem('file-not-readable', `"${source.name}" holds a row that never ends.`);
  }
}

async function textOf(source: Source | undefined): Promise<string> {
  if (source === undefined) return '';
  const reader = new TextReader();
  const parts: string[] = [];
  let length = 0;
  for await (const block of blocksOf(source.open())) {
    const text = reader.push(block, false);
    length += text.length;
    if (length > MAX_TEXTS)
      throw new SourceProblem('unfolds-too-far', `"${source.name}" is too large to be read.`);
    parts.push(text);
  }
  return parts.join('');
}

function partOf(tag: string, relations: string): string {
  const id = /r:id="([^"]+)"/.exec(tag)?.[1];
  const relation =
    [...relations.matchAll(/<Relationship\b[^>]*>/g)]
      .map(([found]) => found)
      .find((found) => id !== undefined && found.includes(`Id="${id}"`)) ?? '';
  const target = /Target="([^"]+)"/.exec(relation)?.[1] ?? 'worksheets/sheet1.xml';
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function sharedStrings(xml: string): string[] {
  return [...xml.matchAll(/<si\b[^>]*?(?:\/>|>([\s\S]*?)<\/si>)/g)].map((match) => innerText(match[1] ?? ''));
}

/** Joins the runs of a rich text; pronunciation hints are not part of it. */
function innerText(xml: string): string {
  const bare = xml.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '');
  return [...bare.matchAll(/<t\b[^>]*?(?:\/>|>([\s\S]*?)<\/t>)/g)]
    .map((match) => decodeEntities(match[1] ?? ''))
    .join('');
}

/** Indexes of cell styles that show a number as a date or a time. */
function dateStyles(xml: string): ReadonlySet<number> {
  const formats = new Map(
    [...xml.matchAll(/<numFmt\b[^>]*numFmtId="(\d+)"[^>]*formatCode="([^"]*)"/g)].map((match) => [
      Number(match[1]),
      match[2] ?? '',
    ]),
  );
  const styles = /<cellXfs\b[\s\S]*?<\/cellXfs>/.exec(xml)?.[0] ?? '';
  const dates = new Set<number>();
  [...styles.matchAll(/<xf\b[^>]*>/g)].forEach(([tag], index) => {
    const id = Number(/numFmtId="(\d+)"/.exec(tag)?.[1] ?? 0);
    const code = formats.get(id)?.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '') ?? '';
    if ((id >= 14 && id <= 22) || (id >= 45 && id <= 47) || /[dmyhs]/i.test(code)) dates.add(index);
  });
  return dates;
}

function readRow(
  xml: string,
  /** Some programs leave the numbers of rows out. */
  next: number,
  shared: readonly string[],
  dates: ReadonlySet<number>,
  isFrom1904: boolean,
): CsvRow | undefined {
  const start = xml.lastIndexOf('<row');
  if (start < 0) return undefined;
  const row = Number(/\br="(\d+)"/.exec(xml.slice(start, start + 200))?.[1] ?? next);
  const cells: string[] = [];
  for (const match of xml.slice(start).matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
    const [, attributes = '', body = ''] = match;
    const at = columnIndex(/\br="([A-Z]+)\d+"/.exec(attributes)?.[1]) ?? cells.length;
    if (at > 16_384) continue;
    while (cells.length < at) cells.push('');
    cells[at] = readCell(attributes, body, shared, dates, isFrom1904);
  }
  return { row, cells };
}

function readCell(
  attributes: string,
  body: string,
  shared: readonly string[],
  dates: ReadonlySet<number>,
  isFrom1904: boolean,
): string {
  const type = /\bt="(\w+)"/.exec(attributes)?.[1];
  if (type === 'inlineStr') return innerText(body);
  const value = decodeEntities(/<v\b[^>]*>([\s\S]*?)<\/v>/.exec(body)?.[1] ?? '');
  if (type === 's') return shared[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'yes' : 'no';
  const style = Number(/\bs="(\d+)"/.exec(attributes)?.[1] ?? -1);
  return type === undefined && value !== '' && dates.has(style)
    ? serialDate(Number(value), isFrom1904)
    : value;
}

/** Days since 30 December 1899, or 1 January 1904 in old Mac workbooks; below one it is a time of day. */
function serialDate(serial: number, isFrom1904: boolean): string {
  const minutes = Math.round((serial % 1) * 1440);
  if (serial < 1)
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const epoch = isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const date = new Date(epoch + Math.floor(serial) * 86_400_000);
  return Number.isNaN(date.getTime()) ? String(serial) : date.toISOString().slice(0, 10);
}

function columnIndex(letters: string | undefined): number | undefined {
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
