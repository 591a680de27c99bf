// Names under which organisations, services and places stand in HSDS and in the files that call
// themselves HSDS, without case and punctuation (`plainName`).

import { isNode } from './json-node.ts';
import { wordTable } from '../text/word-table.ts';

export type EntityKind = 'organization' | 'service' | 'location' | 'service-at-location';

const KINDS: Readonly<Record<string, EntityKind>> = wordTable({
  organization: 'organization',
  organizations: 'organization',
  organisation: 'organization',
  organisations: 'organization',
  agency: 'organization',
  agencies: 'organization',
  serviceprovider: 'organization',
  offeredby: 'organization',
  providedby: 'organization',
  serviceprovidedby: 'organization',
  organizationdetails: 'organization',
  service: 'service',
  services: 'service',
  subservices: 'service',
  serviceoffered: 'service',
  servicesoffered: 'service',
  location: 'location',
  locations: 'location',
  servicelocation: 'location',
  servicelocations: 'location',
  sites: 'location',
  physicallocation: 'location',
  serviceatlocation: 'service-at-location',
  serviceatlocations: 'service-at-location',
  servicesatlocation: 'service-at-location',
  servicesatlocations: 'service-at-location',
});

export const POSITION_NAMES = new Set(
  'coordinates geopoint geolocation geo geocoordinates geocode locationcoordinates latlong latlng position centroid point gpscoordinates gps'.split(
    ' ',
  ),
);
export const ADDRESS_NAMES = new Set(
  'address addresses physicaladdress physicaladdresses streetaddress postaladdress postaladdresses mailingaddress mailaddress locationaddress addressdetails siteaddress'.split(
    ' ',
  ),
);
export const PHONE_NAMES = new Set(
  'phone phones phonenumber phonenumbers telephone telephones tel contactphone contactphones primaryphone mainphone phoneinfo fax faxnumber hotline tollfree tollfreephone tollfreephonenumber tty ttyphonenumber mobile'.split(
    ' ',
  ),
);
export const EMAIL_NAMES = new Set('email emails emailaddress emailaddresses contactemail'.split(' '));
export const WEBSITE_NAMES = new Set(
  'url urls website websites websiteurl web homepage link links additionalwebsites additionalurls site webaddress'.split(
    ' ',
  ),
);
export const SCHEDULE_NAMES = new Set(
  'schedule schedules regularschedule regularschedules hours hoursofoperation operatinghours openinghours servicehours servicetimes businesshours holidayschedule holidayschedules specialhours scheduledetails scheduleinfo openhours officehours dailyhours weekdayhours hoursofservice recurringdates datesandhours'.split(
    ' ',
  ),
);
export const CONTACT_NAMES = new Set(
  'contact contacts contactpoint contactpoints contactinfo contactdetails contactinformation primarycontact contactpersons contactpeople'.split(
    ' ',
  ),
);
export const LANGUAGE_NAMES = new Set('languages language languagesspoken spokenlanguages'.split(' '));

export function entityKind(plain: string, value: unknown): EntityKind | undefined {
  const kind = KINDS[plain];
  if (kind === undefined || typeof value !== 'object' || value === null) return undefined;
  return plain === 'location' && isNode(value) && isPosition(value) ? undefined : kind;
}

/** A `location` that holds latitude and longitude and nothing that names a place. */
export function isPosition(node: Readonly<Record<string, unknown>>): boolean {
  const names = Object.keys(node);
  return (
    names.length > 0 &&
    names.length <= 4 &&
    names.every((name) =>
      /^(lat|latitude|lng|lon|long|longitude|type|location_type|coordinates|accuracy)$/i.test(name),
    )
  );
}

/** Marks that hide an entry, an address or a phone from the public, over HSDS, iCarol, WellSky and VisionLink exports. */
export const PRIVATE_NAMES =
  /^(is_?)?(private|confidential|hidden|redacted)$|^(physical_?)?address_?is_?private$|^is_?(address_?)?confidential$|^confidential_?(address|location)$/i;
export const HIDE_NAMES =
  /^(exclude_?from_?(website|directory|web|public)|do_?not_?publish|unlisted|is_?unlisted|suppress(ed)?)$/i;
