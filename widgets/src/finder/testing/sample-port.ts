import { openingAt, succeed, SUPPORT_TYPES, type Resource, type Result } from '@cairn/domain';
import type { SearchOutcome } from '@cairn/search';
import type { SearchPort } from '@cairn/state';

/** Finds resources whose name or organisation holds the words: enough to draw every state of the finder. */
export function samplePort(resources: readonly Resource[], change: Partial<SearchOutcome> = {}): SearchPort {
  return {
    search({ text, filters, nowMs, limit = 10 }): Promise<Result<SearchOutcome>> {
      const named = resources.filter(({ name, organization }) =>
        `${name} ${organization}`.toLowerCase().includes(text.toLowerCase()),
      );
      const chosen = filters.supportTypes;
      const fitting = chosen
        ? named.filter((resource) => resource.support.types.some((type) => chosen.includes(type)))
        : named;
      const counts = SUPPORT_TYPES.map((type) => [
        type,
        named.filter((resource) => resource.support.types.includes(type)).length,
      ]);
      return Promise.resolve(
        succeed({
          hits: fitting.slice(0, limit).map((resource) => ({
            resource,
            score: 1,
            highlights: {},
            reasons: [],
            opening: openingAt(resource, nowMs, 'America/Detroit'),
          })),
          total: fitting.length,
          relaxed: [],
          understood: { corrected: {}, languages: [], wantsNearMe: false },
          counts: { supportTypes: Object.fromEntries(counts) },
          isComplete: true,
          ...change,
        }),
      );
    },
  };
}
