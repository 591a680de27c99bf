import { bytesOf, textOf } from '../ports/bytes.ts';
import type { Row, StorageHouse, VaultStorage } from '../ports/storage.ts';

/** One sentence about how a storage behaves, and a check that throws when it does not. */
export interface ContractCase {
  readonly behaviour: string;
  readonly check: (house: StorageHouse) => Promise<void>;
}

/**
 * What every `StorageHouse` must do. A runner gives each case a house of its own, or one whose names nobody else uses;
 * the adapters' tests run these in Node, Chromium and Firefox.
 */
export const storageContract: readonly ContractCase[] = [
  {
    behaviour: 'says that a vault is not there, and does not make it by looking',
    async check(house) {
      equal(await house.open('contract-a', { create: false }), {
        ok: false,
        problem: { code: 'no-such-vault' },
      });
      equal(await house.open('contract-a', { create: false }), {
        ok: false,
        problem: { code: 'no-such-vault' },
      });
    },
  },
  withStorage('gives back rows as they were written, in the order asked for', async (storage) => {
    must(await storage.commit({ put: [put('b', 2, 'two'), put('a', 1, 'one')] }));
    const rows = must(await storage.read([place('a'), place('none'), place('b')]));
    equal(rows.map(shown), ['a 1 one', 'none', 'b 2 two']);
  }),
  withStorage('reads a table in the order of keys, by prefix and in pages', async (storage) => {
    must(await storage.commit({ put: ['n:c', 'n:a', 'm:z', 'n:b', 'o:a'].map((key) => put(key, 1, key)) }));
    equal(must(await storage.readAll('records', { prefix: 'n:' })).map(keyOf), ['n:a', 'n:b', 'n:c']);
    equal(must(await storage.readAll('records', { prefix: 'n:', limit: 2 })).map(keyOf), ['n:a', 'n:b']);
    equal(must(await storage.readAll('records', { prefix: 'n:', after: 'n:b' })).map(keyOf), ['n:c']);
    equal(must(await storage.readAll('records', { after: 'n:c' })).map(keyOf), ['o:a']);
    equal(must(await storage.count('records')), 5);
  }),
  withStorage('writes nothing of a batch whose expectation does not hold', async (storage) => {
    must(await storage.commit({ expect: { ...place('head'), rev: 0 }, put: [put('head', 1, 'first')] }));
    const late = await storage.commit({
      expect: { ...place('head'), rev: 0 },
      put: [put('head', 1, 'second'), put('x', 1, 'x')],
      remove: [place('head')],
    });
    equal(late, { ok: false, problem: { code: 'row-changed' } });
    equal(must(await storage.readAll('records')).map(shown), ['head 1 first']);
  }),
  withStorage('lets exactly one of two writers win who expect the same revision', async (storage) => {
    const outcomes = await Promise.all(
      ['left', 'right'].map((text) =>
        storage.commit({ expect: { ...place('head'), rev: 0 }, put: [put('head', 1, text)] }),
      ),
    );
    equal(outcomes.filter(({ ok }) => ok).length, 1);
  }),
  withStorage('removes and writes in one batch, over several tables', async (storage) => {
    must(await storage.commit({ put: [put('old', 1, 'old')] }));
    must(
      await storage.commit({
        remove: [place('old')],
        put: [put('new', 1, 'new'), { table: 'manifest', row: row('m', 1, 'm') }],
      }),
    );
    equal(must(await storage.readAll('records')).map(keyOf), ['new']);
    equal(must(await storage.readAll('manifest')).map(keyOf), ['m']);
  }),
  withStorage('keeps its own bytes: what a caller does to a row later changes nothing', async (storage) => {
    const mine = row('a', 1, 'mine');
    must(await storage.commit({ put: [{ table: 'records', row: mine }] }));
    mine.bytes.fill(0);
    const [theirs] = must(await storage.read([place('a')]));
    theirs?.bytes.fill(0);
    equal(must(await storage.read([place('a')])).map(shown), ['a 1 mine']);
  }),
  withStorage('puts staged rows in the place of the others, and keeps isolated ones', async (storage) => {
    const staged = (path: string, text: string) => ({ table: 'staged' as const, row: row(path, 7, text) });
    must(
      await storage.commit({
        put: [
          put('old', 1, 'old'),
          { table: 'manifest', row: row('root', 1, 'old') },
          { table: 'isolated', row: row('odd', 1, 'odd') },
          staged('records/new', 'new'),
          staged('header/header', 'h'),
          staged('isolated/odder', 'odder'),
        ],
      }),
    );
    must(await storage.promote());
    equal(must(await storage.readAll('records')).map(shown), ['new 7 new']);
    equal(must(await storage.readAll('header')).map(shown), ['header 7 h']);
    equal(must(await storage.readAll('manifest')), []);
    equal(must(await storage.readAll('isolated')).map(keyOf), ['odd', 'odder']);
    equal(must(await storage.count('staged')), 0);
  }),
  withStorage('promotes nothing when the row that it expects has changed', async (storage) => {
    must(
      await storage.commit({
        put: [put('head', 3, 'newer'), { table: 'staged', row: row('records/new', 7, 'new') }],
      }),
    );
    const refused = await storage.promote({ ...place('head'), rev: 2 });
    equal(refused, { ok: false, problem: { code: 'row-changed' } });
    equal(must(await storage.readAll('records')).map(shown), ['head 3 newer']);
    must(await storage.promote({ ...place('head'), rev: 3 }));
    equal(must(await storage.readAll('records')).map(shown), ['new 7 new']);
  }),
  withStorage('empties one table and leaves the others', async (storage) => {
    must(await storage.commit({ put: [put('a', 1, 'a'), { table: 'manifest', row: row('m', 1, 'm') }] }));
    must(await storage.clear('records'));
    equal([must(await storage.count('records')), must(await storage.count('manifest'))], [0, 1]);
  }),
  withStorage('says that it is closed instead of answering', async (storage) => {
    storage.close();
    equal(await storage.count('records'), { ok: false, problem: { code: 'storage-closed' } });
    equal(await storage.commit({ put: [put('a', 1, 'a')] }), {
      ok: false,
      problem: { code: 'storage-closed' },
    });
  }),
  {
    behaviour: 'keeps two vaults apart, names them, and destroys one with its rows',
    async check(house) {
      const one = must(await house.open('contract-one', { create: true }));
      const two = must(await house.open('contract-two', { create: true }));
      must(await one.commit({ put: [put('a', 1, 'one')] }));
      equal(must(await two.count('records')), 0);
      one.close();
      must(await house.destroy('contract-one'));
      const names = must(await house.names());
      equal([names.includes('contract-one'), names.includes('contract-two')], [false, true]);
      two.close();
      must(await house.destroy('contract-two'));
    },
  },
  {
    behaviour: 'tells who has a vault open when it is destroyed, and closes it for them',
    async check(house) {
      let told = 0;
      const open = must(await house.open('contract-b', { create: true, onTakenAway: () => (told += 1) }));
      must(await house.destroy('contract-b'));
      equal(told, 1);
      equal(await open.count('records'), { ok: false, problem: { code: 'storage-closed' } });
    },
  },
];

function withStorage(behaviour: string, check: (storage: VaultStorage) => Promise<void>): ContractCase {
  return {
    behaviour,
    async check(house) {
      const storage = must(await house.open('contract', { create: true }));
      try {
        await check(storage);
      } finally {
        storage.close();
        await house.destroy('contract');
      }
    },
  };
}

function row(key: string, rev: number, text: string): Row {
  return { key, rev, bytes: bytesOf(text) };
}

function put(key: string, rev: number, text: string) {
  return { table: 'records' as const, row: row(key, rev, text) };
}

function place(key: string) {
  return { table: 'records' as const, key };
}

function keyOf({ key }: Row): string {
  return key;
}

function shown(found: Row | undefined): string {
  return found === undefined ? 'none' : `${found.key} ${String(found.rev)} ${textOf(found.bytes)}`;
}

function must<T>(result: { ok: true; value: T } | { ok: false; problem: { code: string } }): T {
  if (!result.ok) throw new Error(`unexpected problem: ${result.problem.code}`);
  return result.value;
}

function equal(actual: unknown, expected: unknown): void {
  const [seen, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (seen !== wanted) throw new Error(`expected ${wanted}, saw ${seen}`);
}
