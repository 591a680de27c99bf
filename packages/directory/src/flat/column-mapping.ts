import {
  DAYS,
  FLAT_FIELDS,
  fieldOfHeading,
  isFlatField,
  plainHeading,
  type FlatField,
} from './flat-fields.ts';

/** Which column of a table means what. A person can correct it in a file and give it back. */
export interface ColumnMapping {
  /** 1-based number, among the rows that hold something, of the row with the headings; 0 where there are none. */
  readonly headerRow: number;
  /** One field per column, in order; `undefined` for columns that are not used. */
  readonly fields: readonly (FlatField | undefined)[];
  readonly headings: readonly string[];
}

const HEADER_SEARCH = 10;
const MIN_SHARE = 0.6;

/** Matches columns by their headings, and what is left by what the cells look like. */
export function guessMapping(rows: readonly (readonly string[])[]): ColumnMapping {
  const scored = rows.slice(0, HEADER_SEARCH).map((cells, index) => ({
    index,
    score: cells.filter((cell) => fieldOfHeading(cell) !== undefined).length,
  }));
  if (isHeadless(rows[0] ?? [], scored)) return guessHeadless(rows);
  const header = scored.reduce((best, row) => (row.score > best.score ? row : best), { index: 0, score: 0 });
  const headings = rows[header.index] ?? [];
  const fields: (FlatField | undefined)[] = headings.map(fieldOfHeading);
  const body = rows.slice(header.index + 1, header.index + 41);
  chooseMain(fields, headings);
  dropRepeats(fields);
  headings.forEach((_, column) => {
    // "Open" can head a time, and days with their times.
    const isTime = fields[column] === 'opensAt' && !fields.includes('closesAt');
    if (fields[column] !== undefined && !isTime) return;
    const field = fieldOfCells(body.map((cells) => cells[column] ?? '').filter((cell) => cell.trim() !== ''));
    if (isTime && field !== 'hours') return;
    if (field !== undefined && !fields.includes(field)) fields[column] = field;
  });
  nameByContent(fields, headings, body);
  contactByContent(fields, body);
  return { headerRow: header.index + 1, fields, headings };
}

/** No row names a column, and the first one holds what entries hold. */
function isHeadless(first: readonly string[], scored: readonly { readonly score: number }[]): boolean {
  const found = new Set(first.map((cell) => fieldOfCells([cell])).filter((field) => field !== undefined));
  return found.size >= 2 && scored.every(({ score }) => score < 2);
}

function guessHeadless(rows: readonly (readonly string[])[]): ColumnMapping {
  const width = Math.max(...rows.map((cells) => cells.length));
  const headings = Array.from({ length: width }, () => '');
  const fields: (FlatField | undefined)[] = [];
  headings.forEach((_, column) => {
    const field = fieldOfCells(rows.map((cells) => cells[column] ?? '').filter((cell) => cell.trim() !== ''));
    fields[column] = field === undefined || fields.includes(field) ? undefined : field;
  });
  nameByContent(fields, headings, rows);
  return { headerRow: 0, fields, headings };
}

/** A column headed "Contact" that holds numbers and addresses names no people, or not only. */
function contactByContent(fields: (FlatField | undefined)[], body: readonly (readonly string[])[]): void {
  fields.forEach((field, column) => {
    if (field !== 'person') return;
    const cells = body.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
    const reachable = cells.filter((cell) => /\d{3}[\s.-]?\d{4}|@/.test(cell));
    if (cells.length > 0 && reachable.length >= cells.length * MIN_SHARE) fields[column] = 'contactInfo';
  });
}

/** How many fields the headings alone name; a table that names none is not a list of services. */
export function namedFields(rows: readonly (readonly string[])[]): ReadonlySet<FlatField> {
  const { headerRow } = guessMapping(rows);
  return new Set((rows[headerRow - 1] ?? []).map(fieldOfHeading).filter((field) => field !== undefined));
}

/** The mapping as a file for a person: every heading with its field, and the fields to choose from. */
export function writeMapping(mapping: ColumnMapping): string {
  const columns = Object.fromEntries(
    mapping.headings.map((heading, index) => [
      heading === '' ? `column ${index + 1}` : heading,
      mapping.fields[index] ?? '',
    ]),
  );
  const help =
    'Each column with the field that it is read as; empty means not used. Change what is wrong and give this file with --mapping.';
  return `${JSON.stringify({ help, headerRow: mapping.headerRow, columns, fields: Object.keys(FLAT_FIELDS) }, undefined, 2)}\n`;
}

/** Applies a corrected mapping file to the headings at hand; columns that it does not name keep their guess. */
export function applyMapping(
  guess: ColumnMapping,
  file: unknown,
  rows: readonly (readonly string[])[],
): ColumnMapping {
  if (typeof file !== 'object' || file === null) return guess;
  const { headerRow, columns } = file as { headerRow?: unknown; columns?: unknown };
  const row =
    typeof headerRow === 'number' && Number.isInteger(headerRow) && headerRow >= 0
      ? headerRow
      : guess.headerRow;
  const headings = rows[row - 1] ?? guess.headings;
  const wanted = (typeof columns === 'object' && columns !== null ? columns : {}) as Readonly<
    Record<string, unknown>
  >;
  const fields = headings.map((heading, index) => {
    const name = heading === '' ? `column ${index + 1}` : heading;
    if (!(name in wanted)) return row === guess.headerRow ? guess.fields[index] : fieldOfHeading(heading);
    const field = wanted[name];
    return isFlatField(field) ? field : undefined;
  });
  return { headerRow: row, fields, headings };
}

/** What a name or id can belong to, the closest to an entry first. */
const OWNERS =
  /(service|program)|(resource|listing|title)|(site|location|facility)|(agency|organi[sz]ation|provider)/;

/**
 * A table with names of agencies, sites and services is about the services: the others are the organization and the
 * place. The same goes for ids.
 */
function chooseMain(fields: (FlatField | undefined)[], headings: readonly string[]): void {
  for (const main of ['name', 'id'] as const) {
    const ranks = headings.map((heading, at) => {
      if (fields[at] !== main) return Number.POSITIVE_INFINITY;
      const owner = OWNERS.exec(plainHeading(heading))
        ?.slice(1)
        .findIndex((group) => group !== undefined);
      return owner ?? 1.5;
    });
    const best = ranks.indexOf(Math.min(...ranks));
    if (ranks.filter(Number.isFinite).length < 2) continue;
    ranks.forEach((rank, at) => {
      if (at !== best && fields[at] === main) fields[at] = main === 'id' ? undefined : OTHER_NAME[rank];
    });
  }
}

const OTHER_NAME: Readonly<Record<number, FlatField>> = { 2: 'place', 3: 'organization' };

/** Two "Phone" columns are two numbers; a second "Name" is left for the content to decide. */
function dropRepeats(fields: (FlatField | undefined)[]): void {
  const seen = new Set<FlatField>();
  fields.forEach((field, index) => {
    if (field === undefined) return;
    const next = seen.has(field) ? SECOND[field] : field;
    if (next === undefined && !REPEATS.has(field)) fields[index] = undefined;
    else if (next !== undefined) fields[index] = next;
    seen.add(field);
  });
}

const SECOND: Readonly<Partial<Record<FlatField, FlatField>>> = {
  phone: 'phone2',
  phone2: 'phone2',
  address: 'address2',
};
const REPEATS: ReadonlySet<FlatField> = new Set([
  'category',
  'description',
  'eligibility',
  'cost',
  'email',
  'website',
  'hours',
  'holidays',
  ...DAYS,
  'languages',
  'documents',
  'accessibility',
  'person',
  'alternateName',
  'organization',
]);

const SHAPES: readonly (readonly [FlatField, RegExp])[] = [
  ['email', /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i],
  ['website', /^(https?:\/\/|www\.)\S+$/i],
  ['phone', /^\+?1?[\s.-]?\(?\d{3}\)?[\s.-]?\d{3}[\s.-]?\d{4}(\s*(x|ext).*)?$/i],
  ['postalCode', /^\d{5}(-\d{4})?$/],
  [
    'state',
    /^(A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|PR)$/,
  ],
  ['latitude', /^[1-7]\d\.\d{3,}$/],
  ['longitude', /^-(6|7|8|9|1[0-7])\d{1,2}\.\d{3,}$/],
  [
    'address',
    /^\d+\s+\S+.*\b(st|street|ave|avenue|rd|road|blvd|dr|drive|ln|lane|way|hwy|highway|pkwy|ct|court|pl|place)\b/i,
  ],
  ['hours', /\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b.*\d/i],
];

function fieldOfCells(cells: readonly string[]): FlatField | undefined {
  if (cells.length === 0) return undefined;
  return SHAPES.find(
    ([, shape]) => cells.filter((cell) => shape.test(cell.trim())).length / cells.length >= MIN_SHARE,
  )?.[0];
}

/** Without a heading for the name, the first column of short, mostly different words is it. */
function nameByContent(
  fields: (FlatField | undefined)[],
  headings: readonly string[],
  body: readonly (readonly string[])[],
): void {
  if (fields.includes('name') || fields.includes('organization')) return;
  const column = headings.findIndex((_, index) => {
    if (fields[index] !== undefined) return false;
    const cells = body.map((cells) => (cells[index] ?? '').trim()).filter((cell) => cell !== '');
    return (
      cells.length > 0 &&
      new Set(cells).size > cells.length * 0.7 &&
      cells.every((cell) => /\p{L}{2}/u.test(cell) && cell.length < 150) &&
      !cells.some((cell) => /^\d{1,2}(?::\d{2})?\s*[ap]\.?m\b|^(?:noon|midnight)$/i.test(cell))
    );
  });
  if (column >= 0) fields[column] = 'name';
}
