import type { Identifier, Reference } from 'fhir/r4.js';
import { idSystem } from './codes.ts';

/** Gives each record of one export its address inside the bundle. The server puts its own ids in their place. */
export class Links {
  readonly #newUuid: () => string;
  readonly #addresses = new Map<string, string>();

  /** @param newUuid gives a fresh RFC 4122 UUID at each call. */
  constructor(newUuid: () => string) {
    this.#newUuid = newUuid;
  }

  addressOf(kind: string, id: string): string {
    const key = `${kind}/${id}`;
    const known = this.#addresses.get(key);
    if (known !== undefined) return known;
    const address = `urn:uuid:${this.#newUuid()}`;
    this.#addresses.set(key, address);
    return address;
  }

  to(kind: string, id: string): Reference {
    return { reference: this.addressOf(kind, id) };
  }
}

/** How a later export finds the same record again. */
export function identifierOf(kind: string, id: string): Identifier {
  return { system: idSystem(kind), value: id };
}
