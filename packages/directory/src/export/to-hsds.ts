import type { Location, Resource, Schedule } from '@cairn/domain';
import { finishDraft } from '../draft/finish-draft.ts';
import { buildGraph } from '../hsds/graph.ts';
import { draftsFromGraph } from '../hsds/graph-drafts.ts';
import { EXTRAS_FIELD, extrasOf } from './extras.ts';
import { toUuid } from './uuid.ts';

type Json = Record<string, unknown>;

/**
 * One resource as an HSDS 3.1 service, complete with its organisation and place. What HSDS cannot say stands in
 * `x_cairn`, found by reading the service back and comparing, so that an import of an export is the same again.
 */
export function toHsdsService(resource: Resource): Json {
  const service = plainService(resource);
  const [draft] = draftsFromGraph(buildGraph(service, 'service'), resource.source);
  const came = draft === undefined ? undefined : finishDraft(draft, { name: resource.source.name }).resource;
  const extras = came === undefined ? { ...resource } : extrasOf(resource, came);
  return Object.keys(extras).length > 0 ? { ...service, [EXTRAS_FIELD]: extras } : service;
}

/** An HSDS 3.1 page, as the API answers it; one service a line so that two exports can be compared. */
export function* hsdsPage(resources: readonly Resource[]): Generator<string> {
  const head = {
    total_items: resources.length,
    total_pages: 1,
    page_number: 1,
    size: resources.length,
    first_page: true,
    last_page: true,
    empty: resources.length === 0,
  };
  yield `${JSON.stringify(head).slice(0, -1)},"contents":[\n`;
  for (const [index, resource] of resources.entries())
    yield `${index === 0 ? '' : ',\n'}${JSON.stringify(toHsdsService(resource))}`;
  yield '\n]}\n';
}

function plainService(resource: Resource): Json {
  const { id, location, eligibility, cost } = resource;
  const organizationId = toUuid(resource.organization, 'organization');
  const serviceId = toUuid(id, 'service');
  const [alternate] = resource.alternateNames;
  const [email] = resource.emails;
  return {
    id: serviceId,
    ...(resource.organization === '' ? {} : { organization_id: organizationId }),
    name: resource.name,
    ...(alternate === undefined ? {} : { alternate_name: alternate }),
    description: resource.description,
    ...(resource.website === undefined ? {} : { url: resource.website }),
    ...(email === undefined || !/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(email) ? {} : { email }),
    status: resource.status === 'unknown' ? 'active' : resource.status.replace('-', ' '),
    ...(resource.application === undefined ? {} : { application_process: resource.application }),
    ...(cost.text === undefined ? {} : { fees_description: cost.text }),
    ...(eligibility.text === undefined ? {} : { eligibility_description: eligibility.text }),
    ...(eligibility.minimumAge === undefined ? {} : { minimum_age: eligibility.minimumAge }),
    ...(eligibility.maximumAge === undefined ? {} : { maximum_age: eligibility.maximumAge }),
    ...(resource.verifiedOn === undefined ? {} : { assured_date: resource.verifiedOn }),
    ...(resource.source.changedOn === undefined
      ? {}
      : { last_modified: `${resource.source.changedOn}T00:00:00Z` }),
    ...(resource.alert === undefined ? {} : { alert: resource.alert }),
    phones: resource.phones.map((phone, index) => ({
      id: toUuid(id, `phone ${index}`),
      number: phone.number,
      // HSDS holds extensions as numbers, which loses a leading zero; `x_cairn` keeps the text.
      ...(phone.extension === undefined || !/^\d+$/.test(phone.extension)
        ? {}
        : { extension: Number(phone.extension) }),
      type: phone.type,
      ...(phone.label === undefined ? {} : { description: phone.label }),
      languages: phone.languages.map((code) => ({ id: toUuid(id, `phone ${index} ${code}`), code })),
    })),
    languages: resource.languages.map((code) => ({ id: toUuid(id, `language ${code}`), code })),
    required_documents: resource.documents.map((document, index) => ({
      id: toUuid(id, `document ${index}`),
      document,
    })),
    service_areas: areas(resource),
    capacities: resource.capacity.flatMap((capacity, index) =>
      capacity.available === undefined || capacity.updatedOn === undefined
        ? []
        : [
            {
              id: toUuid(id, `capacity ${index}`),
              unit: { id: toUuid(capacity.unit, 'unit'), name: capacity.unit },
              available: capacity.available,
              ...(capacity.maximum === undefined ? {} : { maximum: capacity.maximum }),
              updated: `${capacity.updatedOn}T00:00:00Z`,
            },
          ],
    ),
    ...(resource.organization === ''
      ? {}
      : {
          organization: {
            id: organizationId,
            name: resource.organization,
            description: resource.organization,
          },
        }),
    service_at_locations: [
      {
        id: toUuid(id),
        service_id: serviceId,
        ...(location === undefined ? {} : { location: toLocation(location, resource) }),
        schedules: resource.schedules.flatMap((schedule, index) =>
          toSchedule(schedule, toUuid(id, `schedule ${index}`)),
        ),
      },
    ],
    attributes: terms(resource),
  };
}

function toLocation(location: Location, resource: Resource): Json {
  const id = toUuid(resource.id, 'location');
  const { coordinates } = location;
  const [first = '', ...more] = location.address;
  return {
    id,
    location_type: 'physical',
    ...(location.name === undefined ? {} : { name: location.name }),
    ...(location.transportation === undefined ? {} : { transportation: location.transportation }),
    ...(coordinates === undefined
      ? {}
      : { latitude: coordinates.latitude, longitude: coordinates.longitude }),
    addresses: [
      {
        id: toUuid(resource.id, 'address'),
        address_1: first,
        ...(more.length > 0 ? { address_2: more.join(', ') } : {}),
        city: location.city ?? '',
        state_province: location.state ?? '',
        postal_code: location.postalCode ?? '',
        country: location.country ?? '',
        address_type: 'physical',
      },
    ],
    accessibility: resource.accessibility.map((description, index) => ({
      id: toUuid(resource.id, `accessibility ${index}`),
      description,
    })),
  };
}

const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** HSDS knows weekly and monthly series of openings; single dates and closures have no row of their own there. */
function toSchedule(schedule: Schedule, id: string): Json[] {
  if (schedule.frequency === 'once' || schedule.isClosed === true) return [];
  const days = schedule.days.map(({ day, nth }) => `${nth ?? ''}${CODES[day - 1] ?? ''}`).join(',');
  return [
    {
      id,
      freq: schedule.frequency === 'weekly' ? 'WEEKLY' : 'MONTHLY',
      interval: schedule.interval,
      ...(days === '' ? {} : { byday: days }),
      ...(schedule.monthDays.length === 0 ? {} : { bymonthday: schedule.monthDays.join(',') }),
      ...(schedule.opensAt === undefined ? {} : { opens_at: schedule.opensAt }),
      ...(schedule.closesAt === undefined
        ? {}
        : { closes_at: schedule.closesAt === '24:00' ? '23:59' : schedule.closesAt }),
      ...(schedule.startsOn === undefined ? {} : { valid_from: schedule.startsOn }),
      ...(schedule.endsOn === undefined ? {} : { valid_to: schedule.endsOn }),
    },
  ];
}

function areas({ id, serviceArea }: Resource): Json[] {
  if (serviceArea === undefined) return [];
  const names = [
    ...(serviceArea.text === undefined ? [] : [serviceArea.text]),
    ...(serviceArea.text === undefined
      ? [...serviceArea.states, ...serviceArea.counties.map((county) => `${county} County`)]
      : []),
    ...serviceArea.postalCodes,
  ];
  return names.map((name, index) => ({ id: toUuid(id, `area ${index}`), name }));
}

function terms(resource: Resource): Json[] {
  const lists: readonly (readonly [string, readonly string[]])[] = [
    [
      'support-types',
      resource.support.primary === undefined
        ? []
        : [
            resource.support.primary,
            ...resource.support.types.filter((type) => type !== resource.support.primary),
          ],
    ],
    ['needs', resource.needs],
    ['audiences', resource.eligibility.audiences],
    ['intercepts', resource.intercepts],
    ['fellowships', resource.meeting?.fellowship === undefined ? [] : [resource.meeting.fellowship]],
    ['meeting-types', resource.meeting?.types ?? []],
  ];
  return lists.flatMap(([list, ids]) =>
    ids.map((term, index) => ({
      id: toUuid(resource.id, `attribute ${list} ${term}`),
      link_type: list,
      link_entity: 'service',
      ...(list === 'support-types' ? { value: index === 0 ? 'primary' : 'also' } : {}),
      taxonomy_term: {
        id: toUuid(`${list}:${term}`, 'term'),
        code: term,
        name: term,
        description: term,
        taxonomy: `Cairn: ${list}`,
        term_uri: `urn:cairn:${list}:${term}`,
      },
    })),
  );
}
