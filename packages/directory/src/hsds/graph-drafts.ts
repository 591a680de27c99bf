import type { Draft, DraftPlace } from '../draft/draft.ts';
import { EXTRAS_FIELD } from '../export/extras.ts';
import type { Finding } from '../report/problem-words.ts';
import { saysWhen } from '../schedule/hours-text.ts';
import { readSchedules } from '../schedule/read-schedules.ts';
import type { Entity, Graph } from './graph.ts';
import { isNode, pickText, textOf, textsOf, type JsonNode } from './json-node.ts';
import { linkPlaces, type Link } from './link-places.ts';
import { isVirtual, virtualModes, placeFrom, placeFromAddresses } from './place.ts';
import { readServiceFields } from './service-fields.ts';

export interface RecordOrigin {
  readonly file: string;
  readonly row: number;
  /** Id of the source line, where its inner ids repeat from line to line. */
  readonly key?: string;
}

/** Makes one draft per service and place. An organisation without services becomes an entry itself. */
export function draftsFromGraph(graph: Graph, origin: RecordOrigin): Draft[] {
  const services = graph.all.filter((entity) => entity.kind === 'service' && saysSomething(entity));
  const drafts: Draft[] = [];
  for (const service of services) {
    const organization = organizationOf(service, graph);
    const { links, findings } = linkPlaces(service, organization, graph);
    for (const link of links)
      drafts.push(draft(service, organization, link, links.length, graph, origin, findings));
  }
  if (services.length > 0) return nameByKey(drafts, origin);
  for (const organization of graph.all.filter(
    (entity) => entity.kind === 'organization' && saysSomething(entity),
  )) {
    const places = graph.all.filter((entity) => entity.kind === 'location' && saysSomething(entity));
    const links: Link[] = places.length === 0 ? [{}] : places.map((location) => ({ location }));
    const finding: Finding = { code: 'service-missing' };
    for (const link of links)
      drafts.push(draft(undefined, organization, link, links.length, graph, origin, [finding]));
  }
  if (drafts.length === 0) {
    for (const location of graph.all.filter(
      (entity) => entity.kind === 'location' && saysSomething(entity),
    )) {
      drafts.push(draft(undefined, undefined, { location }, 1, graph, origin, [{ code: 'service-missing' }]));
    }
  }
  return nameByKey(drafts, origin);
}

function draft(
  service: Entity | undefined,
  organization: Entity | undefined,
  link: Link,
  linkCount: number,
  graph: Graph,
  origin: RecordOrigin,
  linkFindings: readonly Finding[],
): Draft {
  const pair = link.serviceAtLocation;
  const location = link.location;
  const subject = service ?? organization ?? location;
  const levels = [pair, service, location].filter((entity) => entity !== undefined);
  const outer = [organization, graph.root.kind === 'bag' ? graph.root : undefined].filter(
    (entity) => entity !== undefined,
  );
  const everyone = [...levels, ...outer];
  const nodes = [pair, service, location, service === undefined ? organization : undefined].flatMap(
    (entity) => (entity === undefined ? [] : [entity.node]),
  );
  const nearPhones = levels.flatMap(({ facts }) => facts.phones);
  const findings = [...linkFindings];
  const missing = service === undefined ? undefined : missingOrganization(service, organization);
  if (missing !== undefined) findings.push(missing);
  const hours = readHours(everyone, location, linkCount, graph, findings);
  const place = placeOf(service, location, outer, graph);
  const names =
    subject === undefined ? '' : pickText(subject.node, 'name', 'service_name', 'organization_name', 'title');
  const id =
    pair?.ids[0] ??
    [service?.ids[0] ?? organization?.ids[0], location?.ids[0]]
      .filter((part) => part !== undefined)
      .join('.');
  return {
    file: origin.file,
    row: origin.row,
    ...(id === '' ? {} : { id }),
    kind: 'service',
    name: names,
    alternateNames: textsOf(everyoneNames(service ?? organization), 'name', 'alternate_name', 'value'),
    organization:
      organization === undefined
        ? organizationName(service)
        : pickText(organization.node, 'name', 'organization_name'),
    description:
      pickText(
        (service ?? organization ?? location)?.node ?? {},
        'description',
        'descriptions',
        'short_desc',
        'short_description',
        'summary',
      ) || pickText(pair?.node ?? {}, 'description'),
    ...readServiceFields(nodes),
    phones: nearPhones.length > 0 ? nearPhones : outer.flatMap(({ facts }) => facts.phones),
    emails: firstFilled(everyone.map(({ facts }) => facts.emails)),
    websites: firstFilled(everyone.map(({ facts }) => facts.websites)),
    ...(place === undefined ? {} : { place }),
    ...(location !== undefined && isVirtual(location.node) ? { modes: virtualModes(location.node) } : {}),
    ...hours,
    languages: firstFilled([...levels, ...outer].map(({ facts }) => facts.languages)),
    ...(everyone.some(({ facts }) => facts.isHidden) ? { isHidden: true } : {}),
    findings,
    ...(service?.node[EXTRAS_FIELD] === undefined ? {} : { extras: service.node[EXTRAS_FIELD] }),
  };
}

function placeOf(
  service: Entity | undefined,
  location: Entity | undefined,
  outer: readonly Entity[],
  graph: Graph,
): DraftPlace | undefined {
  const fallback = [service, ...outer]
    .filter((entity) => entity !== undefined)
    .map(({ facts }) => placeFromAddresses(facts))
    .find((place) => place !== undefined);
  const isPrivate = service?.facts.isPrivate === true;
  if (location === undefined)
    return fallback === undefined
      ? undefined
      : { ...fallback, ...(isPrivate ? { isConfidential: true } : {}) };
  const full = location.ids
    .map((id) => graph.find('location', id))
    .find((entity) => entity !== undefined && entity !== location);
  const own = placeFrom(
    { ...full?.node, ...filled(location.node) },
    full === undefined
      ? location.facts
      : {
          ...location.facts,
          addresses: [...location.facts.addresses, ...full.facts.addresses],
          positions: [...location.facts.positions, ...full.facts.positions],
        },
  );
  const isBare = (own.address ?? []).length === 0 && own.city === undefined && own.postalCode === undefined;
  const fits =
    fallback !== undefined &&
    (own.latitude === undefined || fallback.latitude === undefined || isNear(own, fallback));
  const place = isBare && fits ? { ...fallback, ...own, address: fallback.address ?? [] } : own;
  return { ...place, ...(own.isConfidential === true || isPrivate ? { isConfidential: true } : {}) };
}

function isNear(one: DraftPlace, other: DraftPlace): boolean {
  return (
    Math.abs(Number(textOf(one.latitude)) - Number(textOf(other.latitude))) < 0.005 &&
    Math.abs(Number(textOf(one.longitude)) - Number(textOf(other.longitude))) < 0.005
  );
}

function readHours(
  levels: readonly Entity[],
  location: Entity | undefined,
  linkCount: number,
  graph: Graph,
  findings: Finding[],
): Pick<Draft, 'schedules' | 'hoursText'> {
  for (const { facts } of levels) {
    const read = readSchedules(facts.schedules.map((value) => onlyHere(value, location, linkCount, graph)));
    if (read.schedules.length === 0 && read.texts.length === 0 && read.unread === 0) continue;
    const text = read.texts.join('\n');
    if (read.schedules.some(({ isReadFromText }) => isReadFromText === true))
      findings.push({ code: 'hours-from-text', detail: text });
    else if (read.schedules.length === 0 && (read.unread > 0 || saysWhen(text)))
      findings.push({
        code: 'hours-not-understood',
        detail: text === '' ? JSON.stringify(facts.schedules).slice(0, 200) : text,
      });
    return { schedules: read.schedules, ...(text === '' ? {} : { hoursText: text }) };
  }
  return {};
}

/** Leaves out schedule rows that name another place. */
function onlyHere(value: unknown, location: Entity | undefined, linkCount: number, graph: Graph): unknown {
  if (linkCount < 2 || location === undefined || !Array.isArray(value)) return value;
  return value.filter((row: unknown) => {
    const id = isNode(row) ? textOf(row['location_id']) : '';
    return id === '' || location.ids.includes(id) || graph.find('location', id) === undefined;
  });
}

function organizationOf(service: Entity, graph: Graph): Entity | undefined {
  const inside = service.children.find(
    ({ kind, node }) => kind === 'organization' && pickText(node, 'name', 'organization_name') !== '',
  );
  if (inside !== undefined) return inside;
  for (const { kind, id } of service.references) {
    const found = kind === 'organization' ? graph.find('organization', id) : undefined;
    if (found !== undefined) return found;
  }
  for (let above = service.parent; above !== undefined; above = above.parent) {
    if (above.kind === 'organization') return above;
    const near = above.children.filter(({ kind }) => kind === 'organization');
    if (near.length === 1) return near[0];
  }
  const all = graph.all.filter(
    (entity) => entity.kind === 'organization' && pickText(entity.node, 'name') !== '',
  );
  return all.length === 1 ? all[0] : undefined;
}

/** `provided_by: ["Name"]`, or a name in a field of its own. */
function organizationName(service: Entity | undefined): string {
  if (service === undefined) return '';
  const named = service.references.find(({ kind, id }) => kind === 'organization' && /\s/.test(id));
  return (
    named?.id ??
    pickText(service.node, 'organization_name', 'provider_name', 'agency_name', 'organization', 'provider')
  );
}

function missingOrganization(service: Entity, organization: Entity | undefined): Finding | undefined {
  if (organization !== undefined || organizationName(service) !== '') return undefined;
  const id = service.references.find(({ kind }) => kind === 'organization')?.id;
  return id === undefined
    ? { code: 'organization-missing' }
    : { code: 'link-broken', detail: `the organization "${id}"` };
}

function nameByKey(drafts: readonly Draft[], origin: RecordOrigin): Draft[] {
  const { key } = origin;
  if (key === undefined) return [...drafts];
  return drafts.map((item, index) => ({ ...item, id: index === 0 ? key : `${key}.${index + 1}` }));
}

function saysSomething({ node }: Entity): boolean {
  return [
    'name',
    'service_name',
    'organization_name',
    'title',
    'description',
    'address',
    'addresses',
    'latitude',
    'coordinates',
  ].some((name) => node[name] !== undefined && node[name] !== null && node[name] !== '');
}

function everyoneNames(entity: Entity | undefined): unknown[] {
  return entity === undefined
    ? []
    : [entity.node['alternate_name'], entity.node['alternate_names'], entity.node['nickname']];
}

function filled(node: JsonNode): JsonNode {
  return Object.fromEntries(
    Object.entries(node).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );
}

function firstFilled<T>(lists: readonly (readonly T[])[]): readonly T[] {
  return lists.find((list) => list.length > 0) ?? [];
}
