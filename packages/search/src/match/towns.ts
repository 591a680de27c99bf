import type { Coordinates } from '@cairn/domain';
import { foldPhrase } from '../text/fold-phrase.ts';

/** Towns that travel with a pack, for questions that name one where the list itself has nothing. */
export interface TownList {
  readonly source: string;
  /** Lines of state, name, latitude and longitude with tabs between. */
  readonly towns: string;
}

export interface Town {
  readonly label: string;
  readonly state: string;
  readonly coordinates: Coordinates;
}

/** Towns by folded name, arranged when the first is looked for, and again when a further list has come. */
export class Towns {
  private readonly lists: readonly TownList[];
  private arranged = 0;
  private byName = new Map<string, Town[]>();

  constructor(lists: readonly TownList[]) {
    this.lists = lists;
  }

  /** All of this name, in the states that were asked for if any is. */
  find(name: string, states: readonly string[] = []): readonly Town[] {
    if (this.arranged !== this.lists.length) {
      this.byName = arrange(this.lists);
      this.arranged = this.lists.length;
    }
    const all = this.byName.get(name) ?? [];
    const asked = all.filter(({ state }) => states.includes(state));
    return states.length > 0 ? asked : all;
  }
}

function arrange(lists: readonly TownList[]): Map<string, Town[]> {
  const byName = new Map<string, Town[]>();
  for (const { towns } of lists) {
    for (const line of towns.split('\n')) {
      const [state = '', label = '', latitude, longitude] = line.split('\t');
      const name = foldPhrase(label);
      const town = {
        label,
        state,
        coordinates: { latitude: Number(latitude), longitude: Number(longitude) },
      };
      byName.set(name, [...(byName.get(name) ?? []), town]);
    }
  }
  return byName;
}
