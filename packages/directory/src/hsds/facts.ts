import type { DraftPhone } from '../draft/draft.ts';
import { plainName } from '../schedule/schedule-fields.ts';
import * as names from './entity-names.ts';
import { isNode, isYes, nodesOf, pick, textOf, textsOf, type JsonNode } from './json-node.ts';

// Facts are what an entity itself says, wherever inside itself it says it; nested entities keep their own.

export interface Facts {
  readonly addresses: JsonNode[];
  readonly positions: Position[];
  readonly phones: DraftPhone[];
  readonly emails: string[];
  readonly websites: string[];
  readonly schedules: unknown[];
  readonly languages: string[];
  isPrivate: boolean;
  isHidden: boolean;
}

export interface Position {
  readonly latitude: unknown;
  readonly longitude: unknown;
}

export interface ChildEntity {
  readonly kind: names.EntityKind;
  /** An object, or the id of one. */
  readonly value: JsonNode | string;
}

const MAX_DEPTH = 6;

export function readFacts(node: JsonNode): { facts: Facts; children: ChildEntity[] } {
  const facts: Facts = {
    addresses: [],
    positions: [],
    phones: [],
    emails: [],
    websites: [],
    schedules: [],
    languages: [],
    isPrivate: false,
    isHidden: false,
  };
  const children: ChildEntity[] = [];
  visit(node, facts, children, 0);
  return { facts, children };
}

function visit(node: JsonNode, facts: Facts, children: ChildEntity[], depth: number): void {
  const position = positionOf(node);
  if (position !== undefined) facts.positions.push(position);
  for (const [name, value] of Object.entries(node)) {
    if (value === null || value === undefined || value === '') continue;
    if (names.PRIVATE_NAMES.test(name) && isYes(value)) facts.isPrivate = true;
    if (names.HIDE_NAMES.test(name) && isYes(value)) facts.isHidden = true;
    const plain = plainName(name);
    const kind = names.entityKind(plain, value);
    if (kind !== undefined) {
      const items: unknown[] = Array.isArray(value) ? value.flat(2) : nodesOf(value);
      for (const item of items)
        if (isNode(item) || typeof item === 'string') children.push({ kind, value: item });
    } else if (names.ADDRESS_NAMES.has(plain)) {
      takeAddress(value, facts, name);
    } else if (names.POSITION_NAMES.has(plain) || plain === 'location') {
      const found = positionOf(
        isNode(value) || Array.isArray(value) || typeof value === 'string' ? value : node,
      );
      if (found !== undefined) facts.positions.push(found);
    } else if (names.PHONE_NAMES.has(plain)) {
      takePhones(value, facts, plain);
    } else if (names.EMAIL_NAMES.has(plain)) {
      facts.emails.push(...textsOf(value, 'email', 'address', 'value', 'email_address'));
    } else if (names.WEBSITE_NAMES.has(plain)) {
      facts.websites.push(...textsOf(value, 'url', 'website', 'value', 'href', 'address'));
    } else if (names.SCHEDULE_NAMES.has(plain)) {
      facts.schedules.push(/^holiday/.test(plain) ? closedOn(value) : value);
    } else if (names.LANGUAGE_NAMES.has(plain)) {
      facts.languages.push(...textsOf(value, 'name', 'language', 'code', 'value'));
    } else if (names.CONTACT_NAMES.has(plain) && depth < MAX_DEPTH) {
      takeContacts(value, facts, depth);
    }
  }
}

/** A contact gives a phone and an email to reach the service; the person's name is not taken over. */
function takeContacts(value: unknown, facts: Facts, depth: number): void {
  for (const contact of nodesOf(value)) {
    const inner = readFacts(contact).facts;
    if (inner.isPrivate || inner.isHidden) {
      facts.phones.push(...inner.phones.map((phone) => ({ ...phone, isPrivate: true })));
      continue;
    }
    facts.phones.push(...inner.phones);
    facts.emails.push(...inner.emails);
    facts.websites.push(...inner.websites);
    if (depth + 1 < MAX_DEPTH && typeof contact['value'] === 'string') {
      const type = textOf(contact['type'] ?? contact['system']);
      if (/phone|tel|voice|fax/i.test(type)) facts.phones.push({ number: contact['value'], type });
      else if (/mail/i.test(type)) facts.emails.push(contact['value']);
    }
  }
}

function takeAddress(value: unknown, facts: Facts, name: string): void {
  if (typeof value === 'string') {
    facts.addresses.push({
      address_1: value,
      ...(/post|mail/i.test(name) ? { address_type: 'postal' } : {}),
    });
    return;
  }
  for (const address of nodesOf(value)) {
    const [nested] = nodesOf(pick(address, 'address', 'physical_address', 'location'));
    const merged = nested === undefined ? address : { ...nested, ...address, ...copyTexts(nested) };
    facts.addresses.push(/post|mail/i.test(name) ? { address_type: 'postal', ...merged } : merged);
  }
  if (Array.isArray(value))
    for (const item of value) if (typeof item === 'string') facts.addresses.push({ address_1: item });
}

function copyTexts(node: JsonNode): JsonNode {
  return Object.fromEntries(
    Object.entries(node).filter(([, value]) => typeof value === 'string' && value !== ''),
  );
}

function takePhones(value: unknown, facts: Facts, plain: string): void {
  const typeOfName = /fax/.test(plain)
    ? 'fax'
    : /tty/.test(plain)
      ? 'tty'
      : /hotline/.test(plain)
        ? 'hotline'
        : undefined;
  const typed = typeOfName === undefined ? {} : { type: typeOfName };
  if (typeof value === 'string' || typeof value === 'number') {
    facts.phones.push({ number: String(value), ...typed });
    return;
  }
  if (Array.isArray(value)) {
    for (const item of value) takePhones(item, facts, plain);
    return;
  }
  if (!isNode(value)) return;
  const number = pick(
    value,
    'number',
    'phone_number',
    'phone',
    'value',
    'telephone',
    'tel',
    'main',
    'primary',
    'voice',
  );
  if (number === undefined) return;
  if (typeof number === 'object') {
    takePhones(number, facts, plain);
    return;
  }
  const type = textOf(pick(value, 'type', 'phone_type', 'number_type'));
  const extension = textOf(pick(value, 'extension', 'ext'));
  const label = textOf(pick(value, 'description', 'label', 'department', 'name'));
  const isPrivate = Object.entries(value).some(
    ([name, flag]) => names.PRIVATE_NAMES.test(name) && isYes(flag),
  );
  facts.phones.push({
    number: textOf(number),
    ...typed,
    ...(type === '' ? {} : { type }),
    ...(extension === '' ? {} : { extension }),
    ...(label === '' ? {} : { label }),
    ...(isPrivate ? { isPrivate } : {}),
    languages: textsOf(pick(value, 'languages', 'language'), 'code', 'name'),
  });
}

/** Degrees on a node itself, in a `{ lat, lng }`, in GeoJSON (longitude first), or in a pair. */
/** A list of holidays is a list of days without the service; without the word it reads like hours. */
function closedOn(value: unknown): unknown {
  if (typeof value !== 'string' || /\d|clos|cerrad|open|abiert/i.test(value)) return value;
  return `Closed: ${value
    .split(/\s*\n\s*/)
    .filter((line) => line !== '')
    .join(', ')}`;
}

export function positionOf(value: unknown): Position | undefined {
  if (Array.isArray(value)) {
    if (isNode(value[0])) return positionOf(value[0]);
    return value.length === 2 && value.every((part) => typeof part === 'number')
      ? { latitude: value[1], longitude: value[0] }
      : undefined;
  }
  if (typeof value === 'string') {
    const [, latitude, longitude] = /(-?\d{1,2}\.\d{2,}),\s*(-?\d{1,3}\.\d{2,})\s*$/.exec(value) ?? [];
    return latitude === undefined ? undefined : { latitude, longitude };
  }
  if (!isNode(value)) return undefined;
  const latitude = pick(value, 'latitude', 'lat', 'Latitude', 'y');
  const longitude = pick(value, 'longitude', 'lng', 'lon', 'long', 'Longitude', 'x');
  if (latitude !== undefined || longitude !== undefined) return { latitude, longitude };
  return Array.isArray(value['coordinates']) ? positionOf(value['coordinates']) : undefined;
}
