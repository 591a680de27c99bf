import { isJson } from '@cairn/domain';
import type { Json } from '@cairn/domain';
import { extensionUrl } from './codes.ts';

/**
 * Reads one FHIR resource and remembers what was taken, so that everything else can be named afterwards. It takes
 * what it finds, from any server, and never throws.
 */
export class FhirReader {
  readonly json: Json;
  readonly #path: string;
  readonly #taken: Set<string>;

  constructor(json: Json, path = '', taken: Set<string> = new Set()) {
    this.json = json;
    this.#path = path;
    this.#taken = taken;
  }

  text(key: string): string | undefined {
    const value = this.json[key];
    if (typeof value !== 'string' || value.trim() === '') return undefined;
    this.take(key);
    return value;
  }

  number(key: string): number | undefined {
    const value = this.json[key];
    if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
    this.take(key);
    return value;
  }

  flag(key: string): boolean | undefined {
    const value = this.json[key];
    if (typeof value !== 'boolean') return undefined;
    this.take(key);
    return value;
  }

  texts(key: string): readonly string[] {
    const value = this.json[key];
    if (!Array.isArray(value)) return [];
    return value.filter((each, index): each is string => {
      const isText = typeof each === 'string' && each.trim() !== '';
      if (isText) this.take(`${key}[${index}]`);
      return isText;
    });
  }

  child(key: string): FhirReader | undefined {
    const value = this.json[key];
    return isJson(value) ? this.#at(value, key) : undefined;
  }

  children(key: string): readonly FhirReader[] {
    const value = this.json[key];
    if (!Array.isArray(value)) return [];
    return value.flatMap((each, index) => (isJson(each) ? [this.#at(each, `${key}[${index}]`)] : []));
  }

  /** Marks a part as understood, with everything in it. */
  take(key: string): void {
    this.#taken.add(this.#join(key));
  }

  /** Where a `Reference` points, `urn:uuid:...` or `Goal/1`. */
  reference(key: string): string | undefined {
    return this.child(key)?.text('reference');
  }

  references(key: string): readonly string[] {
    return this.children(key).flatMap((each) => each.text('reference') ?? []);
  }

  /** The words of a `CodeableConcept`: its text, else the display of its first coding, else the code. */
  concept(key: string): string | undefined {
    const concept = this.child(key);
    return concept === undefined ? undefined : conceptWords(concept);
  }

  concepts(key: string): readonly string[] {
    return this.children(key).flatMap((concept) => conceptWords(concept) ?? []);
  }

  /** The codes of one system in a list of `CodeableConcept`. */
  codes(key: string, system: string): readonly string[] {
    return this.children(key).flatMap((concept) =>
      concept.children('coding').flatMap((coding) => {
        if (coding.json['system'] !== system) return [];
        concept.take('text');
        coding.take('display');
        coding.take('system');
        return coding.text('code') ?? [];
      }),
    );
  }

  /** Data in one of Cairn's extensions. Keys in `lists` are lists, however many there are. */
  extension(name: string, lists: readonly string[] = []): unknown {
    return this.extensions(name, lists)[0];
  }

  extensions(name: string, lists: readonly string[] = []): readonly unknown[] {
    const url = extensionUrl(name);
    return this.children('extension').flatMap((extension, index) => {
      if (extension.json['url'] !== url) return [];
      this.take(`extension[${index}]`);
      return [extensionValue(extension.json, lists, 0)];
    });
  }

  /** Paths of everything that nobody took. */
  rest(): readonly string[] {
    const found: string[] = [];
    this.#walk(this.json, this.#path, 0, found);
    return found;
  }

  #walk(value: unknown, path: string, depth: number, found: string[]): void {
    if (this.#taken.has(path)) return;
    if (depth > DEEPEST_WALK) found.push(path);
    else if (Array.isArray(value))
      for (const [index, each] of value.entries()) this.#walk(each, `${path}[${index}]`, depth + 1, found);
    else if (isJson(value))
      for (const [key, each] of Object.entries(value))
        this.#walk(each, path === '' ? key : `${path}.${key}`, depth + 1, found);
    else found.push(path);
  }

  #at(value: Json, key: string): FhirReader {
    return new FhirReader(value, this.#join(key), this.#taken);
  }

  #join(key: string): string {
    return this.#path === '' ? key : `${this.#path}.${key}`;
  }
}

function conceptWords(concept: FhirReader): string | undefined {
  const text = concept.text('text');
  const codings = concept.children('coding').map((coding) => {
    coding.take('system');
    const code = coding.text('code');
    return coding.text('display') ?? code;
  });
  return text ?? codings[0];
}

/** Below this nothing of FHIR is left, only a file that was made to exhaust its reader. */
const DEEPEST_WALK = 40;

/** Extensions nest as deep as their writer likes; ours nest three deep. */
const DEEPEST = 8;

function extensionValue(extension: Json, lists: readonly string[], depth: number): unknown {
  const parts = extension['extension'];
  if (!Array.isArray(parts) || depth > DEEPEST) {
    const key = Object.keys(extension).find((each) => each.startsWith('value'));
    return key === undefined ? undefined : extension[key];
  }
  const read: Record<string, unknown> = {};
  for (const list of depth === 0 ? lists : []) read[list] = [];
  for (const part of parts.filter(isJson)) {
    const name = part['url'];
    if (typeof name !== 'string' || name === '__proto__') continue;
    const value = extensionValue(part, lists, depth + 1);
    const held = Object.hasOwn(read, name) ? read[name] : undefined;
    if (Array.isArray(held)) held.push(value);
    else if (lists.includes(name)) read[name] = [value];
    else read[name] = held === undefined ? value : [held, value];
  }
  return read;
}
