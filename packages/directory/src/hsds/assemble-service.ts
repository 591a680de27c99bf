import type { Finding } from '../report/problem-words.ts';
import { idsIn } from './ids-in.ts';
import type { StoredRow } from './packed-table.ts';
import type { TableStore } from './table-store.ts';

type Node = Record<string, unknown>;

/** Builds the nested HSDS 3 object of a service out of its tables, so that tables and JSON share all that follows. */
export function assembleService(
  service: StoredRow,
  store: TableStore,
): { node: Node; findings: Finding[]; organizationId: string } {
  const id = service.cells['id'];
  const findings: Finding[] = [];
  const { organization_id: organizationCell, location_id: locationCell, ...cells } = service.cells;
  const organizationId = idsIn(organizationCell)[0] ?? '';
  const pairs = pairsOf(service, store, idsIn(locationCell), findings);
  const organization = store.byId('organizations', organizationId) ?? organizationOfPlace(pairs, store);
  if (organization === undefined && organizationId !== '')
    findings.push({ code: 'link-broken', detail: `the organization "${organizationId}"` });
  const terms = attributesOf(id, store).concat(termsInCells(service, store));
  const node: Node = {
    ...cells,
    phones: store.phones('service_id', id),
    contacts: store.contacts('service_id', id),
    schedules: store
      .schedules('service_id', id)
      .filter(
        (row) =>
          row['location_id'] === undefined ||
          pairs.length < 2 ||
          !pairs.some(({ location }) => location !== undefined),
      ),
    languages: [...store.nodes('languages', 'service_id', id), ...list(cells['languages'])],
    eligibilities: [...store.nodes('eligibilities', 'service_id', id), ...list(cells['eligibility'])],
    eligibility: undefined,
    cost_options: store.nodes('cost_options', 'service_id', id),
    required_documents: [
      ...store.nodes('required_documents', 'service_id', id),
      ...list(cells['required_documents']),
    ],
    service_areas: [...store.nodes('service_areas', 'service_id', id), ...list(cells['service_areas'])],
    capacities: store.nodes('service_capacities', 'service_id', id).map((row) => ({
      ...row,
      unit: store.byId('units', row['unit_id'] as string | undefined)?.cells['name'] ?? row['unit'],
    })),
    attributes: terms,
    ...(organization === undefined ? {} : { organization: store.organizationNode(organization) }),
    service_at_locations: pairs,
  };
  return { node, findings, organizationId: organization?.cells['id'] ?? organizationId };
}

function pairsOf(
  service: StoredRow,
  store: TableStore,
  inline: readonly string[],
  findings: Finding[],
): Node[] {
  const id = service.cells['id'];
  const pairs: Node[] = [];
  const placed = new Set<string>();
  const add = (locationId: string, pair: Node): void => {
    const location = store.byId('locations', locationId);
    if (location === undefined) {
      findings.push({ code: 'link-broken', detail: `the location "${locationId}"` });
      return;
    }
    if (placed.has(locationId)) return;
    placed.add(locationId);
    const between = store
      .find('schedules', 'service_id', id)
      .concat(store.find('holiday_schedules', 'service_id', id))
      .filter(({ cells }) => cells['location_id'] === locationId);
    const schedules = [
      ...((pair['schedules'] as Node[] | undefined) ?? []),
      ...between.map(({ cells }) => ({ ...cells })),
    ];
    const node = store.locationNode(location);
    // A row for another service at this place says nothing about this one.
    const own = (node['schedules'] as Node[]).filter((row) => row['service_id'] === undefined);
    pairs.push({ ...pair, schedules, location: { ...node, schedules: own } });
  };
  for (const { cells } of store.find('service_at_locations', 'service_id', id)) {
    const pairId = cells['id'];
    for (const locationId of idsIn(cells['location_id'])) {
      add(locationId, {
        ...(pairId === undefined ? {} : { id: pairId }),
        ...(cells['description'] === undefined ? {} : { description: cells['description'] }),
        phones: store.phones('service_at_location_id', pairId),
        contacts: store.contacts('service_at_location_id', pairId),
        schedules: store.schedules('service_at_location_id', pairId),
      });
    }
  }
  for (const locationId of inline) add(locationId, {});
  for (const location of store.find('locations', 'service_id', id)) add(location.cells['id'] ?? '', {});
  return pairs;
}

function organizationOfPlace(pairs: readonly Node[], store: TableStore): StoredRow | undefined {
  for (const pair of pairs) {
    const location = pair['location'] as Node | undefined;
    const found = store.byId('organizations', location?.['organization_id'] as string | undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}

function attributesOf(id: string | undefined, store: TableStore): Node[] {
  const rows = [...store.find('attributes', 'link_id', id), ...store.find('attributes', 'service_id', id)];
  const once = new Map(rows.map((row) => [`${row.file}:${row.row}`, row]));
  return [...once.values()].map(({ cells }) => {
    const termId = cells['taxonomy_term_id'] ?? cells['taxonomy_id'];
    const term =
      store.byId('taxonomy_terms', termId) ?? store.find('taxonomy_terms', 'taxonomy_id', termId)[0];
    return {
      ...cells,
      ...(term === undefined
        ? { taxonomy_term: { code: termId ?? '' } }
        : { taxonomy_term: { ...term.cells } }),
    };
  });
}

/** Ohana keeps taxonomy ids in a cell of the service. */
function termsInCells(service: StoredRow, store: TableStore): Node[] {
  return idsIn(service.cells['taxonomy_ids']).flatMap((id) => {
    const term = store.find('taxonomy_terms', 'taxonomy_id', id)[0] ?? store.byId('taxonomy_terms', id);
    return term === undefined ? [] : [{ taxonomy_term: { ...term.cells, code: id } }];
  });
}

function list(cell: string | undefined): string[] {
  return cell === undefined ? [] : [cell];
}
