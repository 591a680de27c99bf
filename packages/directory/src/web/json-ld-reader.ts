import type { Schedule } from '@cairn/domain';
import type { Draft, DraftPhone, DraftPlace, ReaderOutput } from '../draft/draft.ts';
import { isNode, nodesOf, pick, pickText, textOf, textsOf, type JsonNode } from '../hsds/json-node.ts';
import type { Reader } from '../reader/reader.ts';
import { jsonOutputs } from '../reader/json-outputs.ts';
import { readSchedules } from '../schedule/read-schedules.ts';

/** schema.org as JSON-LD: services, organisations, places and events, alone, in a list or in a `@graph`. */
export const jsonLdReader: Reader = {
  id: 'schema.org',
  detect: ({ files }) =>
    files.some(({ values }) =>
      values.some((value) => isNode(value) && ('@type' in value || '@context' in value)),
    )
      ? 0.9
      : 0,
  read: async function* (files) {
    for (const file of files) {
      yield* jsonOutputs(file, function* (node, row): Generator<ReaderOutput> {
        const items = subjects(node);
        if (items.length === 0)
          yield {
            lost: {
              file: file.name,
              row,
              finding: { code: 'record-without-data', detail: textOf(node['@type']) },
            },
          };
        for (const item of items) yield { draft: toDraft(item, file.name, row) };
      });
    }
  },
};

const NOT_A_RESOURCE =
  /^(WebSite|WebPage|BreadcrumbList|ImageObject|Person|SearchAction|ListItem|PostalAddress|GeoCoordinates|OpeningHoursSpecification|ContactPoint|Article|CollectionPage)$/;

function subjects(node: JsonNode): JsonNode[] {
  const listed = nodesOf(node['@graph'] ?? node['itemListElement']).map((item) =>
    isNode(item['item']) ? item['item'] : item,
  );
  const all = listed.length > 0 ? listed : [node];
  return all.filter(
    (item) => types(item).length > 0 && !types(item).every((type) => NOT_A_RESOURCE.test(type)),
  );
}

function types(node: JsonNode): string[] {
  return textsOf(node['@type']).map((type) => type.replace(/^.*[/#:]/, ''));
}

function toDraft(node: JsonNode, file: string, row: number): Draft {
  const [provider] = nodesOf(pick(node, 'provider', 'organizer', 'parentOrganization', 'serviceOperator'));
  const [channel] = nodesOf(node['availableChannel']);
  const where = nodesOf(pick(node, 'location') ?? channel?.['serviceLocation'] ?? node['areaServed']).find(
    (item) => item['address'] !== undefined || item['geo'] !== undefined,
  );
  const placed =
    node['address'] === undefined && node['geo'] === undefined && where !== undefined ? where : node;
  const isEvent = types(node).some((type) => /Event$/.test(type));
  const read = readSchedules(
    [
      node['openingHours'],
      node['openingHoursSpecification'],
      node['hoursAvailable'],
      placed === node ? undefined : [placed['openingHours'], placed['openingHoursSpecification']],
      channel?.['hoursAvailable'],
      eventTime(node, isEvent),
    ].map(dayUrls),
  );
  const isFree = node['isAccessibleForFree'];
  const id = pickText(node, '@id', 'identifier', 'url');
  const place = placeOf(placed);
  return {
    file,
    row,
    ...(id === '' ? {} : { id: id.replace(/^https?:\/\//, '') }),
    kind: 'service',
    name: pickText(node, 'name', 'legalName'),
    alternateNames: textsOf(node['alternateName']),
    organization:
      provider === undefined
        ? types(node).some((type) => /Organization|NGO|Business/.test(type))
          ? pickText(node, 'name')
          : ''
        : pickText(provider, 'name'),
    description: pickText(node, 'description', 'disambiguatingDescription'),
    categories: [
      ...textsOf(node['serviceType'], 'name'),
      ...textsOf(node['category'], 'name'),
      ...textsOf(node['keywords'], 'name').flatMap((words) => words.split(',')),
    ],
    phones: [
      node,
      placed,
      ...(channel === undefined ? [] : [channel]),
      ...nodesOf(node['contactPoint']),
      ...(provider === undefined ? [] : [provider]),
    ].flatMap(phonesOf),
    emails: [node, ...nodesOf(node['contactPoint'])].flatMap((item) => textsOf(item['email'])),
    websites: [...textsOf(node['url']), ...textsOf(node['sameAs'])].slice(0, 1),
    ...(place === undefined ? {} : { place }),
    schedules: read.schedules,
    ...(read.texts.length === 0 ? {} : { hoursText: read.texts.join('\n') }),
    languages: [
      ...textsOf(node['availableLanguage'], 'name', 'alternateName'),
      ...textsOf(channel?.['availableLanguage'], 'name'),
      ...textsOf(node['inLanguage'], 'name'),
    ],
    eligibility: eligibilityOf(node),
    cost: {
      ...(typeof isFree === 'boolean' ? { isFree } : {}),
      ...(pickText(node, 'priceRange') === '' ? {} : { text: pickText(node, 'priceRange') }),
    },
    ...(read.schedules.some(({ isReadFromText }) => isReadFromText === true)
      ? { findings: [{ code: 'hours-from-text' as const, detail: read.texts.join('; ') }] }
      : {}),
  };
}

/** `https://schema.org/Monday` is a day too. */
function dayUrls(value: unknown): unknown {
  return value === undefined
    ? undefined
    : (JSON.parse(JSON.stringify(value).replace(/https?:\/\/schema\.org\/(?=\w+day")/g, '')) as unknown);
}

function eventTime(node: JsonNode, isEvent: boolean): unknown {
  const start = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(textOf(node['startDate']));
  const end = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(textOf(node['endDate']));
  if (!isEvent || start === null) return node['eventSchedule'];
  const once: Partial<Schedule> & Record<string, unknown> = {
    date: start[1],
    opens_at: start[2],
    closes_at: end?.[2],
  };
  return once;
}

function phonesOf(node: JsonNode): DraftPhone[] {
  const label = pickText(node, 'contactType');
  const numbers = textsOf(node['telephone']).concat(textsOf(node['servicePhone'], 'telephone'));
  const fax = textsOf(node['faxNumber']);
  return [
    ...numbers.map((number) => ({ number, ...(label === '' ? {} : { label }) })),
    ...fax.map((number) => ({ number, type: 'fax' })),
  ];
}

function placeOf(node: JsonNode): DraftPlace | undefined {
  const address = node['address'];
  const [parts] = nodesOf(address);
  const [geo] = nodesOf(node['geo']);
  if (address === undefined && geo === undefined) return undefined;
  const text = (name: string): string => (parts === undefined ? '' : pickText(parts, name));
  return {
    name: pickText(node, 'name'),
    address:
      parts === undefined
        ? textsOf(address)
        : [text('streetAddress'), text('postOfficeBoxNumber')].filter((line) => line !== ''),
    city: text('addressLocality'),
    state: text('addressRegion'),
    postalCode: text('postalCode'),
    country: parts === undefined ? '' : textsOf(parts['addressCountry'], 'name').join(''),
    ...(geo === undefined ? {} : { latitude: geo['latitude'], longitude: geo['longitude'] }),
  };
}

function eligibilityOf(node: JsonNode): NonNullable<Draft['eligibility']> {
  const [audience] = nodesOf(node['audience']);
  if (audience === undefined) return {};
  const text = pickText(audience, 'audienceType', 'name', 'description');
  return {
    ...(text === '' ? {} : { text }),
    minimumAge: audience['suggestedMinAge'] ?? audience['requiredMinAge'],
    maximumAge: audience['suggestedMaxAge'] ?? audience['requiredMaxAge'],
  };
}
