import type { SearchOutcome } from '@cairn/search';

/** The outcome without these places, and as many hits as were asked for. The engine was asked for that many more. */
export function leaveOut(outcome: SearchOutcome, ids: readonly string[], limit: number): SearchOutcome {
  if (ids.length === 0) return outcome;
  const hits = outcome.hits.filter(({ resource }) => !ids.includes(resource.id));
  const total = outcome.total - (outcome.hits.length - hits.length);
  return { ...outcome, total, hits: hits.slice(0, limit) };
}
