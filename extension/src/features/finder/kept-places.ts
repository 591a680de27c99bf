import type { CairnFinder } from '@cairn/widgets';
import type { Resource } from '@cairn/domain';

/** By this name a plan finds the finder of the same panel. */
export const FINDER_ID = 'find-help';

/** What the peer put on the finder's list in this panel. The list lives as long as the panel and is of nobody. */
export function keptPlaces(): readonly Resource[] {
  const finder = document.querySelector<CairnFinder>(`cairn-finder#${FINDER_ID}`);
  return finder?.kept ?? [];
}
