import { succeed } from '@cairn/domain';
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { DATABASE_VERSION, migrateTables } from '../migrations/tables.ts';
import { refuse, type StorageProblem } from '../problem.ts';
import type { Expectation, Row, StorageHouse, StorageResult, Table, VaultStorage } from '../ports/storage.ts';

export type VaultSchema = DBSchema & Record<Table, { key: string; value: Row }>;
type Database = IDBPDatabase<VaultSchema>;

const STRICT = { durability: 'strict' } as const;
const REPLACED: readonly Table[] = ['header', 'records', 'manifest'];
/** The greatest UTF-16 code unit ends the range of keys that share a prefix. */
const PREFIX_END = '\uffff';

/** IndexedDB, one database for each vault. */
export function idbHouse(): StorageHouse {
  return {
    names: () =>
      attempt(async () =>
        (await indexedDB.databases()).flatMap(({ name }) => (name === undefined ? [] : name)),
      ),
    open: openDatabase,
    destroy: (name) =>
      new Promise((resolve) => {
        const blocked = () => resolve(refuse({ code: 'other-window-open' }));
        void attempt(() => deleteDB(name, { blocked })).then(resolve);
      }),
  };
}

const openDatabase: StorageHouse['open'] = (name, { create, onTakenAway }) =>
  new Promise((resolve) => {
    let gaveUp = false;
    let isAbsent = false;
    const opening = attempt(() =>
      openDB<VaultSchema>(name, DATABASE_VERSION, {
        upgrade(database, from, _to, transaction) {
          isAbsent = from === 0 && !create;
          if (!isAbsent) return migrateTables(database, from);
          // The open request tells about the abort too; here it is only heard.
          void attempt(() => transaction.done);
          transaction.abort();
        },
        // Another window still uses an older version and does not let go.
        blocked() {
          gaveUp = true;
          resolve(refuse({ code: 'other-window-open' }));
        },
        blocking(_current, _wanted, event) {
          (event.target as IDBDatabase).close();
          onTakenAway?.();
        },
        terminated: () => onTakenAway?.(),
      }),
    );
    void opening.then((opened) => {
      if (!opened.ok) return resolve(isAbsent ? refuse({ code: 'no-such-vault' }) : opened);
      if (gaveUp) opened.value.close();
      else resolve(succeed(idbStorage(opened.value)));
    });
  });

function idbStorage(database: Database): VaultStorage {
  return {
    read: (places) =>
      attempt(async () => {
        if (places.length === 0) return [];
        const transaction = database.transaction([...new Set(places.map(({ table }) => table))]);
        return Promise.all(places.map(({ table, key }) => transaction.objectStore(table).get(key)));
      }),
    readAll: (table, { prefix = '', after = '', limit } = {}) =>
      attempt(() =>
        database.getAll(
          table,
          after > prefix
            ? IDBKeyRange.bound(after, prefix + PREFIX_END, true)
            : IDBKeyRange.bound(prefix, prefix + PREFIX_END),
          limit,
        ),
      ),
    count: (table) => attempt(() => database.count(table)),
    async commit({ expect, put = [], remove = [] }) {
      const tables = new Set([...put, ...remove, ...(expect ? [expect] : [])].map(({ table }) => table));
      if (tables.size === 0) return succeed(undefined);
      const committed = await attempt(async () => {
        const transaction = database.transaction([...tables], 'readwrite', STRICT);
        if (
          expect !== undefined &&
          !isExpected(await transaction.objectStore(expect.table).get(expect.key), expect)
        )
          return false;
        await settle([
          ...remove.map(({ table, key }) => transaction.objectStore(table).delete(key)),
          ...put.map(({ table, row }) => transaction.objectStore(table).put(row)),
          transaction.done,
        ]);
        return true;
      });
      if (!committed.ok) return committed;
      return committed.value ? succeed(undefined) : refuse({ code: 'row-changed' });
    },
    clear: (table) =>
      attempt(async () => {
        const transaction = database.transaction(table, 'readwrite', STRICT);
        await settle([transaction.store.clear(), transaction.done]);
      }),
    async promote(expect) {
      const promoted = await attempt(async () => {
        const transaction = database.transaction(['staged', 'isolated', ...REPLACED], 'readwrite', STRICT);
        if (
          expect !== undefined &&
          !isExpected(await transaction.objectStore(expect.table).get(expect.key), expect)
        )
          return false;
        for (const table of REPLACED) await transaction.objectStore(table).clear();
        const staged = transaction.objectStore('staged');
        for (let cursor = await staged.openCursor(); cursor; cursor = await cursor.continue()) {
          const [table, key] = splitPath(cursor.key);
          await transaction.objectStore(table).put({ ...cursor.value, key });
        }
        await settle([staged.clear(), transaction.done]);
        return true;
      });
      if (!promoted.ok) return promoted;
      return promoted.value ? succeed(undefined) : refuse({ code: 'row-changed' });
    },
    close: () => database.close(),
  };
}

function isExpected(row: Row | undefined, { rev }: Expectation): boolean {
  return (row?.rev ?? 0) === rev;
}

function splitPath(path: string): [Table, string] {
  const slash = path.indexOf('/');
  return [path.slice(0, slash) as Table, path.slice(slash + 1)];
}

/** Waits for all of them, then throws the cause: when a transaction aborts, its requests only say that it did. */
async function settle(promises: readonly Promise<unknown>[]): Promise<void> {
  const outcomes = await Promise.allSettled(promises);
  const reasons = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
  if (reasons.length > 0) throw reasons.find((reason) => nameOf(reason) !== 'AbortError') ?? reasons[0];
}

async function attempt<T>(work: () => Promise<T>): Promise<StorageResult<T>> {
  try {
    return succeed(await work());
  } catch (error) {
    return refuse(problemOf(error));
  }
}

function problemOf(error: unknown): StorageProblem {
  switch (nameOf(error)) {
    case 'QuotaExceededError':
      return { code: 'storage-full' };
    case 'SecurityError':
    case 'InvalidAccessError':
    case 'ReferenceError':
      return { code: 'storage-refused' };
    case 'InvalidStateError':
      return { code: 'storage-closed' };
    case 'VersionError':
      return { code: 'newer-data' };
    case 'DataCloneError':
    case 'DataError':
    case 'TypeError':
      throw error;
    case 'UnknownError':
      // What Chromium says in a frame of another site's page where people keep such frames from saving anything.
      return { code: /denied permission/.test(String(error)) ? 'storage-refused' : 'storage-broken' };
    default:
      return { code: 'storage-broken' };
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}
