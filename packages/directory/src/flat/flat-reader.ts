import type { ReaderOutput } from '../draft/draft.ts';
import { withoutRepairMarks } from '../source/decode-text.ts';
import type { Reader, ReadContext } from '../reader/reader.ts';
import type { FileSample } from '../reader/sample.ts';
import type { Finding } from '../report/problem-words.ts';
import { looksShifted } from '../tabular/shifted.ts';
import { rowsOf } from '../tabular/rows-of.ts';
import { tableRows } from '../tabular/table-rows.ts';
import { applyMapping, guessMapping, namedFields, type ColumnMapping } from './column-mapping.ts';
import { flatDraft } from './flat-draft.ts';
import type { FlatField } from './flat-fields.ts';
import { HeadingRows } from './heading-rows.ts';

/** One table with one entry a row and headings of any kind: CSV, TSV, a workbook or JSON, SAMHSA's directory among them. */
export const flatReader: Reader = {
  id: 'spreadsheet',
  detect: ({ files }) => {
    const tables = files.filter(({ kind }) => kind === 'table' || kind === 'xlsx' || kind === 'json');
    const scores = tables.map(({ rows }) => scoreOf(rows));
    return Math.max(0, ...scores);
  },
  read: async function* (_files, context) {
    for (const file of context.sample.files) yield* readTable(file, context);
  },
};

function scoreOf(rows: readonly (readonly string[])[]): number {
  const named = namedFields(rows);
  const hasName = named.has('name') || named.has('organization');
  const waysIn: readonly FlatField[] = [
    'phone',
    'address',
    'city',
    'website',
    'email',
    'hours',
    'postalCode',
    'hotline',
    'cityLine',
    'contactInfo',
  ];
  if (hasName && waysIn.some((field) => named.has(field))) return 0.5;
  // A code book has names and descriptions too; a list of services has a way to reach them.
  const { fields, headings } = guessMapping(rows);
  const isReachable = fields.some((field) => field !== undefined && waysIn.includes(field));
  if (fields.includes('name') && isReachable) return 0.3;
  return hasName && named.has('description') && !headings.some((heading) => /code/i.test(heading)) ? 0.2 : 0;
}

async function* readTable(file: FileSample, context: ReadContext): AsyncGenerator<ReaderOutput> {
  const name = file.source.name;
  const mapping = mappingFor(await withAllHeadings(file), context.mapping);
  if (!mapping.fields.includes('name') && !mapping.fields.includes('organization')) {
    yield {
      lost: {
        file: name,
        row: mapping.headerRow,
        finding: { code: 'columns-unknown' },
        isFileProblem: true,
        isLoss: true,
      },
    };
    return;
  }
  const headings = new HeadingRows(mapping, file.rows);
  const isFacilities = mapping.headings.includes('name1') && mapping.headings.includes('street1');
  let column = -1;
  const indexed = (): string => String((column += 1));
  const checked = (cells: Readonly<Record<string, string>>): string | undefined =>
    looksShifted(
      Object.fromEntries(
        mapping.fields.map((field, index) => [
          SHIFT_NAMES[field ?? 'name'] ?? '',
          cells[String(index)] ?? '',
        ]),
      ),
    );
  for await (const { row, cells, problem } of tableRows(file, indexed, checked, mapping.headerRow)) {
    if (problem !== undefined) {
      yield { lost: { file: name, row, finding: problem, isLoss: problem.code === 'json-cut-off' } };
      continue;
    }
    const raw = mapping.fields.map((_, index) => cells[String(index)] ?? '');
    const values = raw.map(withoutRepairMarks);
    const repaired = mapping.fields.filter((_, index) => values[index] !== raw[index]);
    const heading = headings.read(values);
    if (heading !== undefined) {
      yield { lost: { file: name, row, finding: heading } };
      continue;
    }
    const named = new Map<FlatField, string[]>();
    const add = (field: FlatField, cell: string): void =>
      void named.set(field, [...(named.get(field) ?? []), cell]);
    values.forEach((cell, index) => {
      const field = mapping.fields[index];
      const title = mapping.headings[index] ?? '';
      if (cell === '') return;
      if (field !== undefined) add(field, cell);
      else if (isFacilities && /^[a-z]{2,8}$/i.test(title) && /^(?:0|1|yes|no)$/i.test(cell)) {
        if (/^(?:1|yes)$/i.test(cell)) add('samhsaCodes', title.toUpperCase());
      } else context.unknownField(title === '' ? `column ${index + 1}` : title);
    });
    if (headings.section !== '') add('category', headings.section);
    const draft = flatDraft(named, name, row);
    const findings = repaired.map((field = 'description'): Finding => ({
      code: 'bytes-repaired',
      detail: field,
    }));
    yield { draft: { ...draft, findings: [...(draft.findings ?? []), ...findings] } };
  }
}

/** The first records of JSON need not have all fields; a table has all its headings in one row. */
async function withAllHeadings(file: FileSample): Promise<FileSample> {
  if (file.kind !== 'json') return file;
  const rows: (readonly string[])[] = [];
  for await (const { cells } of rowsOf(file)) if (rows.push(cells.map(withoutRepairMarks)) > 40) break;
  return { ...file, rows };
}

const SHIFT_NAMES: Readonly<Partial<Record<FlatField, string>>> = {
  latitude: 'latitude',
  longitude: 'longitude',
  postalCode: 'zip',
  state: 'state',
  email: 'email',
  website: 'url',
  minimumAge: 'minimum_age',
  maximumAge: 'maximum_age',
  country: 'country',
};

/** The columns of a table as they will be read: guessed, then corrected by the file that a person edited. */
export function mappingFor(file: FileSample, corrected: unknown): ColumnMapping {
  const guess = guessMapping(file.rows);
  return corrected === undefined ? guess : applyMapping(guess, corrected, file.rows);
}
