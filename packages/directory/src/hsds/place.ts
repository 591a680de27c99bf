import type { Mode } from '@cairn/domain';
import type { DraftPlace } from '../draft/draft.ts';
import { positionOf, type Facts, type Position } from './facts.ts';
import { isYes, pick, pickText, textOf, textsOf, type JsonNode } from './json-node.ts';

/** Turns a location and what it says into a draft place. */
export function placeFrom(node: JsonNode, facts: Facts): DraftPlace {
  // Some lists put the address on the location itself.
  const own = hasAddress(node) ? [node] : [];
  const addresses = [...facts.addresses.filter(hasAddress), ...own];
  const address =
    addresses.find((item) => !isPostal(item)) ?? facts.addresses.find((item) => !isPostal(item)) ?? {};
  const positions = [
    ...facts.positions,
    ...[address, ...facts.addresses.filter((item) => !isPostal(item))].map(positionIn),
  ];
  const position = positions.find((item) => item?.latitude !== undefined && item.longitude !== undefined);
  const isPrivate =
    facts.isPrivate ||
    isYes(pick(address, 'is_private', 'is_confidential', 'confidential')) ||
    /confidential|redacted|private/i.test(
      textOf(pick(address, 'address_type')) + textOf(pick(node, 'location_type')),
    );
  return {
    ...textField('name', pickText(node, 'name', 'location_name')),
    address: addressLines(address),
    ...textField('city', pickText(address, 'city', 'locality', 'town')),
    ...textField(
      'state',
      pickText(
        address,
        'state_province',
        'state_province_code',
        'state',
        'state_code',
        'region_code',
        'region',
      ),
    ),
    ...textField('postalCode', pickText(address, 'postal_code', 'postcode', 'zip', 'zip_code', 'zipcode')),
    ...textField('country', pickText(address, 'country', 'country_code')),
    ...(position === undefined ? {} : { latitude: position.latitude, longitude: position.longitude }),
    ...textField('transportation', pickText(node, 'transportation')),
    ...textField('timeZone', zoneOf(node)),
    ...(isPrivate ? { isConfidential: true } : {}),
  };
}

/** Address of an organisation or service, for entries whose place is not named otherwise. */
export function placeFromAddresses(facts: Facts): DraftPlace | undefined {
  const physical = facts.addresses.filter((item) => !isPostal(item));
  if (physical.length === 0 && facts.positions.length === 0) return undefined;
  const position = facts.positions[0];
  const node = position === undefined ? {} : { latitude: position.latitude, longitude: position.longitude };
  return placeFrom(node, { ...facts, addresses: physical });
}

export function isVirtual(node: JsonNode): boolean {
  return /virtual|online|telephone/i.test(textOf(node['location_type']));
}

/** HSDS has one word for every place without a door; its name and address tell a phone line from a website. */
export function virtualModes(node: JsonNode): Mode[] {
  const isByPhone = /phone|tel[eé]fono|by text/i.test(
    textOf(node['location_type']) + pickText(node, 'name', 'location_name'),
  );
  const isOnline = !isByPhone || textOf(node['url']) !== '';
  return [...(isByPhone ? ['phone' as const] : []), ...(isOnline ? ['online' as const] : [])];
}

function positionIn(address: JsonNode): Position | undefined {
  const own = positionOf(address);
  if (own !== undefined) return own;
  for (const name of [
    'coordinates',
    'geo_point',
    'location',
    'geo_location',
    'geo',
    'geo_code',
    'geocode',
    'geo_coordinates',
    'location_coordinates',
    'position',
  ]) {
    const found = positionOf(address[name]);
    if (found !== undefined) return found;
  }
  return undefined;
}

function addressLines(address: JsonNode): string[] {
  const lines = textsOf(pick(address, 'address_lines', 'lines', 'street_lines'), 'value', 'line');
  if (lines.length > 0) return lines;
  const first = pickText(
    address,
    'address_1',
    'street_address_1',
    'street_address',
    'street1',
    'street',
    'line1',
    'line_1',
    'address1',
    'address_line_1',
    'address_line1',
    'address',
    'streetAddress',
    'full_address',
    'formatted_address',
  );
  const second = pickText(
    address,
    'address_2',
    'street_address_2',
    'street2',
    'line2',
    'line_2',
    'address2',
    'address_line_2',
    'address_line2',
    'unit',
    'suite',
  );
  return [first, second].filter((line) => line !== '');
}

function hasAddress(node: JsonNode): boolean {
  return (
    addressLines(node).length > 0 ||
    ['city', 'locality', 'state_province', 'state', 'postal_code', 'zip', 'zip_code', 'postcode'].some(
      (name) => textOf(node[name]) !== '',
    )
  );
}

function isPostal(address: JsonNode): boolean {
  return /^(postal|mailing|mail)$/i.test(textOf(pick(address, 'address_type', 'type')).trim());
}

function zoneOf(node: JsonNode): string {
  const zone = textOf(pick(node, 'time_zone', 'timezone', 'tzid'));
  return zone.includes('/') ? zone : '';
}

function textField<K extends string>(name: K, text: string): Partial<Record<K, string>> {
  const field: Partial<Record<K, string>> = {};
  if (text !== '') field[name] = text;
  return field;
}
