import type { ReaderOutput } from '../draft/draft.ts';
import type { Reader, ReadContext } from '../reader/reader.ts';
import type { FileSample } from '../reader/sample.ts';
import { looksShifted } from '../tabular/shifted.ts';
import { tableRows } from '../tabular/table-rows.ts';
import { applyMapping, guessMapping, namedFields, type ColumnMapping } from './column-mapping.ts';
import { flatDraft } from './flat-draft.ts';
import type { FlatField } from './flat-fields.ts';

/** One table with one entry a row and headings of any kind: CSV, TSV or a workbook, SAMHSA's directory among them. */
export const flatReader: Reader = {
  id: 'spreadsheet',
  detect: ({ files }) => {
    const tables = files.filter(({ kind }) => kind === 'table' || kind === 'xlsx');
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
  const mapping = mappingFor(file, context.mapping);
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
  let column = -1;
  const heading = (): string => String((column += 1));
  const checked = (cells: Readonly<Record<string, string>>): string | undefined =>
    looksShifted(
      Object.fromEntries(
        mapping.fields.map((field, index) => [
          SHIFT_NAMES[field ?? 'name'] ?? '',
          cells[String(index)] ?? '',
        ]),
      ),
    );
  for await (const { row, cells, problem } of tableRows(file, heading, checked, mapping.headerRow)) {
    if (problem !== undefined) {
      yield { lost: { file: name, row, finding: problem } };
      continue;
    }
    const named = new Map<FlatField, string[]>();
    mapping.fields.forEach((field, index) => {
      const cell = cells[String(index)] ?? '';
      if (cell === '') return;
      if (field === undefined) context.unknownField(mapping.headings[index] ?? `column ${index + 1}`);
      else named.set(field, [...(named.get(field) ?? []), cell]);
    });
    yield { draft: flatDraft(named, name, row) };
  }
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
