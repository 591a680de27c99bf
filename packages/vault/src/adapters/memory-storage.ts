import { succeed } from '@cairn/domain';
import { refuse } from '../problem.ts';
import {
  TABLES,
  type Expectation,
  type Row,
  type StorageHouse,
  type Table,
  type VaultStorage,
} from '../ports/storage.ts';

type Tables = Record<Table, Map<string, Row>>;

/** Databases in memory: for tests, and for a person who chose to save nothing. */
export function memoryHouse(): StorageHouse {
  const databases = new Map<string, Tables>();
  const takenAway = new Map<string, Set<() => void>>();
  return {
    names: async () => succeed([...databases.keys()]),
    async open(name, { create, onTakenAway }) {
      const known = databases.get(name);
      if (known === undefined && !create) return refuse({ code: 'no-such-vault' });
      const tables = known ?? emptyTables();
      databases.set(name, tables);
      if (onTakenAway !== undefined) takenAway.set(name, (takenAway.get(name) ?? new Set()).add(onTakenAway));
      return succeed(memoryStorage(tables, () => databases.get(name) === tables));
    },
    async destroy(name) {
      databases.delete(name);
      for (const tell of takenAway.get(name) ?? []) tell();
      takenAway.delete(name);
      return succeed(undefined);
    },
  };
}

function emptyTables(): Tables {
  return Object.fromEntries(TABLES.map((table) => [table, new Map()])) as Tables;
}

function memoryStorage(tables: Tables, isThere: () => boolean): VaultStorage {
  let isClosed = false;
  const closed = refuse({ code: 'storage-closed' });
  const holds = (expect: Expectation | undefined) =>
    expect === undefined || (tables[expect.table].get(expect.key)?.rev ?? 0) === expect.rev;
  const usable = () => !isClosed && isThere();
  return {
    async read(places) {
      if (!usable()) return closed;
      return succeed(places.map(({ table, key }) => copied(tables[table].get(key))));
    },
    async readAll(table, { prefix = '', after = '', limit = Infinity } = {}) {
      if (!usable()) return closed;
      const keys = [...tables[table].keys()].filter((key) => key.startsWith(prefix) && key > after).sort();
      return succeed(keys.slice(0, limit).flatMap((key) => copied(tables[table].get(key)) ?? []));
    },
    async count(table) {
      return usable() ? succeed(tables[table].size) : closed;
    },
    async commit({ expect, put = [], remove = [] }) {
      if (!usable()) return closed;
      if (!holds(expect)) return refuse({ code: 'row-changed' });
      for (const { table, key } of remove) tables[table].delete(key);
      for (const { table, row } of put) tables[table].set(row.key, copyOf(row));
      return succeed(undefined);
    },
    async clear(table) {
      if (!usable()) return closed;
      tables[table].clear();
      return succeed(undefined);
    },
    async promote(expect) {
      if (!usable()) return closed;
      if (!holds(expect)) return refuse({ code: 'row-changed' });
      for (const table of ['header', 'records', 'manifest'] as const) tables[table].clear();
      for (const [path, row] of tables.staged) {
        const table = path.slice(0, path.indexOf('/')) as Table;
        const key = path.slice(table.length + 1);
        tables[table].set(key, { ...row, key });
      }
      tables.staged.clear();
      return succeed(undefined);
    },
    close() {
      isClosed = true;
    },
  };
}

function copyOf({ key, rev, bytes }: Row): Row {
  return { key, rev, bytes: bytes.slice() };
}

function copied(row: Row | undefined): Row | undefined {
  return row && copyOf(row);
}
