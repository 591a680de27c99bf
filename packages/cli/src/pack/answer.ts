import { fail, succeed, type Result, type SupportType } from '@cairn/domain';
import type { Pack, SearchHit } from '@cairn/search';
import type { PlaceFinder } from '../places/find-place.ts';
import { placeUnknown, type Question } from './question.ts';

/** What is printed of an entry that was found, as JSON. */
export interface FoundEntry {
  readonly id: string;
  readonly name: string;
  readonly organization: string;
  /** Comparable within one question only. */
  readonly score: number;
  readonly city?: string;
  readonly state?: string;
  readonly postalCode?: string;
  readonly distanceMeters?: number;
  readonly support: readonly SupportType[];
  readonly needs: readonly string[];
  /** File and row of the list that the entry came from. */
  readonly source: string;
}

/** Answers as the finder does, but never with what has none of the kinds of support; empty words list everything unless `limit` says otherwise. */
export async function answer(
  pack: Pack,
  places: PlaceFinder,
  { q, near, support }: Question,
  limit: number | undefined,
): Promise<Result<readonly FoundEntry[]>> {
  const point = near === undefined ? undefined : await places.find(near);
  if (near !== undefined && point === undefined) return fail(placeUnknown(JSON.stringify(near)));
  const isAll = q.trim() === '' && limit === undefined;
  const outcome = pack.search({
    text: q,
    filters: support === undefined ? {} : { supportTypes: support },
    nowMs: Date.now(),
    limit: isAll ? Number.MAX_SAFE_INTEGER : (limit ?? 10),
    ...(point === undefined ? {} : { near: point }),
  });
  // The finder says that it let go of a choice, and shows what else there is. Here only what was asked for is an answer.
  const isLetGo = outcome.relaxed.some(({ kind }) => kind === 'filter');
  return succeed(isLetGo ? [] : outcome.hits.map((hit) => describe(hit)));
}

function describe({ resource, score, distanceMeters }: SearchHit): FoundEntry {
  const { location } = resource;
  return {
    id: resource.id,
    name: resource.name,
    organization: resource.organization,
    score,
    ...(location?.city === undefined ? {} : { city: location.city }),
    ...(location?.state === undefined ? {} : { state: location.state }),
    ...(location?.postalCode === undefined ? {} : { postalCode: location.postalCode }),
    ...(distanceMeters === undefined ? {} : { distanceMeters: Math.round(distanceMeters) }),
    support: resource.support.types,
    needs: resource.needs,
    source: `${resource.source.file}:${resource.source.row}`,
  };
}
