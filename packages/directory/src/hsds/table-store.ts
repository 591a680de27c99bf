import type { HsdsTable } from './hsds-tables.ts';
import { PackedTable, type StoredRow } from './packed-table.ts';

type Node = Record<string, unknown>;

/** Tables whose own ids nothing points at. */
const LEAVES: ReadonlySet<HsdsTable> = new Set<HsdsTable>([
  'schedules',
  'holiday_schedules',
  'languages',
  'accessibility',
  'eligibilities',
  'cost_options',
  'required_documents',
  'service_areas',
  'service_capacities',
  'attributes',
]);

/** All tables of a package but the services, with the keys that join them. */
export class TableStore {
  /** One per file: a package can hold `addresses` and `physical_addresses`. */
  private readonly tables = new Map<HsdsTable, PackedTable[]>();

  begin(table: HsdsTable, file: string): void {
    this.tables.set(table, [...(this.tables.get(table) ?? []), new PackedTable(file)]);
  }

  add(table: HsdsTable, row: number, cells: Readonly<Record<string, string>>): void {
    const { id: _, ...others } = cells;
    this.tables
      .get(table)
      ?.at(-1)
      ?.add(row, LEAVES.has(table) ? others : cells);
  }

  /** Lets go of what hangs on one service and nothing else, so that memory passes from the tables to the entries. */
  forgetService(id: string | undefined): void {
    if (id === undefined || id === '') return;
    for (const [table, parts] of this.tables) {
      if (table === 'locations' || table === 'organizations') continue;
      for (const part of parts) for (const column of ['service_id', 'link_id']) part.forget(column, id);
    }
  }

  *rows(table: HsdsTable): Generator<StoredRow> {
    for (const part of this.tables.get(table) ?? [])
      for (let place = 0; place < part.length; place += 1) yield part.at(place);
  }

  find(table: HsdsTable, column: string, id: string | undefined): readonly StoredRow[] {
    if (id === undefined || id === '') return [];
    return (this.tables.get(table) ?? []).flatMap((part) => part.find(column, id));
  }

  byId(table: HsdsTable, id: string | undefined): StoredRow | undefined {
    return this.find(table, 'id', id)[0];
  }

  organizationNode(row: StoredRow): Node {
    const id = row.cells['id'];
    return {
      ...row.cells,
      phones: this.phones('organization_id', id),
      contacts: this.contacts('organization_id', id),
      addresses: [...this.nodes('addresses', 'organization_id', id), ...this.postal('organization_id', id)],
    };
  }

  locationsOf(organizationId: string | undefined): Node[] {
    return this.find('locations', 'organization_id', organizationId).map((row) => this.locationNode(row));
  }

  locationNode(row: StoredRow): Node {
    const id = row.cells['id'];
    const { accessibility, languages, ...cells } = row.cells;
    return {
      ...cells,
      addresses: [...this.nodes('addresses', 'location_id', id), ...this.postal('location_id', id)],
      phones: this.phones('location_id', id),
      contacts: this.contacts('location_id', id),
      schedules: this.schedules('location_id', id),
      languages: [
        ...this.nodes('languages', 'location_id', id),
        ...(languages === undefined ? [] : [languages]),
      ],
      accessibility: [
        ...this.nodes('accessibility', 'location_id', id),
        ...(accessibility === undefined ? [] : [accessibility]),
      ],
    };
  }

  nodes(table: HsdsTable, column: string, id: string | undefined): Node[] {
    return this.find(table, column, id).map(({ cells }) => cells);
  }

  phones(column: string, id: string | undefined): Node[] {
    return this.find('phones', column, id)
      .filter(
        ({ cells }) =>
          column !== 'organization_id' ||
          (cells['service_id'] === undefined && cells['location_id'] === undefined),
      )
      .map(({ cells }) => ({
        ...cells,
        languages: [
          ...this.nodes('languages', 'phone_id', cells['id']),
          ...(cells['language'] === undefined ? [] : [cells['language']]),
        ],
      }));
  }

  contacts(column: string, id: string | undefined): Node[] {
    return this.find('contacts', column, id).map(({ cells }) => ({
      ...cells,
      phones: this.phones('contact_id', cells['id']),
    }));
  }

  schedules(column: string, id: string | undefined): Node[] {
    return [...this.nodes('schedules', column, id), ...this.nodes('holiday_schedules', column, id)].filter(
      (row) => column === 'service_at_location_id' || row['service_at_location_id'] === undefined,
    );
  }

  private postal(column: string, id: string | undefined): Node[] {
    return this.nodes('postal_addresses', column, id).map((address) => ({
      address_type: 'postal',
      ...address,
    }));
  }
}
