import type { Resource } from '@cairn/domain';
import { areaOf } from './shard-by-place.ts';

/** Keeps resources by area until their shards are written. A store on disk lets a pack be larger than memory. */
export interface AreaStore {
  add(area: string, resource: Resource): void;
  /** The resources of an area, which are then forgotten. */
  take(area: string): Resource[];
}

/** Keeps everything in memory. */
function storeInMemory(): AreaStore {
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

/** Puts resources into a store one by one and keeps count of how long the JSON of each area is. */
export class AreaGatherer {
  readonly store: AreaStore;
  readonly characters = new Map<string, number>();

  constructor(store: AreaStore = storeInMemory()) {
    this.store = store;
  }

  add(resource: Resource): void {
    const area = areaOf(resource);
    this.store.add(area, resource);
    this.characters.set(area, (this.characters.get(area) ?? 0) + JSON.stringify(resource).length);
  }
}
