import type { Coordinates, Resource } from '@cairn/domain';
import { locate, type Records } from '../index/records.ts';
import { tagValues } from '../index/tags.ts';
import type { Shard } from '../pack/shard.ts';
import { placeName } from '../match/place-names.ts';
import { foldPhrase } from '../text/fold-phrase.ts';
import { HALF_DISTANCE_METERS } from './list-weights.ts';
import { metersBetween, metersNorth } from './meters-between.ts';

const LATITUDE = 'location.coordinates.latitude';
const LONGITUDE = 'location.coordinates.longitude';

/** What comes to people counts as near as something at this share: about 8 km away. */
const COMES_NEARNESS = 0.5;

/** So near counts at least what lies in the state that was named with a place: about 20 km away. */
const SAME_STATE_NEARNESS = 0.3;

/** A city of the list: one spelling to show, and how many records lie there. */
export interface City {
  readonly label: string;
  records: number;
}

/** Where records are. Worked out on first use, since many searches need no distance. */
export class RecordPlaces {
  private readonly index: Records;
  private degrees: Float32Array | undefined;
  private knownCities: CityList | undefined;
  /** Per shard and shape of a location. */
  private readonly statesOfShapes: (readonly (string | undefined)[])[] = [];
  private around: { readonly near: Coordinates; readonly state: string | undefined } | undefined;

  constructor(index: Records) {
    this.index = index;
  }

  /** Meters in a straight line, or undefined when the list does not say where it is. */
  distance(record: number, from: Coordinates): number | undefined {
    const degrees = (this.degrees ??= readCoordinates(this.index));
    const latitude = degrees[2 * record] ?? NaN;
    const longitude = degrees[2 * record + 1] ?? NaN;
    return Number.isNaN(latitude) ? undefined : metersBetween(from, { latitude, longitude });
  }

  /** Whether it lies nearer than so many meters; false when the list does not say where it is. */
  isWithin(record: number, from: Coordinates, meters: number): boolean {
    const degrees = (this.degrees ??= readCoordinates(this.index));
    const latitude = degrees[2 * record] as number;
    // Most of a large list is further north or south already.
    if (!(metersNorth(from.latitude, latitude) < meters)) return false;
    return metersBetween(from, { latitude, longitude: degrees[2 * record + 1] as number }) < meters;
  }

  /** 1 at the place itself, a half at the half distance; 0 when the distance is not known. */
  nearness(record: number, near: Coordinates | undefined): number {
    if (!near) return 0;
    const meters = this.distance(record, near);
    if (meters !== undefined) return HALF_DISTANCE_METERS / (HALF_DISTANCE_METERS + meters);
    return this.comesTo(record, near) ? COMES_NEARNESS : 0;
  }

  /** It has no place of its own and serves an area of the state where the nearest record lies: it comes to people there. */
  private comesTo(record: number, near: Coordinates): boolean {
    const { shardAt, local } = locate(this.index, record);
    const shard = this.index.shards[shardAt];
    const area = shard?.shapesOf('serviceArea')[shard.shapeColumn('serviceArea').idAt(local)] as
      Resource['serviceArea'] | undefined;
    if (!area || area.isNationwide === true || area.counties.length + area.states.length === 0) return false;
    return area.states.length === 0 || area.states.includes(this.stateAround(near) ?? '');
  }

  private stateAround(near: Coordinates): string | undefined {
    if (this.around?.near !== near) {
      let nearest = { record: -1, meters: Infinity };
      for (let record = 0; record < this.index.count; record++) {
        if (this.isWithin(record, near, nearest.meters))
          nearest = { record, meters: this.distance(record, near) ?? Infinity };
      }
      const { record } = nearest;
      this.around = { near, state: record < 0 ? undefined : this.state(record) };
    }
    return this.around.state;
  }

  coordinates(record: number): Coordinates | undefined {
    const degrees = (this.degrees ??= readCoordinates(this.index));
    const latitude = degrees[2 * record] ?? NaN;
    const longitude = degrees[2 * record + 1] ?? NaN;
    return Number.isNaN(latitude) ? undefined : { latitude, longitude };
  }

  /** Whether the record lies in a city, given by its folded name in full. */
  isInCity(record: number, name: string): boolean {
    const { shardAt, local } = locate(this.index, record);
    const shard = this.index.shards[shardAt];
    if (!shard || shard.countPlaces('location.city', local) === 0) return false;
    const id = shard.column('location.city').idAt(shard.firstPlace('location.city', local));
    return this.cityList.namesOfIds[shardAt]?.[id] === name;
  }

  /** Two-letter code of the state it lies in, when the list says so. */
  state(record: number): string | undefined {
    const { shardAt, local } = locate(this.index, record);
    const shard = this.index.shards[shardAt];
    const states = (this.statesOfShapes[shardAt] ??= (shard?.shapesOf('location') ?? []).map(
      (shape) => tagValues('states', shape)[0],
    ));
    return states[shard?.shapeColumn('location').idAt(local) ?? -1];
  }

  /** How near it is to a place or to a whole state, 0 to 1. */
  closeness(record: number, near: Coordinates | undefined, states: readonly string[]): number {
    const nearness = this.nearness(record, near);
    if (states.length === 0 || nearness >= SAME_STATE_NEARNESS) return nearness;
    const isInState = states.includes(this.state(record) ?? '');
    return isInState ? (near ? SAME_STATE_NEARNESS : 1) : nearness;
  }

  /** By folded name with its words in full (`placeName`). */
  get cities(): ReadonlyMap<string, City> {
    return this.cityList.byName;
  }

  private get cityList(): CityList {
    return (this.knownCities ??= readCities(this.index.shards));
  }
}

function readCoordinates(index: Records): Float32Array {
  const degrees = new Float32Array(2 * index.count).fill(NaN);
  for (const [at, shard] of index.shards.entries()) {
    const base = index.bases[at] ?? 0;
    for (const [offset, path] of [LATITUDE, LONGITUDE].entries()) {
      const column = shard.column(path);
      const values = Float32Array.from(column.lines(), Number);
      const uses = shard.usesOf(path);
      const shapes = shard.shapeColumn('location');
      for (let record = 0, place = 0; record < shard.count; record++) {
        const isGiven = uses.perShape === undefined || uses.perShape[shapes.idAt(record)] === 1;
        if (isGiven) degrees[2 * (base + record) + offset] = values[column.idAt(place++)] ?? NaN;
      }
    }
  }
  return degrees;
}

interface CityList {
  readonly byName: ReadonlyMap<string, City>;
  /** Per shard and city text: the folded name. */
  readonly namesOfIds: readonly (readonly string[])[];
}

function readCities(shards: readonly Shard[]): CityList {
  const byName = new Map<string, City>();
  const namesOfIds = shards.map((shard) => {
    const column = shard.column('location.city');
    const uses = new Uint32Array(column.size);
    for (let place = 0; place < column.places; place++)
      uses[column.idAt(place)] = (uses[column.idAt(place)] ?? 0) + 1;
    return Array.from(uses, (records, id) => {
      const label = shard.text('location.city', id);
      const name = placeName(foldPhrase(label));
      const city = byName.get(name);
      if (city) city.records += records;
      else if (name.length > 2) byName.set(name, { label, records });
      return name;
    });
  });
  return { byName, namesOfIds };
}
