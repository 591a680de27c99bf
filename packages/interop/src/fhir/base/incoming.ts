import { isJson, type Json } from '@cairn/domain';
import { FhirReader } from './fhir-reader.ts';
import { idSystem } from './codes.ts';

export interface Found {
  readonly reader: FhirReader;
  readonly address: string;
}

export interface IncomingOptions {
  /** `YYYY-MM-DD`, for records that name no day. */
  readonly today: string;
  /** BCP 47 tag for records that name no language. */
  readonly language: string;
  /** Ids for records that have none of Cairn's. */
  readonly newId: () => string;
}

interface Entry extends Found {
  readonly type: string;
  readonly names: readonly string[];
}

/** The resources of one bundle, each read at most once. */
export class Incoming {
  readonly today: string;
  readonly language: string;
  readonly newId: () => string;
  readonly #entries: readonly Entry[];
  readonly #byName = new Map<string, Entry>();
  readonly #opened = new Set<Entry>();

  constructor(bundle: Json, { today, language, newId }: IncomingOptions) {
    this.today = today;
    this.language = language;
    this.newId = newId;
    const entries = Array.isArray(bundle['entry']) ? bundle['entry'].filter(isJson) : [];
    this.#entries = entries.flatMap((entry) => toEntry(entry) ?? []);
    for (const entry of this.#entries)
      for (const name of entry.names) if (!this.#byName.has(name)) this.#byName.set(name, entry);
  }

  /** All resources of one type that nobody took yet. */
  takeAll(type: string): readonly Found[] {
    return this.#entries.filter((entry) => entry.type === type && this.#open(entry));
  }

  /** What a reference points to, when it is in the bundle, of this type, and not taken yet. */
  take(type: string, reference: string | undefined): Found | undefined {
    const entry = reference === undefined ? undefined : this.#byName.get(reference);
    return entry?.type === type && this.#open(entry) ? entry : undefined;
  }

  /** The first resource of a type that fits and that nobody took yet. */
  takeWhere(type: string, fits: (reader: FhirReader) => boolean): Found | undefined {
    const entry = this.#entries.find(
      (each) => each.type === type && !this.#opened.has(each) && fits(each.reader),
    );
    return entry !== undefined && this.#open(entry) ? entry : undefined;
  }

  /** Whether a reference, an address or a `Reference` as it stands, points to this resource of the bundle. */
  isSame(reference: unknown, address: string): boolean {
    const name = isJson(reference) ? reference['reference'] : reference;
    const entry = typeof name === 'string' ? this.#byName.get(name) : undefined;
    return entry !== undefined && entry === this.#byName.get(address);
  }

  /** The id under which Cairn knows the record: its own if it gave one, else the id where it came from. */
  idOf(reader: FhirReader, kind: string): string {
    const single = reader.child('identifier');
    const identifiers = single === undefined ? reader.children('identifier') : [single];
    const own = identifiers.find((each) => each.json['system'] === idSystem(kind));
    own?.take('system');
    const id = own?.text('value') ?? reader.text('id');
    return id !== undefined && id.length <= LONGEST_ID ? id : this.newId();
  }

  /** True for a record that Cairn wrote. */
  isOurs({ json }: FhirReader, kind: string): boolean {
    const identifiers = Array.isArray(json['identifier']) ? json['identifier'] : [json['identifier']];
    return identifiers.some((each) => isJson(each) && each['system'] === idSystem(kind));
  }

  /** Resources that nobody asked for. */
  untaken(): readonly Found[] {
    return this.#entries.filter((entry) => !this.#opened.has(entry));
  }

  taken(): readonly (Found & { readonly type: string })[] {
    return this.#entries.filter((entry) => this.#opened.has(entry));
  }

  #open(entry: Entry): boolean {
    if (this.#opened.has(entry)) return false;
    this.#opened.add(entry);
    return true;
  }
}

const LONGEST_ID = 100;

function toEntry(entry: Json): Entry | undefined {
  const resource = entry['resource'];
  if (!isJson(resource) || typeof resource['resourceType'] !== 'string') return undefined;
  const type = resource['resourceType'];
  const local = typeof resource['id'] === 'string' ? `${type}/${resource['id']}` : undefined;
  const full = typeof entry['fullUrl'] === 'string' ? entry['fullUrl'] : undefined;
  const reader = new FhirReader(resource);
  for (const key of ['resourceType', 'id', 'meta']) reader.take(key);
  // A narrative that somebody wrote can hold more than the fields do.
  if (isJson(resource['text']) && resource['text']['status'] === 'generated') reader.take('text');
  const names = [full, local].filter((name) => name !== undefined);
  return { type, reader, address: full ?? local ?? '', names };
}
