import { unsealRoot, ROOT } from '../manifest/manifest-rows.ts';
import { type Root, SHARD_COUNT, shardKey } from '../manifest/manifest.ts';
import type { Row } from '../ports/storage.ts';
import { HEADER } from '../vault/header.ts';
import type { Vault } from '../vault/vault.ts';
import { decodeRows, encodeRows } from './copy-rows.ts';

/** The root only spares work after the next unlock, so it is copied now and then. */
const ROUNDS_PER_ROOT = 16;

const allShards = Array.from({ length: SHARD_COUNT }, (_, shard) => shard);

/**
 * Keeps the same sealed rows once more in another kind of storage: one blob for each part of the manifest with the
 * records of that part, one for the header, and one for a root that promises nothing that is not in the blobs.
 * Saves that come together share one round.
 */
export class CopyKeeper {
  readonly #vault: Vault;
  /** Revision of each part that is known to be in the copy. */
  #copied: number[] = Array<number>(SHARD_COUNT).fill(0);
  readonly #waiting = new Set<number>();
  #headerWaits = false;
  #running: Promise<boolean> | undefined;
  #next: Promise<boolean> | undefined;
  #rounds = 0;

  constructor(vault: Vault) {
    this.#vault = vault;
  }

  /** True when the copy holds everything that was saved up to this call. */
  keep(shards: readonly number[], hasHeader: boolean): Promise<boolean> {
    for (const shard of shards) this.#waiting.add(shard);
    this.#headerWaits ||= hasHeader;
    if (this.#running === undefined) return this.#start();
    this.#next ??= this.#running.then(() => this.#start());
    return this.#next;
  }

  /** Copies the parts that differ from what the copy's own root promises. */
  async catchUp(): Promise<boolean> {
    const { ports, id, header } = this.#vault;
    const keyring = this.#vault.keys();
    const manifest = await this.#vault.manifest();
    if (!keyring.ok || !manifest.ok) return false;
    const blob = await ports.shelf.read(id, ROOT.key);
    const row = blob && decodeRows(blob)[0];
    const promised = row && (await unsealRoot(keyring.value, header.schema, row));
    const { root } = manifest.value;
    if (promised !== undefined) this.#copied = this.#copied.map((rev, at) => promised.shards[at] ?? rev);
    const behind = allShards.filter((shard) => root.shards[shard] !== this.#copied[shard]);
    const isKept = await this.keep(behind, promised?.header !== root.header);
    return isKept && this.copyRoot();
  }

  /** Writes down how far the copy is, unless a part of it still lags. */
  async copyRoot(): Promise<boolean> {
    const { storage, ports, id } = this.#vault;
    const manifest = await this.#vault.manifest();
    if (!manifest.ok || !(await this.#holds(manifest.value.root))) return false;
    const read = await storage.read([ROOT]);
    const row = read.ok ? read.value[0] : undefined;
    return row?.rev === manifest.value.rootRev && ports.shelf.write(id, ROOT.key, encodeRows([row]));
  }

  #start(): Promise<boolean> {
    this.#next = undefined;
    const round = this.#copyWaiting();
    this.#running = round;
    void round.then(() => {
      if (this.#running === round) this.#running = undefined;
    });
    return round;
  }

  async #copyWaiting(): Promise<boolean> {
    const shards = [...this.#waiting];
    const withHeader = this.#headerWaits;
    this.#waiting.clear();
    this.#headerWaits = false;
    const outcomes = await Promise.all(shards.map((shard) => this.#copyShard(shard)));
    const late = shards.filter((_, at) => outcomes[at] === false);
    for (const shard of late) this.#waiting.add(shard);
    const headerIsLate = withHeader && !(await this.#copyHeader());
    this.#headerWaits ||= headerIsLate;
    this.#rounds += 1;
    if (this.#rounds % ROUNDS_PER_ROOT === 0) await this.copyRoot();
    return late.length === 0 && !headerIsLate;
  }

  /** Made again while another context changes the same part, so that the newest state is what stays. */
  async #copyShard(shard: number): Promise<boolean> {
    const { storage, ports, id } = this.#vault;
    const place = { table: 'manifest', key: shardKey(shard) } as const;
    for (let seenRev = -1; ;) {
      const manifest = await this.#vault.manifest();
      // Nobody else wrote, and still the part does not match: it is damaged, and the copy keeps what it has.
      if (!manifest.ok || manifest.value.rootRev === seenRev) return false;
      seenRev = manifest.value.rootRev;
      const entries = [...(manifest.value.shards[shard] ?? [])];
      const blob = await ports.shelf.read(id, place.key);
      const kept = new Map((blob === undefined ? [] : decodeRows(blob)).map((row) => [row.key, row]));
      // What is in the copy stays there: a row that was damaged in the database must not take its place.
      const fresh = entries.filter(([key, entry]) => kept.get(key)?.rev !== entry.rev).map(([key]) => key);
      const read = await storage.read([place, ...fresh.map((key) => ({ table: 'records' as const, key }))]);
      if (!read.ok) return false;
      const rev = read.value[0]?.rev ?? 0;
      if (rev !== manifest.value.root.shards[shard]) continue;
      for (const row of present(read.value)) kept.set(row.key, row);
      const rows = [place.key, ...entries.map(([key]) => key)].map((key) => kept.get(key));
      if (!(await ports.shelf.write(id, place.key, encodeRows(present(rows))))) return false;
      const again = await storage.read([place]);
      if (!again.ok) return false;
      if ((again.value[0]?.rev ?? 0) !== rev) continue;
      this.#copied[shard] = rev;
      return true;
    }
  }

  async #copyHeader(): Promise<boolean> {
    const { storage, ports, id } = this.#vault;
    const read = await storage.read([HEADER]);
    return read.ok && ports.shelf.write(id, HEADER.key, encodeRows(present(read.value)));
  }

  /** Whether the copy has every part of this root; another context may have copied some. */
  async #holds(root: Root): Promise<boolean> {
    const { ports, id } = this.#vault;
    for (const shard of allShards) {
      if (this.#copied[shard] === root.shards[shard]) continue;
      const blob = await ports.shelf.read(id, shardKey(shard));
      if (blob === undefined || decodeRows(blob)[0]?.rev !== root.shards[shard]) return false;
      this.#copied[shard] = root.shards[shard] ?? 0;
    }
    return true;
  }
}

function present(rows: readonly (Row | undefined)[]): Row[] {
  return rows.flatMap((row) => row ?? []);
}
