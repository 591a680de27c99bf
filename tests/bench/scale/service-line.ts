import type { Resource } from '@cairn/domain';

/** An invented resource as a list would publish it: one line of HSDS 3 JSON. */
export function serviceLine(resource: Resource, isNationwide: boolean): string {
  const { id, location, phones } = resource;
  return `${JSON.stringify({
    id,
    name: resource.name,
    alternate_name: resource.alternateNames[0],
    description: resource.description,
    status: 'active',
    eligibility_description: resource.eligibility.text,
    organization: { id: `o-${id}`, name: resource.organization },
    phones: phones.map(({ number }, at) => ({ id: `p-${id}-${at}`, number, type: 'voice' })),
    languages: resource.languages.map((code) => ({ id: `${id}-${code}`, code })),
    attributes: resource.categories.map((name) => ({ taxonomy_term: { id: name, name } })),
    ...(isNationwide
      ? { service_areas: [{ id: `a-${id}`, name: 'Nationwide', extent: 'nationwide' }] }
      : {
          service_at_locations: [
            {
              id: `sal-${id}`,
              location: {
                id: `l-${id}`,
                location_type: 'physical',
                latitude: location?.coordinates?.latitude,
                longitude: location?.coordinates?.longitude,
                addresses: [
                  {
                    address_1: location?.address[0],
                    city: location?.city,
                    state_province: location?.state,
                    postal_code: location?.postalCode,
                    country: 'US',
                    address_type: 'physical',
                  },
                ],
              },
            },
          ],
        }),
  })}\n`;
}
