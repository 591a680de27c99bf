import { computed, signal, type ReadonlySignal } from '@preact/signals-core';
import { succeed } from '@cairn/domain';
import {
  checkBackup,
  countMissing,
  createVault,
  deleteVault,
  inspectVault,
  keepLocked,
  listVaults,
  recoverVault,
  restoreBackup,
  resumeVault,
  SESSION_PREFIX,
  unlockVault,
  USUAL_IDLE_MS,
  type BackupSource,
  type CheckedBackup,
  type KnownVault,
  type LockService,
  type Secret,
  type Vault,
  type VaultPorts,
  type VaultProblem,
  type VaultResult,
} from '@cairn/vault';
import { watchIdleMinutes } from './idle-minutes.ts';
import type { RecoveryReport, SessionNotice, VaultSessionState } from './vault-session-state.ts';

/**
 * The one way of a context (panel, overlay, page) to a vault. All contexts of a browser are one: what one unlocks is
 * open in the others, and a lock in one is a lock in all of them within a second.
 */
export interface VaultSession {
  readonly ports: VaultPorts;
  readonly state: ReadonlySignal<VaultSessionState>;
  /** The open vault. Gone, with everything that was read from it, the moment that it locks. */
  readonly vault: ReadonlySignal<Vault | undefined>;
  /** What was just done and needs a word, until the person goes on. */
  readonly notice: ReadonlySignal<SessionNotice | undefined>;
  /** Minutes without input after which the vault locks. */
  readonly idleMinutes: ReadonlySignal<number>;
  /** Makes a vault and shows its recovery code: `new-code`, then `keptCode`. */
  create(chosen: { readonly nickname: string; readonly passphrase: string }): Promise<VaultResult<void>>;
  /** The person has the recovery code on paper. */
  keptCode(): void;
  /** The vault of one person in the chooser. */
  choose(vaultId: string): Promise<void>;
  /** Back to the chooser: somebody else sits down. */
  chooseAnother(): Promise<void>;
  /** From the chooser: a vault of one's own. */
  startNew(): void;
  unlock(passphrase: string): Promise<VaultResult<void>>;
  unlockWithRecoveryCode(recoveryCode: string): Promise<VaultResult<void>>;
  /** Opens what another context unlocked, if it did. Called by itself; call it when a context comes to the front. */
  resume(): Promise<void>;
  /** Puts lost records back from what is left and from the second copy. */
  recover(secret: Secret): Promise<VaultResult<RecoveryReport>>;
  /** Reads a whole backup without changing anything. */
  check(source: BackupSource, secret: Secret): Promise<VaultResult<CheckedBackup>>;
  /** Puts a checked backup in the place of its vault, which is locked afterwards. */
  restore(source: BackupSource, secret: Secret): Promise<VaultResult<CheckedBackup>>;
  lock(): Promise<void>;
  /** Deletes a vault for ever. Needs no passphrase, so that a lost one keeps no records here for good. */
  deleteForEver(vaultId: string): Promise<VaultResult<void>>;
  /** Somebody typed, clicked or touched. */
  touch(): void;
  /** What the system says of its user: `chrome.idle`. */
  hearSystem(state: 'active' | 'idle' | 'locked'): void;
}

/** States in which nothing is under way, so that looking again disturbs nobody. */
const RESTING: readonly VaultSessionState['kind'][] = [
  'looking',
  'first-run',
  'choosing',
  'locked',
  'needs-recovery',
  'blocked',
];

export function createVaultSession(ports: VaultPorts, abort: AbortSignal): VaultSession {
  const state = signal<VaultSessionState>({ kind: 'looking' });
  const open = signal<Vault | undefined>(undefined);
  const notice = signal<SessionNotice | undefined>(undefined);
  const idleMinutes = signal(USUAL_IDLE_MS / 60_000);
  let locker: LockService | undefined;
  let chosen: string | undefined;
  let known: readonly KnownVault[] = [];

  const isResting = () => RESTING.includes(state.value.kind);
  const others = () => Math.max(0, known.length - 1);
  const tell = (vaultId: string) => ports.channel.post({ kind: 'look', vaultId });

  /** Names a locked vault, or what stands in the way of it. */
  const show = async (vault: KnownVault, problem?: VaultProblem): Promise<void> => {
    const inspected = await inspectVault(ports, vault.id);
    if (inspected.ok) inspected.value.storage.close();
    const found = inspected.ok ? problem : inspected.problem;
    if (!isResting()) return;
    if (found?.code === 'needs-recovery')
      state.value = { kind: 'needs-recovery', vault, others: others(), cause: found.cause };
    else if (!inspected.ok && found !== undefined) state.value = { kind: 'blocked', problem: found };
    else state.value = lockedAs(vault, problem);
  };
  const lockedAs = (vault: KnownVault, problem?: VaultProblem): VaultSessionState => ({
    kind: 'locked',
    vault,
    others: others(),
    ...hindered(problem),
  });
  const hindered = (problem: VaultProblem | undefined) => ({
    ...(problem ? { problem } : {}),
    ...(problem?.code === 'wait-before-trying' ? { waitUntilMs: ports.nowMs() + problem.waitMs } : {}),
  });

  const hold = (vault: Vault, after: 'open' | { readonly recoveryCode: string }, report?: RecoveryReport) => {
    const name: KnownVault = { id: vault.id, nickname: vault.header.nickname };
    chosen = vault.id;
    notice.value = undefined;
    if (!known.some(({ id }) => id === vault.id)) known = [...known, name];
    locker = keepLocked(vault, idleMinutes.value * 60_000);
    vault.listen((event) => {
      if (event.kind !== 'locked') return;
      open.value = undefined;
      locker = undefined;
      if (state.value.kind === 'open' || state.value.kind === 'new-code') state.value = lockedAs(name);
    }, vault.ending);
    watchIdleMinutes(vault, (minutes) => {
      idleMinutes.value = minutes;
      locker?.setIdle(minutes * 60_000);
    });
    if (vault.isLocked) return void (state.value = lockedAs(name));
    if (after === 'open') {
      open.value = vault;
      state.value = { kind: 'open', vault: name, ...(report ? { recovered: report } : {}) };
    } else state.value = { kind: 'new-code', vault: name, recoveryCode: after.recoveryCode };
    fresh = vault;
    if (report === undefined && after === 'open') void lookForGaps(vault, name);
  };
  let fresh: Vault | undefined;

  /** A browser may give back a part of a database without a word. */
  const lookForGaps = async (vault: Vault, name: KnownVault): Promise<void> => {
    const missing = await countMissing(vault);
    if (!missing.ok || missing.value === 0 || vault.isLocked) return;
    await vault.lock();
    state.value = { kind: 'needs-recovery', vault: name, others: others(), cause: 'damaged' };
  };

  const resumeOpen = async (): Promise<boolean> => {
    const keys = (await ports.session?.keys()) ?? [];
    for (const key of keys) {
      if (!key.startsWith(SESSION_PREFIX) || !isResting()) continue;
      const resumed = await resumeVault(ports, key.slice(SESSION_PREFIX.length));
      if (!resumed.ok) continue;
      if (isResting()) hold(resumed.value.vault, 'open');
      // Somebody was faster in this context; the other vault object goes without locking anything.
      else resumed.value.vault.storage.close();
      return true;
    }
    return false;
  };
  let looking: Promise<void> | undefined;
  const look = (): Promise<void> => (looking ??= lookNow().finally(() => (looking = undefined)));
  const lookNow = async (): Promise<void> => {
    if (!isResting() || (await resumeOpen()) || !isResting()) return;
    const listed = await listVaults(ports);
    if (!isResting()) return;
    if (!listed.ok) return void (state.value = { kind: 'blocked', problem: listed.problem });
    known = listed.value;
    const wanted = known.find(({ id }) => id === chosen) ?? (known.length === 1 ? known[0] : undefined);
    if (wanted) {
      if (state.value.kind === 'locked' && state.value.vault.id === wanted.id) return;
      await show(wanted);
    } else if (known.length === 0) state.value = { kind: 'first-run', others: 0 };
    else if (state.value.kind !== 'first-run' || state.value.others === 0)
      state.value = { kind: 'choosing', vaults: known };
  };

  const unlock = async (secret: Secret): Promise<VaultResult<void>> => {
    const from = state.value;
    if (from.kind !== 'locked') return { ok: false, problem: { code: 'locked' } };
    state.value = { kind: 'unlocking', vault: from.vault };
    const unlocked = await unlockVault(ports, from.vault.id, secret);
    if (unlocked.ok) {
      hold(unlocked.value.vault, 'open');
      tell(from.vault.id);
      return succeed(undefined);
    }
    const { problem } = unlocked;
    if (problem.code === 'needs-recovery')
      state.value = { kind: 'needs-recovery', vault: from.vault, others: others(), cause: problem.cause };
    else if (problem.code === 'no-such-vault') {
      chosen = undefined;
      state.value = { kind: 'looking' };
      await look();
    } else state.value = lockedAs(from.vault, problem);
    return unlocked;
  };

  ports.channel.listen(({ kind }) => {
    if (kind === 'look') void look();
  }, abort);
  void look();

  return {
    ports,
    state,
    vault: computed(() => open.value),
    notice,
    idleMinutes,
    async create({ nickname, passphrase }) {
      const from = state.value;
      if (from.kind !== 'first-run') return { ok: false, problem: { code: 'locked' } };
      state.value = { kind: 'creating' };
      const created = await createVault(ports, { nickname, passphrase });
      if (created.ok) {
        hold(created.value.vault, { recoveryCode: created.value.recoveryCode });
        tell(created.value.vault.id);
        return succeed(undefined);
      }
      state.value = { ...from, problem: created.problem };
      return created;
    },
    keptCode() {
      if (state.value.kind !== 'new-code' || fresh === undefined) return;
      open.value = fresh;
      state.value = { kind: 'open', vault: state.value.vault };
    },
    async choose(vaultId) {
      const vault = known.find(({ id }) => id === vaultId);
      if (vault === undefined || !isResting()) return;
      chosen = vaultId;
      await show(vault);
    },
    async chooseAnother() {
      if (!isResting()) return;
      chosen = undefined;
      const listed = await listVaults(ports);
      if (listed.ok) known = listed.value;
      state.value =
        known.length === 0 ? { kind: 'first-run', others: 0 } : { kind: 'choosing', vaults: known };
    },
    startNew() {
      if (isResting()) state.value = { kind: 'first-run', others: known.length };
    },
    unlock: (passphrase) => unlock({ passphrase }),
    unlockWithRecoveryCode: (recoveryCode) => unlock({ recoveryCode }),
    resume: look,
    async recover(secret) {
      const from = state.value;
      if (from.kind !== 'needs-recovery') return { ok: false, problem: { code: 'locked' } };
      state.value = { kind: 'recovering', vault: from.vault };
      const recovered = await recoverVault(ports, from.vault.id, secret);
      if (!recovered.ok) {
        state.value = { ...from, ...hindered(recovered.problem) };
        return recovered;
      }
      const { vault, ...report } = recovered.value;
      hold(vault, 'open', report);
      tell(from.vault.id);
      return succeed(report);
    },
    check: checkBackup,
    async restore(source, secret) {
      await open.value?.lock();
      const restored = await restoreBackup(ports, source, secret);
      if (!restored.ok) return restored;
      chosen = restored.value.vaultId;
      notice.value = 'restored';
      state.value = { kind: 'looking' };
      await look();
      tell(restored.value.vaultId);
      return restored;
    },
    async lock() {
      await (open.value ?? (state.value.kind === 'new-code' ? fresh : undefined))?.lock();
    },
    async deleteForEver(vaultId) {
      if (fresh?.id === vaultId) await fresh.lock();
      const deleted = await deleteVault(ports, vaultId);
      if (!deleted.ok && deleted.problem.code !== 'storage-broken') return deleted;
      chosen = undefined;
      notice.value = 'deleted';
      state.value = { kind: 'looking' };
      await look();
      tell(vaultId);
      return succeed(undefined);
    },
    touch: () => locker?.touch(),
    hearSystem: (heard) => locker?.hearSystem(heard),
  };
}
