import { succeed } from '@cairn/domain';
import type { Keyring } from '../crypto/v1/keys.ts';
import { loadManifest, ROOT } from '../manifest/manifest-rows.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { closeSession, forgetHalf } from '../lock/session-key.ts';
import type { VaultPorts } from '../ports/ports.ts';
import type { Place, Row, VaultStorage } from '../ports/storage.ts';
import { refuse, type VaultResult } from '../problem.ts';
import { CopyKeeper } from '../recovery/second-copy.ts';
import { writeSentinel } from '../recovery/sentinel.ts';
import { HEADER, parseHeader, type Header } from './header.ts';
import { sealCommit, type CommitPlan, type SealedCommit } from './seal-commit.ts';

export type VaultEvent =
  | { readonly kind: 'locked' }
  /** Something was written, here or in another context; `stores` names where, and is absent when it may be anywhere. */
  | { readonly kind: 'changed'; readonly stores?: readonly string[] };

export interface Saved {
  /** The revision that what was saved has now. */
  readonly rev: number;
  /** `waiting`: it is saved, but the second copy lags behind and is tried again with the next save. */
  readonly secondCopy: 'kept' | 'waiting';
}

const LAST_WORDS_MS = 800;

interface Opening {
  readonly ports: VaultPorts;
  readonly storage: VaultStorage;
  readonly keyring: Keyring;
  readonly header: Header;
  readonly manifest: Manifest;
  /** Who is at the keyboard, for the log. */
  readonly by: string;
}

/** An unlocked vault. Records are read and written by the functions of `records.ts`; locking drops keys and manifest. */
export class Vault {
  readonly ports: VaultPorts;
  readonly storage: VaultStorage;
  readonly by: string;
  header: Header;
  #unlocked: { readonly keyring: Keyring; manifest: Manifest } | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  readonly #listeners = new Set<(event: VaultEvent) => void>();
  readonly #lastWords = new Set<() => Promise<void>>();
  readonly #copy: CopyKeeper;
  readonly #ending = new AbortController();
  #locking: Promise<void> | undefined;

  constructor({ ports, storage, keyring, header, manifest, by }: Opening) {
    this.ports = ports;
    this.storage = storage;
    this.header = header;
    this.by = by;
    this.#unlocked = { keyring, manifest };
    this.#copy = new CopyKeeper(this);
    ports.channel.listen((message) => {
      if (message.vaultId !== this.id) return;
      if (message.kind === 'lock') void this.lock({ tellOthers: false });
      if (message.kind === 'changed')
        this.#tell({ kind: 'changed', ...(message.stores ? { stores: message.stores } : {}) });
    }, this.#ending.signal);
  }

  get id(): string {
    return this.header.vaultId;
  }

  get isLocked(): boolean {
    return this.#locking !== undefined;
  }

  /** Aborts when the keys are gone. */
  get ending(): AbortSignal {
    return this.#ending.signal;
  }

  listen(hear: (event: VaultEvent) => void, signal: AbortSignal): void {
    this.#listeners.add(hear);
    signal.addEventListener('abort', () => this.#listeners.delete(hear), { once: true });
  }

  /** What still has to be saved when the vault is about to lock. */
  beforeLock(save: () => Promise<void>, signal: AbortSignal): void {
    this.#lastWords.add(save);
    signal.addEventListener('abort', () => this.#lastWords.delete(save), { once: true });
  }

  /**
   * Every view drops what it shows, here and in other contexts; half-written drafts are sealed and saved; then
   * the keys are forgotten.
   */
  lock({ tellOthers = true } = {}): Promise<void> {
    this.#locking ??= this.#lockNow(tellOthers);
    return this.#locking;
  }

  async #lockNow(tellOthers: boolean): Promise<void> {
    const { ports, storage, id } = this;
    if (tellOthers) ports.channel.post({ kind: 'lock', vaultId: id });
    this.#tell({ kind: 'locked' });
    const closing = closeSession(ports, id).then(() => {
      // Who resumed between the first word and the end of the session hears this one.
      if (tellOthers) ports.channel.post({ kind: 'lock', vaultId: id });
    });
    // A disk that does not answer must not keep the keys in memory: what is under way goes on without them.
    let cancel = () => {};
    const enough = new Promise<void>((resolve) => (cancel = ports.schedule(resolve, LAST_WORDS_MS)));
    await Promise.race([this.#sayLastWords(), enough]);
    cancel();
    this.#unlocked = undefined;
    this.#ending.abort();
    await closing;
    await forgetHalf(ports, storage);
    await this.#queue;
    storage.close();
  }

  async #sayLastWords(): Promise<void> {
    await Promise.allSettled([...this.#lastWords].map((save) => save()));
    await this.#copy.copyRoot();
  }

  keys(): VaultResult<Keyring> {
    return this.#unlocked ? succeed(this.#unlocked.keyring) : refuse({ code: 'locked' });
  }

  /** The manifest as it is in storage now, whoever wrote last. */
  async manifest(): Promise<VaultResult<Manifest>> {
    const unlocked = this.#unlocked;
    if (unlocked === undefined) return refuse({ code: 'locked' });
    const loaded = await loadManifest(this.storage, unlocked.keyring, this.header.schema, unlocked.manifest);
    if (loaded.ok && loaded.value.rootRev > unlocked.manifest.rootRev) unlocked.manifest = loaded.value;
    return loaded;
  }

  /** The header as it is in storage now: another context may have changed the passphrase. */
  async readHeader(): Promise<Header> {
    const read = await this.storage.read([HEADER]);
    const row = read.ok ? read.value[0] : undefined;
    this.header = (row && parseHeader(row.bytes, this.id)) ?? this.header;
    return this.header;
  }

  /** Rows and the manifest, both as of one moment. */
  async readWithManifest(
    places: readonly Place[],
  ): Promise<VaultResult<{ rows: (Row | undefined)[]; manifest: Manifest }>> {
    for (;;) {
      const read = await this.storage.read([ROOT, ...places]);
      if (!read.ok) return this.isLocked ? refuse({ code: 'locked' }) : read;
      const [root, ...rows] = read.value;
      const manifest = await this.manifest();
      if (!manifest.ok) return manifest;
      if (root?.rev === manifest.value.rootRev) return succeed({ rows, manifest: manifest.value });
    }
  }

  /**
   * Writes one plan as one transaction. `prepare` sees the newest manifest and may refuse; it runs again when another
   * context was faster. Done when the transaction is on disk and the second copy was tried.
   */
  async commit(
    prepare: (manifest: Manifest) => Promise<VaultResult<CommitPlan>>,
  ): Promise<VaultResult<Saved>> {
    const committing = this.#queue.then(() => this.#commitNow(prepare));
    // A plan that threw is its caller's matter; the next one still gets its turn.
    this.#queue = committing.then(nothing, nothing);
    const committed = await committing;
    if (!committed.ok) return committed;
    const { shards, hasHeader, manifest } = committed.value;
    const isCopied = await this.#copy.keep(shards, hasHeader);
    return succeed({ rev: manifest.rootRev, secondCopy: isCopied ? 'kept' : 'waiting' });
  }

  /** Brings the second copy up to date where it lags: after a kill, or after a time without room. */
  refreshSecondCopy(): Promise<boolean> {
    return this.#copy.catchUp();
  }

  async #commitNow(
    prepare: (manifest: Manifest) => Promise<VaultResult<CommitPlan>>,
  ): Promise<VaultResult<SealedCommit>> {
    for (;;) {
      const unlocked = this.#unlocked;
      if (unlocked === undefined) return refuse({ code: 'locked' });
      const manifest = await this.manifest();
      if (!manifest.ok) return manifest;
      const plan = await prepare(manifest.value);
      if (!plan.ok) return plan;
      const { ports, header, by } = this;
      const sealed = await sealCommit(
        {
          keyring: unlocked.keyring,
          schema: header.schema,
          manifest: manifest.value,
          by,
          nowMs: ports.nowMs(),
          randomBytes: ports.randomBytes,
        },
        plan.value,
      );
      const written = await this.storage.commit(sealed.batch);
      if (!written.ok && written.problem.code === 'row-changed') continue;
      if (!written.ok) return written;
      unlocked.manifest = sealed.manifest;
      if (plan.value.header !== undefined) this.header = plan.value.header;
      const { rootRev } = sealed.manifest;
      await writeSentinel(ports.kept, this.id, { nickname: this.header.nickname, rootRev });
      const { stores } = sealed;
      ports.channel.post({ kind: 'changed', vaultId: this.id, rootRev, stores });
      this.#tell({ kind: 'changed', stores });
      return succeed(sealed);
    }
  }

  #tell(event: VaultEvent): void {
    for (const hear of this.#listeners) hear(event);
  }
}

function nothing(): void {
  return undefined;
}
