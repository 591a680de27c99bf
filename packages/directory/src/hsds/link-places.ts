import type { Finding } from '../report/problem-words.ts';
import type { Entity, Graph } from './graph.ts';

/** One place of a service, with what the list says about the two together. */
export interface Link {
  readonly location?: Entity;
  readonly serviceAtLocation?: Entity;
}

export interface Links {
  readonly links: readonly Link[];
  readonly findings: readonly Finding[];
}

const MAX_PLACES = 200;

/** Where a service is given, from every way in which lists say so; falls back on the places of its organisation. */
export function linkPlaces(service: Entity, organization: Entity | undefined, graph: Graph): Links {
  const findings: Finding[] = [];
  const links = new Map<string, Link>();
  const add = (location: Entity | undefined, serviceAtLocation?: Entity): void => {
    const key =
      location === undefined
        ? `sal:${graph.all.indexOf(serviceAtLocation ?? service)}`
        : (location.ids[0] ?? `#${graph.all.indexOf(location)}`);
    const known = links.get(key);
    if (known?.serviceAtLocation !== undefined) return;
    links.set(key, {
      ...(location === undefined ? {} : { location }),
      ...(serviceAtLocation === undefined ? {} : { serviceAtLocation }),
    });
  };
  const refer = (id: string, serviceAtLocation?: Entity): void => {
    const location = graph.find('location', id);
    if (location !== undefined) add(location, serviceAtLocation);
    else findings.push({ code: 'link-broken', detail: `the location "${id}"` });
  };
  for (const pair of graph.all) {
    if (pair.kind !== 'service-at-location' || !joins(pair, service)) continue;
    const inside =
      pair.children.find((child) => child.kind === 'location') ??
      (pair.parent?.kind === 'location' ? pair.parent : undefined);
    const ids = pair.references.filter(({ kind }) => kind === 'location');
    if (inside !== undefined) add(inside, pair);
    else if (ids.length > 0) for (const { id } of ids) refer(id, pair);
    else add(undefined, pair);
  }
  for (const child of service.children) if (child.kind === 'location') add(child);
  for (const { kind, id } of service.references) if (kind === 'location') refer(id);
  for (let above = service.parent; above !== undefined; above = above.parent)
    if (above.kind === 'location') add(above);
  for (const location of graph.all) {
    if (
      location.kind === 'location' &&
      location.references.some(({ kind, id }) => kind === 'service' && service.ids.includes(id))
    )
      add(location);
  }
  // A broken pointer beside a place that is known is noise of the list: ids such as `loc_1` that nothing carries.
  if (links.size > 0)
    return limit([...links.values()], findings.length > 0 && links.size === 0 ? findings : []);
  if (service.facts.addresses.length > 0 || service.facts.positions.length > 0)
    return { links: [{}], findings: [] };
  const shared = graph.all.filter((entity) => entity.kind === 'location' && isOf(entity, organization));
  for (const location of shared) add(location);
  if (links.size > 1) findings.push({ code: 'place-assumed' });
  return links.size === 0 ? { links: [{}], findings } : limit([...links.values()], findings);
}

function limit(links: readonly Link[], findings: readonly Finding[]): Links {
  return links.length <= MAX_PLACES
    ? { links, findings }
    : { links: links.slice(0, MAX_PLACES), findings: [...findings, { code: 'place-count-limited' }] };
}

function joins(pair: Entity, service: Entity): boolean {
  return (
    pair.parent === service ||
    pair.children.includes(service) ||
    pair.references.some(({ kind, id }) => kind === 'service' && service.ids.includes(id))
  );
}

/** Places of an organisation; a place inside another service belongs to that service alone. */
function isOf(location: Entity, organization: Entity | undefined): boolean {
  for (let above = location.parent; above !== undefined; above = above.parent)
    if (above.kind === 'service' || above.kind === 'service-at-location') return false;
  const owners = location.references.filter(({ kind }) => kind === 'organization');
  if (organization === undefined || owners.length === 0)
    return (
      organization === undefined ||
      location.parent === organization ||
      location.parent?.kind !== 'organization'
    );
  return owners.some(({ id }) => organization.ids.includes(id)) || organization.ids.length === 0;
}
