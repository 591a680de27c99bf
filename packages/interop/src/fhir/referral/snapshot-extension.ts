import type { ResourceSnapshot } from '@cairn/domain/plan';
import type { Plain } from '../base/extension.ts';

/** What the directory said on the day that a resource was taken up, as an extension; `lists` is how to read it. */
export function writeSnapshot(snapshot: ResourceSnapshot): Plain {
  return { ...snapshot };
}

export const SNAPSHOT_LISTS = ['phones'] as const;
