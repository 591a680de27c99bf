import { plainName } from '../schedule/schedule-fields.ts';
import { readFacts, type Facts } from './facts.ts';
import { isNode, nodesOf, pickText, textOf, textsOf, type JsonNode } from './json-node.ts';
import type { EntityKind } from './entity-names.ts';

/** An organisation, service, place, or service at a place, found anywhere in one JSON value. */
export interface Entity {
  readonly kind: EntityKind | 'bag';
  readonly node: JsonNode;
  readonly facts: Facts;
  readonly ids: readonly string[];
  readonly parent?: Entity;
  readonly children: Entity[];
  /** Ids of entities that this one names without holding them. */
  readonly references: { readonly kind: EntityKind; readonly id: string }[];
}

export interface Graph {
  readonly root: Entity;
  readonly all: readonly Entity[];
  readonly find: (kind: EntityKind, id: string) => Entity | undefined;
}

const MAX_ENTITIES = 50_000;
const MAX_DEPTH = 12;

export function buildGraph(value: JsonNode, kind: Entity['kind'] = rootKind(value)): Graph {
  const all: Entity[] = [];
  const root = addEntity(value, kind, undefined, all, 0);
  const byId = new Map<string, Entity>();
  for (const entity of all) {
    for (const id of entity.ids) {
      const key = `${entity.kind}|${id}`;
      const known = byId.get(key);
      // The fullest mention of an id is the one to point at.
      if (known === undefined || Object.keys(entity.node).length > Object.keys(known.node).length)
        byId.set(key, entity);
    }
  }
  for (const entity of all) registerAddresses(entity, byId);
  return { root, all, find: (wanted, id) => byId.get(`${wanted}|${id}`) };
}

function addEntity(
  node: JsonNode,
  kind: Entity['kind'],
  parent: Entity | undefined,
  all: Entity[],
  depth: number,
): Entity {
  const { facts, children } = readFacts(node);
  const entity: Entity = {
    kind,
    node,
    facts,
    ids: idsOf(node, kind),
    children: [],
    references: referencesOf(node, kind),
    ...(parent === undefined ? {} : { parent }),
  };
  all.push(entity);
  for (const child of children) {
    if (all.length >= MAX_ENTITIES || depth >= MAX_DEPTH) break;
    if (typeof child.value === 'string') {
      // `provided_by: ["Name"]` names an organisation; short codes are references.
      entity.references.push({ kind: child.kind, id: child.value });
    } else {
      entity.children.push(addEntity(child.value, child.kind, entity, all, depth + 1));
    }
  }
  return entity;
}

/** Some lists keep the place as an address of the organisation, with an id that services point to. */
function registerAddresses(entity: Entity, byId: Map<string, Entity>): void {
  for (const address of entity.facts.addresses) {
    for (const name of ['id', 'location_id', 'address_id']) {
      const id = textOf(address[name]);
      const key = `location|${id}`;
      if (id === '' || byId.has(key)) continue;
      byId.set(key, {
        kind: 'location',
        node: {},
        facts: { ...emptyFacts(), addresses: [address] },
        ids: [id],
        parent: entity,
        children: [],
        references: [],
      });
    }
  }
}

function emptyFacts(): Facts {
  return readFacts({}).facts;
}

const OWN_ID: Readonly<Record<Entity['kind'], readonly string[]>> = {
  organization: ['id', 'organization_id', 'org_id'],
  service: ['id', 'service_id', 'svc_id'],
  location: ['id', 'location_id', 'loc_id'],
  'service-at-location': ['id'],
  bag: [],
};

function idsOf(node: JsonNode, kind: Entity['kind']): string[] {
  const ids: string[] = [];
  for (const source of [node, ...nodesOf(node['metadata'])]) {
    for (const name of OWN_ID[kind]) {
      const id = textOf(source[name]);
      if (id !== '' && !ids.includes(id)) ids.push(id);
    }
  }
  return ids;
}

const REFERENCES: readonly (readonly [string, EntityKind])[] = [
  ['organization_id', 'organization'],
  ['organisation_id', 'organization'],
  ['organization_ids', 'organization'],
  ['provider_id', 'organization'],
  ['service_id', 'service'],
  ['service_ids', 'service'],
  ['location_id', 'location'],
  ['location_ids', 'location'],
  ['address_id', 'location'],
  ['service_location_ids', 'location'],
];

function referencesOf(node: JsonNode, kind: Entity['kind']): Entity['references'] {
  return REFERENCES.filter(([, target]) => target !== kind).flatMap(([name, target]) =>
    textsOf(node[name], 'id', 'location_id', 'service_id')
      .flatMap((text) => text.split(/[,;|]\s*/))
      .filter((id) => id !== '')
      .map((id) => ({ kind: target, id })),
  );
}

const SERVICE_FIELDS =
  /^(serviceatlocations?|servicesatlocation|fees|feesdescription|applicationprocess|eligibility|eligibilitydescription|waittime|costoptions|servicetype|interpretationservices|assureddate|minimumage|organizationid|programid|serviceareas|requireddocuments)$/;

/** What a JSON value on its own is; a bag holds entities and is none. */
export function rootKind(node: JsonNode): Entity['kind'] {
  const names = new Set(
    Object.keys(node)
      .filter((name) => node[name] !== null)
      .map(plainName),
  );
  const hasOrganization = ['organization', 'organizations', 'organisation', 'organisations'].some((name) =>
    names.has(name),
  );
  const hasName = pickText(node, 'name') !== '';
  if (isNode(node['service']) && !hasName)
    return isNode(node['location']) || names.has('locationid') || names.has('schedules')
      ? 'service-at-location'
      : 'bag';
  if (!hasName) return names.has('locationtype') || names.has('latitude') ? 'location' : 'bag';
  if (names.has('services')) return hasOrganization ? 'bag' : 'organization';
  if ([...names].some((name) => SERVICE_FIELDS.test(name)) && !names.has('locationtype')) return 'service';
  if (hasOrganization) return 'service';
  if (names.has('locationtype') && !names.has('locations')) return 'location';
  return 'organization';
}
