import type { LostRecord, ReaderOutput } from '../draft/draft.ts';
import type { Finding } from '../report/problem-words.ts';
import type { Reader, ReadContext } from '../reader/reader.ts';
import type { FileSample, InputSample } from '../reader/sample.ts';
import { looksShifted } from '../tabular/shifted.ts';
import { tableRows } from '../tabular/table-rows.ts';
import { buildGraph } from './graph.ts';
import { draftsFromGraph } from './graph-drafts.ts';
import { canonicalColumn, tableOfFile, type HsdsTable } from './hsds-tables.ts';
import { isKnownField } from './known-fields.ts';
import { TableStore, type StoredRow } from './table-store.ts';
import { assembleService } from './assemble-service.ts';

/** HSDS 1.0 to 3.x as a folder or zip of tables, with or without `datapackage.json`; Open Referral UK; Ohana. */
export const hsdsCsvReader: Reader = {
  id: 'hsds-csv',
  detect: (sample) => {
    const tables = tablesIn(sample);
    const known = new Set(tables.map(([table]) => table));
    if (
      known.has('services') &&
      (known.has('organizations') || known.has('locations') || known.has('service_at_locations'))
    )
      return 0.95;
    if (known.has('services') || (known.has('organizations') && known.size > 1)) return 0.6;
    return tables.length > 1 && (known.has('locations') || known.has('organizations')) ? 0.5 : 0;
  },
  read: async function* (_files, context) {
    const store = new TableStore();
    for (const [table, file] of tablesIn(context.sample)) yield* load(table, file, store, context);
    yield* emit(store);
  },
};

/** The tables of an input, each with its file; a lone known table counts when its columns are those of HSDS. */
function tablesIn(sample: InputSample): [HsdsTable, FileSample][] {
  const found: [HsdsTable, FileSample][] = [];
  for (const file of sample.files) {
    const table = file.kind === 'table' ? tableOfFile(file.source.name) : undefined;
    if (table === undefined) continue;
    const columns = (file.rows[0] ?? []).map((heading) => canonicalColumn(heading, table));
    const hasKey = columns.some((column) => column === 'id' || /_id$/.test(column));
    if (hasKey) found.push([table, file]);
  }
  return found;
}

async function* load(
  table: HsdsTable,
  file: FileSample,
  store: TableStore,
  context: ReadContext,
): AsyncGenerator<ReaderOutput> {
  const name = file.source.name;
  store.begin(table, name);
  const unnamed = nameColumn(table, file);
  for await (const { row, cells, problem } of tableRows(
    file,
    (heading) => (heading === unnamed ? 'name' : canonicalColumn(heading, table)),
    looksShifted,
  )) {
    if (problem !== undefined) {
      const isRecord = table === 'services' || (table === 'organizations' && !store.has('services'));
      const lost: LostRecord = {
        file: name,
        row,
        finding: problem,
        ...(isRecord ? {} : { isFileProblem: true }),
      };
      if (table === 'services') store.lose(cells['id'] ?? '');
      yield { lost };
      continue;
    }
    for (const [column, cell] of Object.entries(cells))
      if (cell !== '' && !isKnownField(column) && !KNOWN_CHILD_COLUMNS.has(column))
        context.unknownField(`${table}.${column}`);
    store.add(table, { row, file: name, cells });
  }
}

/**
 * Heading of the column that holds the names where no heading says so ("Field 2"): the first unknown one that is
 * filled with words throughout, most of them different.
 */
function nameColumn(table: HsdsTable, file: FileSample): string | undefined {
  const [headings = [], ...rows] = file.rows;
  const columns = headings.map((heading) => canonicalColumn(heading, table));
  const isMain = table === 'services' || table === 'organizations' || table === 'locations';
  if (!isMain || columns.includes('name') || rows.length < 3) return undefined;
  return headings.find((heading, at) => {
    if (heading.trim() === '' || isKnownField(columns[at] ?? '') || /_id$/.test(columns[at] ?? ''))
      return false;
    const cells = rows.map((row) => (row[at] ?? '').trim());
    return (
      cells.every((cell) => /\p{L}{2}/u.test(cell) && cell.length <= 150) &&
      new Set(cells).size > cells.length / 2
    );
  });
}

const KNOWN_CHILD_COLUMNS = new Set(
  (
    'number extension type department code note weekday opens_at closes_at valid_from valid_to dtstart until count wkst freq interval byday byweekno bymonthday byyearday schedule_link attending_type notes ' +
    'start_date end_date closed document details option currency amount amount_description extent extent_type available maximum updated unit_id link_id link_type link_entity value label taxonomy_term_id taxonomy_id parent_id term_uri taxonomy vocabulary ' +
    'phone_id contact_id service_at_location_id resource_id resource_type last_action_date last_action_type field_name previous_value replacement_value updated_by website scheme identifier identifier_scheme identifier_type character_set source name'
  ).split(' '),
);

/** Services with all that hangs on them; then organisations and places that no service uses. */
function* emit(store: TableStore): Generator<ReaderOutput> {
  const services = store.rows('services');
  const used = new Set<string>();
  for (const service of services) {
    const { node, findings, organizationId } = assembleService(service, store);
    used.add(organizationId);
    yield* toOutputs(service, node, 'service', findings);
  }
  for (const organization of store.rows('organizations')) {
    const id = organization.cells['id'] ?? '';
    if (used.has(id) || store.isServed(id)) continue;
    yield* toOutputs(organization, store.organizationNode(organization), 'organization', []);
  }
}

function* toOutputs(
  row: StoredRow,
  node: Readonly<Record<string, unknown>>,
  kind: 'service' | 'organization',
  findings: readonly Finding[],
): Generator<ReaderOutput> {
  const drafts = draftsFromGraph(buildGraph(node, kind), { file: row.file, row: row.row });
  if (drafts.length === 0)
    yield { lost: { file: row.file, row: row.row, finding: { code: 'record-empty' } } };
  for (const draft of drafts) {
    const known = (draft.findings ?? []).filter(
      ({ code }) =>
        !(code === 'organization-missing' && findings.some((finding) => finding.code === 'link-broken')),
    );
    yield { draft: { ...draft, findings: [...known, ...findings] } };
  }
}
