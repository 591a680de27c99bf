import type { HsdsTable } from './hsds-tables.ts';

export interface StoredRow {
  readonly file: string;
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

type Node = Record<string, unknown>;

/** All tables of a package in memory, with the keys that join them. */
export class TableStore {
  private readonly tables = new Map<HsdsTable, StoredRow[]>();
  private readonly indexes = new Map<string, Map<string, StoredRow[]>>();
  private readonly files = new Map<HsdsTable, string>();
  private readonly lost = new Set<string>();

  begin(table: HsdsTable, file: string): void {
    this.files.set(table, file);
    if (!this.tables.has(table)) this.tables.set(table, []);
  }

  add(table: HsdsTable, row: StoredRow): void {
    const filled = Object.fromEntries(Object.entries(row.cells).filter(([, cell]) => cell !== ''));
    if (Object.keys(filled).length > 0) this.tables.get(table)?.push({ ...row, cells: filled });
  }

  /** Remembers a service whose row could not be used, so that its organisation is not taken for one without services. */
  lose(id: string): void {
    this.lost.add(id);
  }

  has(table: HsdsTable): boolean {
    return this.files.has(table);
  }

  rows(table: HsdsTable): readonly StoredRow[] {
    return this.tables.get(table) ?? [];
  }

  /** Rows whose key column holds the id; a cell can hold several ids. */
  find(table: HsdsTable, column: string, id: string | undefined): readonly StoredRow[] {
    if (id === undefined || id === '') return [];
    const key = `${table}.${column}`;
    let index = this.indexes.get(key);
    if (index === undefined) {
      index = new Map();
      for (const row of this.rows(table)) {
        for (const value of idsIn(row.cells[column])) {
          const known = index.get(value);
          if (known === undefined) index.set(value, [row]);
          else known.push(row);
        }
      }
      this.indexes.set(key, index);
    }
    return index.get(id) ?? [];
  }

  byId(table: HsdsTable, id: string | undefined): StoredRow | undefined {
    return this.find(table, 'id', id)[0];
  }

  /** True when a service points at the organisation, or when services were lost and might have. */
  isServed(organizationId: string): boolean {
    return this.find('services', 'organization_id', organizationId).length > 0 || this.lost.size > 0;
  }

  organizationNode(row: StoredRow): Node {
    const id = row.cells['id'];
    return {
      ...row.cells,
      phones: this.phones('organization_id', id),
      contacts: this.contacts('organization_id', id),
      addresses: [...this.nodes('addresses', 'organization_id', id), ...this.postal('organization_id', id)],
      locations: this.find('locations', 'organization_id', id).map((location) => this.locationNode(location)),
    };
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
    return this.find(table, column, id).map(({ cells }) => ({ ...cells }));
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

export function idsIn(cell: string | undefined): string[] {
  if (cell === undefined || cell === '') return [];
  return cell.split(/\s*[,;|]\s*/).filter((id) => id !== '');
}
