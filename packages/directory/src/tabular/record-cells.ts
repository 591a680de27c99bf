import { fieldOfHeading } from '../flat/flat-fields.ts';
import { isNode, textOf, type JsonNode } from '../hsds/json-node.ts';

/** The cells of one JSON record by their headings. */
export type RecordCells = ReadonlyMap<string, string>;

/** Names that say nothing without the name around them: `"category": { "name": "Food" }`. */
const PLAIN_INSIDE = /^(name|title|value|label|text|display)$/i;

/** A map feature, a record with its fields under one name, or an object that is flat but for lists and small parts. */
export function recordCells(value: unknown): RecordCells | undefined {
  if (!isNode(value)) return undefined;
  const inside = value['properties'] ?? value['attributes'] ?? value['fields'];
  const isWrapped = isNode(value['geometry']) || value['geometry'] === null || value['type'] === 'Feature';
  if (isNode(inside) && (isWrapped || Object.keys(value).length <= 3)) {
    const cells = new Map(flatten(inside));
    const id = textOf(value['id']);
    if (id !== '' && ![...cells.keys()].some((name) => fieldOfHeading(name) === 'id')) cells.set('id', id);
    addPosition(cells, value['geometry']);
    return cells;
  }
  if (isWrapped) return new Map();
  const parts = Object.values(value);
  // An object of nothing but objects holds entries under their ids, and is none.
  return parts.every(isShallow) && !parts.every(isNode) ? new Map(flatten(value)) : undefined;
}

function isShallow(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => !isNode(item) || isAnswer(item));
  return !isNode(value) || Object.values(value).every((inner) => typeof inner !== 'object' || inner === null);
}

/** A question and its answer, as the locator of SAMHSA lists what a facility offers. */
function isAnswer(item: unknown): item is JsonNode {
  return isNode(item) && typeof item['f1'] === 'string' && typeof item['f3'] === 'string';
}

function* flatten(node: JsonNode): Generator<[string, string]> {
  const taken = new Set(Object.keys(node));
  for (const [name, value] of Object.entries(node)) {
    if (isNode(value)) {
      for (const [inner, part] of Object.entries(value)) {
        const text = cellText(part);
        const short = innerName(name, inner);
        const heading = taken.has(short) && short !== name ? `${name} ${inner}` : short;
        taken.add(heading);
        if (text !== '') yield [heading, text];
      }
    } else if (Array.isArray(value) && value.length > 0 && value.every(isAnswer)) {
      for (const answer of value) yield [textOf(answer['f1']), textOf(answer['f3'])];
    } else {
      const text = cellText(value);
      if (text !== '') yield [isDeep(value) ? `${name}: parts` : name, text];
    }
  }
}

function isDeep(value: unknown): boolean {
  return Array.isArray(value) && value.some((item) => typeof item === 'object' && item !== null);
}

function innerName(name: string, inner: string): string {
  const whole = `${name} ${inner}`;
  if (fieldOfHeading(whole) !== undefined) return whole;
  if (PLAIN_INSIDE.test(inner)) return name;
  return fieldOfHeading(inner) === undefined || fieldOfHeading(inner) === 'id' ? whole : inner;
}

function cellText(value: unknown): string {
  if (Array.isArray(value)) return isDeep(value) ? '…' : value.map(textOf).filter(Boolean).join('; ');
  return isNode(value) ? '…' : textOf(value);
}

/** A point gives the position. Lines and areas have no door; their kind is kept for the count of unknown fields. */
function addPosition(cells: Map<string, string>, geometry: unknown): void {
  if (!isNode(geometry)) return;
  const list: readonly unknown[] = Array.isArray(geometry['coordinates']) ? geometry['coordinates'] : [];
  const [longitude, latitude] = geometry['type'] === 'Point' ? list : [geometry['x'], geometry['y']];
  if (typeof longitude !== 'number' || typeof latitude !== 'number') {
    cells.set('geometry', textOf(geometry['type']) || '…');
    return;
  }
  for (const [name, field, degrees] of [
    ['latitude', 'latitude', latitude],
    ['longitude', 'longitude', longitude],
  ] as const)
    if (![...cells.keys()].some((key) => fieldOfHeading(key) === field)) cells.set(name, String(degrees));
}
