import type {
  CodeableConcept,
  ContactPoint,
  HealthcareService,
  Location as FhirLocation,
  Organization,
} from 'fhir/r4.js';
import type { Phone, Resource } from '@cairn/domain';
import type { Outgoing } from '../base/bundle.ts';
import { codeSystem, extensionUrl, SYSTEM } from '../base/codes.ts';
import { extend, type Plain } from '../base/extension.ts';
import { identifierOf, type Links } from '../base/links.ts';
import { closedDays } from './closed-days.ts';
import { weeklyTimes } from './weekly-times.ts';

const TIME_ZONE = 'http://hl7.org/fhir/StructureDefinition/timezone';

/**
 * A directory's entries as HealthcareService, Location and Organization (FHIR Human Services Directory). Nothing in
 * them is about a person, so they carry no label, and no identity is ever sent along with them.
 *
 * @param lastUpdated ISO 8601 with offset, as the guide requires of every service.
 */
export function writeDirectory(
  resources: readonly Resource[],
  links: Links,
  lastUpdated: string,
): readonly Outgoing[] {
  const organizations = new Set(resources.map(organizationOf));
  return [
    ...[...organizations].map((name) => writeOrganization(name, links)),
    ...resources.flatMap((resource) => writeResource(resource, links, lastUpdated)),
  ];
}

/** The guide wants a provider for each service: where the list names none, the service stands for itself. */
function organizationOf({ organization, name }: Resource): string {
  return organization === '' ? name : organization;
}

function writeOrganization(name: string, links: Links): Outgoing {
  const resource: Organization = {
    resourceType: 'Organization',
    identifier: [identifierOf('organization', name)],
    active: true,
    name,
  };
  return { address: links.addressOf('organization', name), resource, changes: true };
}

function writeResource(resource: Resource, links: Links, lastUpdated: string): readonly Outgoing[] {
  const place = resource.location === undefined ? [] : [writeLocation(resource.id, resource.location, links)];
  return [
    {
      address: links.addressOf('resource', resource.id),
      resource: serviceOf(resource, links, lastUpdated),
      changes: true,
    },
    ...place,
  ];
}

function serviceOf(resource: Resource, links: Links, lastUpdated: string): HealthcareService {
  const { id, name, description, location, languages, schedules, hoursText } = resource;
  const telecom = telecomOf(resource);
  const availableTime = weeklyTimes(schedules);
  const notAvailable = closedDays(schedules);
  return {
    resourceType: 'HealthcareService',
    meta: { lastUpdated },
    extension: [{ url: RESOURCE_EXTENSION, valueString: JSON.stringify(exactly(resource)) }],
    identifier: [identifierOf('resource', id)],
    active: resource.status === 'active',
    providedBy: links.to('organization', organizationOf(resource)),
    category: categoriesOf(resource),
    ...(resource.needs.length === 0 ? {} : { type: resource.needs.map((need) => concept('need', need)) }),
    ...(location === undefined ? {} : { location: [links.to('location', id)] }),
    name,
    ...(description.trim() === '' ? {} : { comment: description }),
    ...(telecom.length === 0 ? {} : { telecom }),
    ...(resource.eligibility.text === undefined
      ? {}
      : { eligibility: [{ comment: resource.eligibility.text }] }),
    ...(languages.length === 0
      ? {}
      : { communication: languages.map((code) => ({ coding: [{ system: SYSTEM.languages, code }] })) }),
    ...(availableTime.length === 0 ? {} : { availableTime }),
    ...(notAvailable.length === 0 ? {} : { notAvailable }),
    ...(hoursText === undefined || hoursText.trim() === '' ? {} : { availabilityExceptions: hoursText }),
  };
}

/** Where the entry stands exactly as Cairn has it, as JSON: reading the export again gives the same entry. */
export const RESOURCE_EXTENSION = extensionUrl('resource');

/** The row that an entry came from says nothing to another system. */
function exactly({ source: _source, ...resource }: Resource): Omit<Resource, 'source'> {
  return resource;
}

function categoriesOf({ support }: Resource): CodeableConcept[] {
  const types = support.types.length === 0 ? ['not-labelled'] : support.types;
  return types.map((type) => concept('support-type', type));
}

function concept(system: string, code: string): CodeableConcept {
  return { coding: [{ system: codeSystem(system), code }] };
}

function telecomOf({ phones, emails, website }: Resource): ContactPoint[] {
  return [
    ...phones.map(phonePoint),
    ...emails.map((value): ContactPoint => ({ system: 'email', value, use: 'work' })),
    ...(website === undefined ? [] : [{ system: 'url' as const, value: website, use: 'work' as const }]),
  ];
}

const PHONE_SYSTEMS = { voice: 'phone', hotline: 'phone', text: 'sms', fax: 'fax', tty: 'other' } as const;

function phonePoint({ number, ...rest }: Phone): ContactPoint {
  return {
    extension: extend('phone', JSON.parse(JSON.stringify(rest)) as Plain),
    system: PHONE_SYSTEMS[rest.type],
    value: number,
    use: 'work',
  };
}

function writeLocation(id: string, location: NonNullable<Resource['location']>, links: Links): Outgoing {
  const { name, address, city, state, postalCode, country, coordinates, timeZone } = location;
  const extension = [
    ...(timeZone === undefined ? [] : [{ url: TIME_ZONE, valueCode: timeZone }]),
    ...extend('location', { isApproximate: location.isApproximate, transportation: location.transportation }),
  ];
  const line = [...address];
  const hasAddress = line.length > 0 || [city, state, postalCode, country].some((part) => part !== undefined);
  const resource: FhirLocation = {
    resourceType: 'Location',
    ...(extension.length === 0 ? {} : { extension }),
    identifier: [identifierOf('location', id)],
    status: 'active',
    ...(name === undefined ? {} : { name }),
    ...(hasAddress
      ? {
          address: {
            ...(line.length === 0 ? {} : { line }),
            ...(city === undefined ? {} : { city }),
            ...(state === undefined ? {} : { state }),
            ...(postalCode === undefined ? {} : { postalCode }),
            ...(country === undefined ? {} : { country }),
          },
        }
      : {}),
    ...(coordinates === undefined
      ? {}
      : { position: { longitude: coordinates.longitude, latitude: coordinates.latitude } }),
  };
  return { address: links.addressOf('location', id), resource, changes: true };
}
