import type { Resource } from '@cairn/domain';
import { areaOf } from './shard-by-place.ts';

/** Keeps resources by area until their shards are written. A store on disk lets a pack be larger than memory. */
export interface AreaStore {
  add(area: string, resource: Resource): void;
  /** The resources of an area, which are then forgotten. */
  take(area: string): Resource[];
}

/** Keeps everything in memory. */
export function storeInMemory(): AreaStore {
  const kept = new Map<string, Resource[]>();
  return {
    add(area, resource) {
      const own = kept.get(area);
      if (own) own.push(resource);
      else kept.set(area, [resource]);
    },
    take(area) {
      const own = kept.get(area) ?? [];
      kept.delete(area);
      return own;
    },
  };
}

/** Puts resources into a store and tells how long the JSON of each area is. */
export function fillStore(store: AreaStore, resources: Iterable<Resource>): Map<string, number> {
  const characters = new Map<string, number>();
  for (const resource of resources) {
    const area = areaOf(resource);
    store.add(area, resource);
    characters.set(area, (characters.get(area) ?? 0) + JSON.stringify(resource).length);
  }
  return characters;
}
