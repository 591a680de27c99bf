import type { Schedule } from '@cairn/domain';
import type { DraftPhone, DraftPlace, ReaderOutput } from '../draft/draft.ts';
import { isNode, nodesOf, pickText, textOf, textsOf, type JsonNode } from '../hsds/json-node.ts';
import { countFields, fieldNames } from '../reader/count-fields.ts';
import type { Reader, ReadContext } from '../reader/reader.ts';
import { jsonNodes } from '../reader/json-outputs.ts';
import type { Source } from '../source/source.ts';
import { readDate } from '../repair/calendar-date.ts';
import { readHolidays } from '../schedule/holiday-words.ts';
import { readSchedules } from '../schedule/read-schedules.ts';

/** FHIR R4 and R5 `HealthcareService` with the `Location` and `Organization` resources it refers to, as a Bundle or as lines. */
export const fhirReader: Reader = {
  id: 'fhir',
  detect: ({ files }) =>
    files.some(({ values }) => values.some((value) => isNode(value) && resourceType(value) !== ''))
      ? 0.95
      : 0,
  read: async function* (files, context) {
    for (const file of files) yield* readFile(file, context);
  },
};

interface Held {
  readonly node: JsonNode;
  readonly row: number;
}

/** Services can stand before the places that they name, so they wait until the file is read. */
async function* readFile(file: Source, context: ReadContext): AsyncGenerator<ReaderOutput> {
  const byReference = new Map<string, JsonNode>();
  const services: Held[] = [];
  for await (const item of jsonNodes(file)) {
    if ('lost' in item) {
      yield item;
      continue;
    }
    const { node: entry, row } = item;
    const node = isNode(entry['resource']) ? entry['resource'] : entry;
    const type = textOf(node['resourceType']);
    const url = textOf(entry['fullUrl']);
    byReference.set(`${type}/${textOf(node['id'])}`, node);
    if (url !== '') byReference.set(url, node);
    const known = KNOWN.get(type);
    if (known !== undefined) countFields(node, known, context, `${type}.`);
    if (type === 'HealthcareService') services.push({ node, row });
    else if (!BESIDE_SERVICES.test(type))
      yield { lost: { file: file.name, row, finding: { code: 'record-without-data', detail: type } } };
  }
  for (const service of services) yield* toDrafts(service, byReference, file.name);
}

/** What is read, and what FHIR keeps for itself. */
const OWN = 'resourceType id meta language text extension contained implicitRules identifier active';
const KNOWN: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'HealthcareService',
    fieldNames(
      `${OWN} providedBy location name comment extraDetails category type specialty program telecom contact availableTime availability notAvailable availabilityExceptions communication eligibility serviceProvisionCode characteristic appointmentRequired`,
    ),
  ],
  ['Location', fieldNames(`${OWN} name telecom contact address position hoursOfOperation status mode`)],
  ['Organization', fieldNames(`${OWN} name telecom type`)],
]);

const BESIDE_SERVICES =
  /^(Location|Organization|Endpoint|OperationOutcome|PractitionerRole|Practitioner|OrganizationAffiliation)$/;

function resourceType(value: JsonNode): string {
  const node = isNode(value['resource']) ? value['resource'] : value;
  return textOf(node['resourceType']);
}

function* toDrafts(
  { node, row }: Held,
  byReference: ReadonlyMap<string, JsonNode>,
  file: string,
): Generator<ReaderOutput> {
  const [provided] = nodesOf(node['providedBy']);
  const organization = byReference.get(textOf(provided?.['reference']));
  const references = nodesOf(node['location']);
  const places = references
    .map((reference) => byReference.get(textOf(reference['reference'])))
    .filter((place) => place !== undefined);
  const hours = (source: JsonNode | undefined): unknown[] =>
    source === undefined
      ? []
      : [
          ...nodesOf(source['availableTime']),
          ...nodesOf(source['hoursOfOperation']),
          ...nodesOf(source['availability']).flatMap((part) => nodesOf(part['availableTime'])),
        ].map(timeRow);
  const broken = references.length > places.length;
  for (const place of places.length === 0 ? [undefined] : places) {
    const own = hours(node);
    const read = readSchedules(own.length > 0 ? own : hours(place));
    const extras = extrasIn(node);
    // Cairn's own export says it all exactly.
    const closed = closedDays(node, extras === undefined);
    const id = textOf(node['id']);
    const contacts = [node, ...(place === undefined ? [] : [place])].flatMap((source) => [
      ...nodesOf(source['telecom']),
      ...nodesOf(source['contact']).flatMap((contact) => nodesOf(contact['telecom'])),
    ]);
    const fallback = organization === undefined ? [] : nodesOf(organization['telecom']);
    const telecoms = contacts.length > 0 ? contacts : fallback;
    yield {
      draft: {
        file,
        row,
        ...(extras === undefined ? {} : { extras }),
        id: places.length > 1 && place !== undefined ? `${id}.${textOf(place['id'])}` : id,
        kind: 'service',
        name: pickText(node, 'name') || codings(node['type'])[0] || codings(node['specialty'])[0] || '',
        organization:
          organization === undefined ? textOf(provided?.['display']) : pickText(organization, 'name'),
        description: [pickText(node, 'comment'), pickText(node, 'extraDetails')]
          .filter((text) => text !== '')
          .join('\n'),
        status: node['active'] === false ? 'inactive' : 'active',
        categories: [
          ...codings(node['category']),
          ...codings(node['type']),
          ...codings(node['specialty']),
          ...codings(node['program']),
        ],
        phones: telecoms.filter((item) => /^(phone|fax|sms|pager)$/.test(textOf(item['system']))).map(phone),
        emails: telecoms.filter((item) => item['system'] === 'email').map((item) => textOf(item['value'])),
        websites: telecoms.filter((item) => item['system'] === 'url').map((item) => textOf(item['value'])),
        ...(place === undefined ? {} : { place: placeOf(place) }),
        schedules: [...read.schedules, ...closed.schedules],
        ...(closed.words === '' ? {} : { hoursText: closed.words }),
        languages: codings(node['communication']),
        eligibility: {
          text: nodesOf(node['eligibility'])
            .flatMap((item) => [...codings(item['code']), pickText(item, 'comment')])
            .filter((text) => text !== '')
            .join('\n'),
        },
        cost: { text: codings(node['serviceProvisionCode']).join(', ') },
        accessibility: codings(node['characteristic']),
        ...(node['appointmentRequired'] === true ? { application: 'Appointment required' } : {}),
        ...(broken && places.length === 0
          ? {
              findings: [
                {
                  code: 'link-broken' as const,
                  detail: `the location "${textOf(references[0]?.['reference'])}"`,
                },
              ],
            }
          : {}),
      },
    };
  }
}

/** Where Cairn's own export keeps an entry exactly as it was (`@cairn/interop/fhir`). */
const EXACTLY = 'https://cairn.example/fhir/StructureDefinition/resource';

function extrasIn(node: JsonNode): unknown {
  const extension = nodesOf(node['extension']).find((each) => each['url'] === EXACTLY);
  if (extension === undefined) return undefined;
  try {
    return JSON.parse(textOf(extension['valueString']));
  } catch (problem) {
    // What is there is named as unusable with the entry.
    if (problem instanceof SyntaxError) return {};
    throw problem;
  }
}

/** Days on which it is closed, by date or by the name of the holiday, with the words beside them. */
function closedDays(node: JsonNode, isAlone: boolean): { schedules: readonly Schedule[]; words: string } {
  const parts = !isAlone
    ? []
    : [
        ...nodesOf(node['notAvailable']),
        ...nodesOf(node['availability']).flatMap((part) => nodesOf(part['notAvailableTime'])),
      ];
  const schedules = parts.flatMap((part) => {
    const [during] = nodesOf(part['during']);
    const [startsOn, endsOn] = [readDate(during?.['start']), readDate(during?.['end'])];
    if (startsOn !== undefined)
      return readSchedules({ closed: true, valid_from: startsOn, valid_to: endsOn ?? startsOn }).schedules;
    return readHolidays(`closed ${textOf(part['description'])}`);
  });
  const words = [
    pickText(node, 'availabilityExceptions'),
    ...parts.map(({ description }) => textOf(description)),
  ];
  return { schedules, words: words.filter((text) => text !== '').join('\n') };
}

function timeRow(node: JsonNode): unknown {
  const isAllDay = node['allDay'] === true;
  return {
    days: node['daysOfWeek'],
    opens_at: isAllDay ? '00:00' : (node['availableStartTime'] ?? node['openingTime']),
    closes_at: isAllDay ? '24:00' : (node['availableEndTime'] ?? node['closingTime']),
  };
}

/** The words of CodeableConcepts. */
function codings(value: unknown): string[] {
  return nodesOf(value).flatMap((concept) => {
    const text = pickText(concept, 'text');
    return text === ''
      ? nodesOf(concept['coding']).map((coding) => textOf(coding['display'] ?? coding['code']))
      : [text];
  });
}

function phone(item: JsonNode): DraftPhone {
  const system = textOf(item['system']);
  return {
    number: textOf(item['value']),
    type: system === 'fax' ? 'fax' : system === 'sms' ? 'text' : 'voice',
  };
}

function placeOf(node: JsonNode): DraftPlace {
  const [address] = nodesOf(node['address']);
  const [position] = nodesOf(node['position']);
  const text = (name: string): string => (address === undefined ? '' : textOf(address[name]));
  return {
    name: pickText(node, 'name'),
    address: address === undefined ? [] : textsOf(address['line']),
    city: text('city'),
    state: text('state'),
    postalCode: text('postalCode'),
    country: text('country'),
    ...(position === undefined ? {} : { latitude: position['latitude'], longitude: position['longitude'] }),
  };
}
