import type { Vault } from '../vault/vault.ts';

export const USUAL_IDLE_MS = 5 * 60_000;
/** Other contexts hear of activity at most this often. */
const SHARE_EVERY_MS = 5_000;

export interface LockService {
  /** Somebody typed, clicked or touched: the time starts again, in every context. */
  touch(): void;
  /** What the system says: `locked` locks at once, `idle` when the idle time is over, `active` counts as a touch. */
  hearSystem(state: 'active' | 'idle' | 'locked'): void;
  /** Another idle time, from now on. */
  setIdle(idleMs: number): void;
}

/**
 * Locks a vault after a time without input. The time is measured by input, not by open views, and by the clock, not by
 * the timer: after a computer slept, the first touch locks instead of extending.
 */
export function keepLocked(vault: Vault, firstIdleMs: number = USUAL_IDLE_MS): LockService {
  const { ports, ending, id } = vault;
  let idleMs = firstIdleMs;
  let activeMs = ports.nowMs();
  let sharedMs = activeMs;
  let cancel = () => {};

  const isOver = () => ports.nowMs() - activeMs >= idleMs;
  const look = () => {
    if (isOver()) void vault.lock();
    else arm();
  };
  const arm = () => {
    cancel();
    cancel = ports.schedule(look, activeMs + idleMs - ports.nowMs());
  };
  const extend = (atMs: number) => {
    if (isOver()) return void vault.lock();
    activeMs = Math.max(activeMs, Math.min(atMs, ports.nowMs()));
    arm();
  };

  ports.channel.listen((message) => {
    if (message.kind === 'active' && message.vaultId === id) extend(message.atMs);
  }, ending);
  ending.addEventListener('abort', () => cancel(), { once: true });
  arm();

  const touch = () => {
    if (vault.isLocked) return;
    const nowMs = ports.nowMs();
    extend(nowMs);
    if (vault.isLocked || nowMs - sharedMs < SHARE_EVERY_MS) return;
    sharedMs = nowMs;
    ports.channel.post({ kind: 'active', vaultId: id, atMs: nowMs });
  };
  return {
    touch,
    hearSystem(state) {
      if (state === 'locked') void vault.lock();
      else if (state === 'active') touch();
      else look();
    },
    setIdle(next) {
      idleMs = next;
      if (!vault.isLocked) look();
    },
  };
}
