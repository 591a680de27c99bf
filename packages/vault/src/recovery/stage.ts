import { succeed } from '@cairn/domain';
import type { Keyring } from '../crypto/v1/keys.ts';
import { digestText } from '../crypto/v1/digest.ts';
import { hashEntry, type LogEntry } from '../log/chain.ts';
import { type ManifestEntry, type Root, SHARD_COUNT, shardKey } from '../manifest/manifest.ts';
import { ROOT, sealManifestRow } from '../manifest/manifest-rows.ts';
import type { Bytes } from '../ports/bytes.ts';
import type { Row, Table, VaultStorage } from '../ports/storage.ts';
import type { VaultResult } from '../problem.ts';
import { encodeHeader, HEADER, type Header } from '../vault/header.ts';
import { storeOf, type RecordContent } from '../vault/sealed-record.ts';

const ROWS_PER_BATCH = 500;

/**
 * Builds a whole vault beside the present one and puts it in its place in a single transaction. Until `finish`, what
 * was there stays as it was; a kill in the middle leaves staged rows that the next staging clears.
 */
export class Stage {
  readonly #storage: VaultStorage;
  readonly #keyring: Keyring;
  readonly #randomBytes: (count: number) => Bytes;
  #records = 0;
  #newestRev = 0;
  #lastLog: LogEntry | undefined;
  readonly #waiting: { readonly table: Table; readonly row: Row }[] = [];
  readonly #shards = Array.from({ length: SHARD_COUNT }, () => new Map<string, ManifestEntry>());

  constructor(storage: VaultStorage, keyring: Keyring, randomBytes: (count: number) => Bytes) {
    this.#storage = storage;
    this.#keyring = keyring;
    this.#randomBytes = randomBytes;
  }

  begin(): Promise<VaultResult<void>> {
    return this.#storage.clear('staged');
  }

  /** One sealed record, with what the manifest will say of it. */
  async addRecord(
    shard: number,
    row: Row,
    entry: ManifestEntry,
    content: RecordContent,
  ): Promise<VaultResult<void>> {
    this.#records += 1;
    this.#newestRev = Math.max(this.#newestRev, row.rev);
    this.#shards[shard]?.set(row.key, entry);
    if (storeOf(row.key) === 'log') {
      const logged = content.value as LogEntry;
      if (logged.n >= (this.#lastLog?.n ?? 0)) this.#lastLog = logged;
    }
    return this.#add('records', row);
  }

  addIsolated(row: Row): Promise<VaultResult<void>> {
    return this.#add('isolated', row);
  }

  /**
   * Seals manifest and root above every revision that was ever seen, and changes the vault, unless another context
   * committed since `expectedRootRev`.
   */
  async finish(header: Header, atLeastRev: number, expectedRootRev?: number): Promise<VaultResult<number>> {
    const rev = Math.max(atLeastRev, this.#newestRev) + 1;
    const seal = (key: string, content: Root | ReadonlyMap<string, ManifestEntry>) =>
      sealManifestRow(this.#keyring, header.schema, { key, rev, content }, this.#randomBytes);
    const last = this.#lastLog;
    const root: Root = {
      shards: this.#shards.map((shard) => (shard.size > 0 ? rev : 0)),
      records: this.#records,
      log: last ? { count: last.n + 1, hash: await hashEntry(last) } : { count: 0, hash: '' },
      header: await digestText(encodeHeader(header)),
    };
    for (const [index, shard] of this.#shards.entries()) {
      if (shard.size === 0) continue;
      const added = await this.#add('manifest', await seal(shardKey(index), shard));
      if (!added.ok) return added;
    }
    await this.#add('header', { key: HEADER.key, rev, bytes: encodeHeader(header) });
    await this.#add('manifest', await seal(ROOT.key, root));
    const flushed = await this.#flush();
    if (!flushed.ok) return flushed;
    const promoted = await this.#storage.promote(
      expectedRootRev === undefined ? undefined : { ...ROOT, rev: expectedRootRev },
    );
    return promoted.ok ? succeed(rev) : promoted;
  }

  async #add(table: Table, row: Row): Promise<VaultResult<void>> {
    this.#waiting.push({ table: 'staged', row: { ...row, key: `${table}/${row.key}` } });
    return this.#waiting.length < ROWS_PER_BATCH ? succeed(undefined) : this.#flush();
  }

  async #flush(): Promise<VaultResult<void>> {
    return this.#storage.commit({ put: this.#waiting.splice(0) });
  }
}
