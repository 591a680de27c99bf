import { readState } from '@cairn/directory';
import type { Coordinates, Resource } from '@cairn/domain';
import type { Pack } from '@cairn/search';
import { foldPhrase, placeName, Towns } from '@cairn/search/build';
import { shippedPlaces, shippedTowns } from '../files/shipped-data.ts';

type Location = NonNullable<Resource['location']>;

/** Finds where "48201", "Detroit, MI" or "42.33,-83.05" lies, for questions to one pack. */
export class PlaceFinder {
  private readonly found = new Map<string, Coordinates | undefined>();
  private readonly pack: Pack;
  private locations: readonly Location[] | undefined;
  private towns: Towns | undefined;

  constructor(pack: Pack) {
    this.pack = pack;
  }

  /** A batch asks for few places many times. */
  async find(near: string): Promise<Coordinates | undefined> {
    const key = near.trim();
    if (!this.found.has(key)) this.found.set(key, await this.look(key));
    return this.found.get(key);
  }

  private async look(near: string): Promise<Coordinates | undefined> {
    if (/^\d{5}(?:-?\d{4})?$/.test(near)) {
      const zip = near.slice(0, 5);
      const known = (await shippedPlaces()).findZip(zip)?.coordinates;
      return known ?? this.middle(({ postalCode }) => postalCode?.slice(0, 5) === zip);
    }
    return /^[-+\d., ]+$/.test(near) ? readPoint(near) : this.lookForTown(near);
  }

  private async lookForTown(near: string): Promise<Coordinates | undefined> {
    const { name, state } = splitTown(near);
    const found =
      (state === undefined ? undefined : await this.town(name, state)) ?? (await this.town(foldName(near)));
    // What people call a town: "Philly". Detroit in Michigan is never taken for another one.
    return found ?? (state ? undefined : this.named(near));
  }

  private async town(name: string, asked?: string): Promise<Coordinates | undefined> {
    const isOfName = ({ city }: Location): boolean => city !== undefined && foldName(city) === name;
    const state = asked ?? this.mostFrequent(isOfName);
    const here = this.middle(
      (location) => isOfName(location) && (state ?? location.state) === location.state,
    );
    if (here) return here;
    this.towns ??= new Towns([{ source: '', towns: await shippedTowns() }]);
    return this.towns.findOne(name, asked ? [asked] : [])?.coordinates;
  }

  private named(near: string): Coordinates | undefined {
    return this.pack.search({ text: near, filters: {}, nowMs: 0, limit: 1 }).understood.place?.coordinates;
  }

  /** The state in which most entries of a town lie, of several towns of one name. */
  private mostFrequent(test: (location: Location) => boolean): string | undefined {
    const counts = new Map<string, number>();
    for (const { state = '' } of this.all().filter(test)) counts.set(state, (counts.get(state) ?? 0) + 1);
    return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] || undefined;
  }

  private middle(test: (location: Location) => boolean): Coordinates | undefined {
    const points = this.all().flatMap((location) =>
      location.coordinates !== undefined && test(location) ? [location.coordinates] : [],
    );
    if (points.length === 0) return undefined;
    const mean = (axis: keyof Coordinates): number =>
      points.reduce((sum, point) => sum + point[axis], 0) / points.length;
    return { latitude: mean('latitude'), longitude: mean('longitude') };
  }

  private all(): readonly Location[] {
    this.locations ??= this.pack
      .search({ text: '', filters: {}, nowMs: 0, limit: Number.MAX_SAFE_INTEGER })
      .hits.flatMap(({ resource: { location } }) => (location === undefined ? [] : [location]));
    return this.locations;
  }
}

function readPoint(text: string): Coordinates | undefined {
  const [, north, east] = /^([-+]?\d{1,2}(?:\.\d+)?)\s*[, ]\s*([-+]?\d{1,3}(?:\.\d+)?)$/.exec(text) ?? [];
  const latitude = Number(north);
  const longitude = Number(east);
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
}

/** "Detroit, MI", "Detroit MI" and "Detroit, Michigan" name a state; "Grand Rapids" does not. */
function splitTown(near: string): { readonly name: string; readonly state?: string } {
  const words = near.split(/[\s,]+/).filter(Boolean);
  for (let from = 1; from < words.length; from++) {
    const state = readState(words.slice(from).join(' '));
    if (state) return { name: foldName(words.slice(0, from).join(' ')), state: state.code };
  }
  return { name: foldName(near) };
}

function foldName(name: string): string {
  return placeName(foldPhrase(name));
}
