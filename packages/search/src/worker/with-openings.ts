import { openingAt } from '@cairn/domain';
import type { SearchOutcome, SearchQuery } from '../query.ts';

/**
 * Says of every hit when it is open. It is worked out here, beside the filters that need the same rules, so that a
 * page does not load them a second time and draws without computing.
 */
export function withOpenings(outcome: SearchOutcome, { nowMs, zone }: SearchQuery): SearchOutcome {
  const hits = outcome.hits.map((hit) => ({ ...hit, opening: openingAt(hit.resource, nowMs, zone) }));
  return { ...outcome, hits };
}
