import type { Location, Resource } from '@cairn/domain';

/** Characters of keys after which the table starts anew, so that it never weighs more than a few megabytes. */
const MOST_CHARACTERS = 4_000_000;
const LONGEST_KEY = 4000;

/**
 * Gives entries that say the same the same object: a list of thousands has a few hundred different hours, languages
 * and cities. Entries are never changed after they are made, so sharing cannot be seen.
 */
export class SharedParts {
  private readonly parts = new Map<string, unknown>();
  private characters = 0;

  shareIn(resource: Resource): Resource {
    const { location } = resource;
    return {
      ...resource,
      organization: this.share(resource.organization),
      alternateNames: this.share(resource.alternateNames),
      support: this.share(resource.support),
      needs: this.share(resource.needs),
      intercepts: this.share(resource.intercepts),
      categories: this.share(resource.categories),
      emails: this.share(resource.emails),
      modes: this.share(resource.modes),
      ...(location === undefined ? {} : { location: this.shareInPlace(location) }),
      schedules: this.share(resource.schedules),
      languages: this.share(resource.languages),
      eligibility: this.share(resource.eligibility),
      cost: this.share(resource.cost),
      documents: this.share(resource.documents),
      accessibility: this.share(resource.accessibility),
      capacity: this.share(resource.capacity),
    };
  }

  private shareInPlace(location: Location): Location {
    const { city, state, timeZone, coordinates } = location;
    return {
      ...location,
      address: this.share(location.address),
      ...(city === undefined ? {} : { city: this.share(city) }),
      ...(state === undefined ? {} : { state: this.share(state) }),
      ...(timeZone === undefined ? {} : { timeZone: this.share(timeZone) }),
      ...(coordinates === undefined ? {} : { coordinates: this.share(coordinates) }),
    };
  }

  private share<T>(part: T): T {
    const key = JSON.stringify(part);
    if (key.length > LONGEST_KEY) return part;
    const known = this.parts.get(key);
    if (known !== undefined) return known as T;
    this.characters += key.length;
    if (this.characters > MOST_CHARACTERS) {
      this.parts.clear();
      this.characters = key.length;
    }
    this.parts.set(key, part);
    return part;
  }
}
