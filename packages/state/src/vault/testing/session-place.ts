import { memoryWorld, type VaultResult } from '@cairn/vault';
import { createVaultSession, type VaultSession } from '../vault-session.ts';

export const PASSPHRASE = 'four stones beside the river';

/** One browser in memory: each context is a window of it, and the clock stands still until it is moved. */
export interface TestPlace {
  context(): Promise<VaultSession>;
  nowMs(): number;
  pass(ms: number): void;
  /** What damaged browsers were seen to do: every database is gone, and nobody says so. */
  loseDatabases(): Promise<void>;
}

export function testPlace(): TestPlace {
  let nowMs = Date.UTC(2031, 2, 4, 15);
  let byte = 0;
  const due = new Map<object, { atMs: number; run: () => void }>();
  const world = memoryWorld({
    nowMs: () => nowMs,
    // Repeatable, and never twice the same within a test.
    randomBytes: (count) =>
      Uint8Array.from({ length: count }, () => (byte = (byte * 73 + 41) % 65_521) % 256),
    schedule(run, afterMs) {
      const token = {};
      due.set(token, { atMs: nowMs + afterMs, run });
      return () => due.delete(token);
    },
  });
  return {
    nowMs: () => nowMs,
    async context() {
      const session = createVaultSession(world.context(), new AbortController().signal);
      await session.resume();
      return session;
    },
    pass(ms) {
      nowMs += ms;
      for (const [token, { atMs, run }] of due) {
        if (atMs <= nowMs && due.delete(token)) run();
      }
    },
    async loseDatabases() {
      const names = await world.house.names();
      for (const name of names.ok ? names.value : []) await world.house.destroy(name);
    },
  };
}

export function codeOf(result: VaultResult<unknown>): string {
  return result.ok ? 'ok' : result.problem.code;
}
