import { memoryWorld } from '../adapters/memory-world.ts';
import type { VaultPorts } from '../ports/ports.ts';
import { createVault } from '../vault/create.ts';
import type { VaultResult } from '../problem.ts';

// What the tests of this package share. Random bytes come from a seed and the clock stands still until it is moved.

export const PASSPHRASE = 'four stones beside the river';
export const ITERATIONS = 600_000;
const START_MS = Date.UTC(2031, 2, 4, 15);

export interface TestWorld extends ReturnType<typeof memoryWorld> {
  readonly ports: VaultPorts;
  /** Moves the clock and runs what falls due. */
  pass(ms: number): void;
}

export function testWorld(): TestWorld {
  let nowMs = START_MS;
  const due = new Map<object, { atMs: number; run: () => void }>();
  const world = memoryWorld({
    nowMs: () => nowMs,
    randomBytes: seededBytes(7),
    schedule(run, afterMs) {
      const token = {};
      due.set(token, { atMs: nowMs + afterMs, run });
      return () => due.delete(token);
    },
  });
  return {
    ...world,
    ports: world.context(),
    pass(ms) {
      nowMs += ms;
      for (const [token, { atMs, run }] of due) {
        if (atMs > nowMs || !due.delete(token)) continue;
        run();
      }
    },
  };
}

export async function newVault(ports: VaultPorts, nickname = 'River desk') {
  return must(
    await createVault(ports, { nickname, passphrase: PASSPHRASE, iterations: ITERATIONS, by: 'Ana' }),
  );
}

export function must<T>(result: VaultResult<T>): T {
  if (!result.ok) throw new Error(`unexpected problem: ${JSON.stringify(result.problem)}`);
  return result.value;
}

export function codeOf(result: VaultResult<unknown>): string {
  return result.ok ? 'ok' : result.problem.code;
}

/** Mulberry32: small, fast and for tests only. */
export function seededBytes(seed: number): (count: number) => Uint8Array<ArrayBuffer> {
  const next = seededNumbers(seed);
  return (count) => Uint8Array.from({ length: count }, () => Math.floor(next() * 256));
}

export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
