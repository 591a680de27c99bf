import type { KeptText } from '../ports/kept-text.ts';
import { SENTINEL_PREFIX } from '../stored-keys.ts';

/**
 * What is remembered of a vault outside its database. Browsers were seen to open a damaged database as an empty one
 * without a word; an empty database is a first run only when no sentinel speaks of it.
 */
export interface Sentinel {
  readonly nickname: string;
  /** Number of the last commit that was acknowledged. */
  readonly rootRev: number;
}

export async function readSentinel(kept: KeptText, vaultId: string): Promise<Sentinel | undefined> {
  const text = await kept.read(SENTINEL_PREFIX + vaultId);
  const match = text === undefined ? null : /^1 (\d{1,15}) (.*)$/s.exec(text);
  return match === null ? undefined : { rootRev: Number(match[1]), nickname: match[2] ?? '' };
}

export async function writeSentinel(kept: KeptText, vaultId: string, sentinel: Sentinel): Promise<void> {
  await kept.write(SENTINEL_PREFIX + vaultId, `1 ${String(sentinel.rootRev)} ${sentinel.nickname}`);
}
