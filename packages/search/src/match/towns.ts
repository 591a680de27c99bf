import type { Coordinates } from '@cairn/domain';
import { metersBetween } from '../rank/meters-between.ts';
import { foldPhrase } from '../text/fold-phrase.ts';
import { placeName } from './place-names.ts';

/** Towns that travel with a pack, for questions that name one where the list itself has nothing. */
export interface TownList {
  readonly source: string;
  /** Lines of state, name, latitude and longitude with tabs between, and a 1 after the largest of several of one name. */
  readonly towns: string;
}

export interface Town {
  readonly label: string;
  readonly state: string;
  readonly coordinates: Coordinates;
  /** The largest of its name. */
  readonly isLargest: boolean;
}

/** Towns by folded name, arranged when the first is looked for, and again when a further list has come. */
export class Towns {
  private readonly lists: readonly TownList[];
  private arranged = 0;
  private byName = new Map<string, Town[]>();

  constructor(lists: readonly TownList[]) {
    this.lists = lists;
  }

  /** The largest place of this name in each state, or in those that were asked for if any is. Names as `placeName` gives them. */
  find(name: string, states: readonly string[] = []): readonly Town[] {
    if (this.arranged !== this.lists.length) {
      this.byName = arrange(this.lists);
      this.arranged = this.lists.length;
    }
    const all = this.byName.get(name) ?? [];
    const asked = all.filter(({ state }) => states.includes(state));
    return states.length > 0 ? asked : all;
  }

  /** Of all towns of a state the one nearest to their middle. */
  middleOf(state: string): Coordinates | undefined {
    const known = this.lists
      .flatMap(({ towns }) => towns.split('\n'))
      .map((line) => line.split('\t'))
      .filter(([own]) => own === state)
      .map(([, , latitude, longitude]) => ({ latitude: Number(latitude), longitude: Number(longitude) }));
    const mean = (axis: keyof Coordinates): number =>
      known.reduce((sum, place) => sum + place[axis], 0) / known.length;
    const middle = { latitude: mean('latitude'), longitude: mean('longitude') };
    return known.sort((a, b) => metersBetween(a, middle) - metersBetween(b, middle))[0];
  }

  /** The only one of them, or the largest of several. */
  findOne(name: string, states: readonly string[] = []): Town | undefined {
    const found = this.find(name, states);
    return found.length === 1 ? found[0] : found.find(({ isLargest }) => isLargest);
  }
}

function arrange(lists: readonly TownList[]): Map<string, Town[]> {
  const byName = new Map<string, Town[]>();
  for (const { towns } of lists) {
    for (const line of towns.split('\n')) {
      const [state = '', label = '', latitude, longitude, mark] = line.split('\t');
      const name = placeName(foldPhrase(label));
      const others = byName.get(name) ?? [];
      // In one state the largest stands first, and lists that are open together may both bring it along.
      if (others.some((other) => other.state === state)) continue;
      const town = {
        label,
        state,
        coordinates: { latitude: Number(latitude), longitude: Number(longitude) },
        isLargest: mark === '1',
      };
      byName.set(name, [...others, town]);
    }
  }
  return byName;
}
