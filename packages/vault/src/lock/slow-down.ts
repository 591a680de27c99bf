import { succeed } from '@cairn/domain';
import type { KeptText } from '../ports/kept-text.ts';
import { refuse, type VaultResult } from '../problem.ts';
import { TRIES_PREFIX } from '../stored-keys.ts';

/** The first tries cost nothing: people mistype. */
const FREE_TRIES = 3;
const LONGEST_WAIT_MS = 5 * 60_000;

/** How long after the last try the next one may come: 1, 2, 4 ... seconds, at most five minutes. */
export function waitAfter(tries: number): number {
  return tries < FREE_TRIES ? 0 : Math.min(1000 * 2 ** (tries - FREE_TRIES), LONGEST_WAIT_MS);
}

/**
 * Slows down who guesses at the keyboard, also over reloads. Who has the files can guess elsewhere: against
 * them stands the key derivation.
 */
export async function checkTries(kept: KeptText, vaultId: string, nowMs: number): Promise<VaultResult<void>> {
  const { tries, lastMs } = await readTries(kept, vaultId);
  const wait = waitAfter(tries);
  // A clock that was put back must not make anybody wait for years.
  const waitMs = lastMs > nowMs ? wait : lastMs + wait - nowMs;
  return waitMs > 0 ? refuse({ code: 'wait-before-trying', waitMs }) : succeed(undefined);
}

/** Called before a try is judged, so that a reload in the middle does not give it back. */
export async function countTry(kept: KeptText, vaultId: string, nowMs: number): Promise<void> {
  const { tries } = await readTries(kept, vaultId);
  await kept.write(TRIES_PREFIX + vaultId, `${String(tries + 1)} ${String(nowMs)}`);
}

export function forgetTries(kept: KeptText, vaultId: string): Promise<void> {
  return kept.remove(TRIES_PREFIX + vaultId);
}

async function readTries(kept: KeptText, vaultId: string): Promise<{ tries: number; lastMs: number }> {
  const match = /^(\d{1,6}) (\d{1,15})$/.exec((await kept.read(TRIES_PREFIX + vaultId)) ?? '');
  return { tries: Number(match?.[1] ?? 0), lastMs: Number(match?.[2] ?? 0) };
}
