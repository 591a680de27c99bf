import type { LostRecord, ReaderOutput } from '../draft/draft.ts';
import type { Finding } from '../report/problem-words.ts';
import type { Reader, ReadContext } from '../reader/reader.ts';
import type { FileSample, InputSample } from '../reader/sample.ts';
import { looksShifted } from '../tabular/shifted.ts';
import { tableRows } from '../tabular/table-rows.ts';
import { hash53 } from '../text/hash53.ts';
import { buildGraph } from './graph.ts';
import { draftsFromGraph } from './graph-drafts.ts';
import { canonicalColumn, tableOfFile, type HsdsTable } from './hsds-tables.ts';
import { isKnownField } from './known-fields.ts';
import { idsIn } from './ids-in.ts';
import type { StoredRow } from './packed-table.ts';
import { TableStore } from './table-store.ts';
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
  takes: (file) => tablesIn({ files: [file] }).length > 0,
  read: async function* (_files, context) {
    const store = new TableStore();
    const tables = tablesIn(context.sample);
    const services = tables.filter(([table]) => table === 'services').map(([, file]) => file);
    for (const [table, file] of tables) {
      if (table === 'services') continue;
      store.begin(table, file.source.name);
      for await (const item of rowsOf(
        table,
        file,
        context,
        table === 'organizations' && services.length === 0,
      )) {
        if ('lost' in item) yield item;
        else store.add(table, item.row.row, item.row.cells);
      }
    }
    // The services come last and one by one: all that hangs on them is known, and none of them has to wait.
    const served: Served = { ids: new Set(), isAnyLost: false };
    const repeated = await repeatedIds(services);
    for (const file of services) {
      for await (const item of rowsOf('services', file, context, true)) {
        if ('lost' in item) {
          served.isAnyLost = true;
          yield item;
        } else {
          yield* serviceOutputs(item.row, store, served);
          const { id } = item.row.cells;
          if (id !== undefined && !repeated.has(id)) store.forgetService(id);
        }
      }
    }
    if (served.isAnyLost) return;
    for (const organization of store.rows('organizations')) {
      const id = organization.cells['id'];
      if (id !== undefined && served.ids.has(id)) continue;
      const node = { ...store.organizationNode(organization), locations: store.locationsOf(id) };
      yield* toOutputs(organization, node, 'organization', []);
    }
  },
};

/** The tables of an input, each with its file; a lone known table counts when its columns are those of HSDS. */
function tablesIn(sample: InputSample): [HsdsTable, FileSample][] {
  const found: [HsdsTable, FileSample][] = [];
  for (const file of sample.files) {
    const isTable = file.kind === 'table' || file.kind === 'xlsx';
    const table = isTable ? tableOfFile(file.source.name) : undefined;
    if (table === undefined) continue;
    const columns = (file.rows[0] ?? []).map((heading) => canonicalColumn(heading, table));
    const hasKey = columns.some((column) => column === 'id' || /_id$/.test(column));
    if (hasKey) found.push([table, file]);
  }
  return found;
}

/** Ids that more than one service has: what hangs on them is needed more than once. */
async function repeatedIds(files: readonly FileSample[]): Promise<ReadonlySet<string>> {
  const seen = new Set<number>();
  const repeated = new Set<string>();
  for (const file of files) {
    for await (const { cells } of tableRows(file, (heading) => canonicalColumn(heading, 'services'))) {
      const id = cells['id'] ?? '';
      if (seen.has(hash53(id))) repeated.add(id);
      seen.add(hash53(id));
    }
  }
  return repeated;
}

/** Organizations that services point at; a service that was lost may have pointed at any. */
interface Served {
  readonly ids: Set<string>;
  isAnyLost: boolean;
}

async function* rowsOf(
  table: HsdsTable,
  file: FileSample,
  context: ReadContext,
  isRecord: boolean,
): AsyncGenerator<{ readonly lost: LostRecord } | { readonly row: StoredRow }> {
  const name = file.source.name;
  const unnamed = nameColumn(table, file);
  for await (const { row, cells, problem } of tableRows(
    file,
    (heading) => (heading === unnamed ? 'name' : canonicalColumn(heading, table)),
    looksShifted,
  )) {
    if (problem !== undefined) {
      yield { lost: { file: name, row, finding: problem, ...(isRecord ? {} : { isFileProblem: true }) } };
      continue;
    }
    const filled = Object.entries(cells).filter(([, cell]) => cell !== '');
    for (const [column] of filled)
      if (!isKnownField(column) && !KNOWN_CHILD_COLUMNS.has(column))
        context.unknownField(`${table}.${column}`);
    if (filled.length > 0) yield { row: { file: name, row, cells: Object.fromEntries(filled) } };
  }
}

function* serviceOutputs(service: StoredRow, store: TableStore, served: Served): Generator<ReaderOutput> {
  const { node, findings, organizationId } = assembleService(service, store);
  for (const id of [organizationId, ...idsIn(service.cells['organization_id'])]) served.ids.add(id);
  yield* toOutputs(service, node, 'service', findings);
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
