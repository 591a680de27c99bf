import { isJson } from '../instrument/r4.ts';
import type { Json } from '../instrument/r4.ts';

/** A value on its way through an expression: plain FHIR JSON with what JSON itself forgets. */
export interface Node {
  readonly value: unknown;
  /** FHIR type where the path tells it: `Coding` after `value`, `QuestionnaireResponse` at the root. */
  readonly type?: string;
  /** Extensions of a primitive, from the member with the underscore. */
  readonly beside?: Json;
}

export type Nodes = readonly Node[];

export const NOTHING: Nodes = [];

export function nodeOf(value: unknown, type?: string): Node {
  return type === undefined ? { value } : { value, type };
}

export function one(value: unknown, type?: string): Nodes {
  return value === undefined || value === null ? NOTHING : [nodeOf(value, type)];
}

/** A plain value or list of values, as a collection. */
export function collection(value: unknown): Nodes {
  if (Array.isArray(value)) return value.flatMap((part) => collection(part));
  return value === undefined || value === null ? NOTHING : [nodeOf(value, typeOfResource(value))];
}

function typeOfResource(value: unknown): string | undefined {
  return isJson(value) && typeof value['resourceType'] === 'string' ? value['resourceType'] : undefined;
}

export function typeOf(node: Node): string {
  if (node.type !== undefined) return node.type;
  const { value } = node;
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'decimal';
  if (typeof value === 'string') return 'string';
  return typeOfResource(value) ?? (isJson(value) && 'value' in value ? 'Quantity' : 'Element');
}

const SAME_TYPE: readonly (readonly string[])[] = [
  ['string', 'code', 'uri', 'url', 'canonical', 'id', 'markdown', 'oid', 'uuid'],
  ['integer', 'positiveint', 'unsignedint'],
  ['datetime', 'instant'],
];

export function isOfType(node: Node, name: string): boolean {
  const [own, asked] = [typeOf(node).toLowerCase(), name.toLowerCase()];
  return own === asked || SAME_TYPE.some((names) => names.includes(own) && names.includes(asked));
}

/** `name` of every node; `value` also finds `valueCoding`, and `valueCoding` finds itself. */
export function childrenNamed(nodes: Nodes, name: string): Nodes {
  return nodes.flatMap((node) => {
    if (!isJson(node.value)) {
      return name === 'extension' && node.beside !== undefined
        ? childrenNamed([nodeOf(node.beside)], name)
        : NOTHING;
    }
    if (Object.hasOwn(node.value, name)) return members(node.value, name, choiceType(name));
    if (node.value['resourceType'] === name) return [node];
    const key = Object.keys(node.value).find(
      (own) => own.startsWith(name) && /^[A-Z]/.test(own.slice(name.length)),
    );
    return key === undefined ? NOTHING : members(node.value, key, key.slice(name.length));
  });
}

export function allChildren(nodes: Nodes): Nodes {
  return nodes.flatMap(({ value }) => {
    if (!isJson(value)) return NOTHING;
    return Object.keys(value).flatMap((key) =>
      key.startsWith('_') || key === 'resourceType' ? NOTHING : members(value, key, choiceType(key)),
    );
  });
}

function members(json: Json, key: string, type: string | undefined): Nodes {
  const held = json[key];
  const beside = json[`_${key}`];
  const list = Array.isArray(held) ? held : [held];
  return list.flatMap((value) => {
    if (value === undefined || value === null) return NOTHING;
    const known = type === undefined ? typeOfResource(value) : fhirCase(type, value);
    return [
      { value, ...(known === undefined ? {} : { type: known }), ...(isJson(beside) ? { beside } : {}) },
    ];
  });
}

function choiceType(key: string): string | undefined {
  return /^(?:value|answer|effective|onset)([A-Z]\w*)$/.exec(key)?.[1];
}

/** `valueInteger` holds an `integer`, `valueCoding` a `Coding`. */
function fhirCase(type: string, value: unknown): string {
  return isJson(value) ? type : type.charAt(0).toLowerCase() + type.slice(1);
}
