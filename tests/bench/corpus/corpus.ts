import type { Resource } from '@cairn/domain';
import { CONCEPTS, type Concept } from './concepts.ts';
import { misspell } from './misspell.ts';
import { Random } from './random.ts';
import { makeWords, type WordStock } from './words.ts';

export interface Corpus {
  readonly resources: readonly Resource[];
  /** The concept of each resource, at the same place. */
  readonly concepts: readonly Concept[];
}

const KINDS =
  'Center House Ministries Alliance Foundation Network Coalition Services Community Church Project Collective Partners Outreach Mission Clinic Society Council Hub Association'.split(
    ' ',
  );
const PLACE_ENDINGS = [
  'ville',
  'ton',
  'field',
  ' Falls',
  ' Springs',
  'port',
  'burg',
  ' Heights',
  ' Grove',
  'dale',
];
const AUDIENCES = ['women', 'men', 'veterans', 'families', 'youth', 'older-adults'];
const STATES = ['MI', 'OH', 'IN', 'IL', 'WI', 'PA', 'NY', 'FL', 'TX', 'CA'];
const STEADY_SHARE = 0.7;

/** An invented list of services in the manner of an HSDS export: about 67 words a record, with a quarter of the descriptions misspelt once. */
export function makeCorpus(size: number, seed: number): Corpus {
  const resources: Resource[] = [];
  const concepts: Concept[] = [];
  for (const { resource, concept } of eachResource(size, seed)) {
    resources.push(resource);
    concepts.push(concept);
  }
  return { resources, concepts };
}

/** The same one by one, for lists that do not fit in memory; in invented cities unless others are given. */
export function* eachResource(
  size: number,
  seed: number,
  otherCities?: readonly City[],
): Generator<{ readonly resource: Resource; readonly concept: Concept }> {
  const random = new Random(seed);
  const stock = makeWords(seed + 1);
  const cities = otherCities ?? makeCities(random, stock, Math.max(12, Math.round(Math.sqrt(size) * 2.2)));
  const organizations = Array.from({ length: Math.max(10, Math.round(size / 4)) }, () =>
    makeOrganization(random, stock),
  );
  for (let at = 0; at < size; at++) {
    const concept = random.pick(CONCEPTS);
    const organization = random.pick(organizations);
    yield { resource: makeResource(at, concept, random, stock, cities, organization), concept };
  }
}

export interface City {
  readonly name: string;
  readonly state: string;
  readonly zip: string;
  readonly latitude: number;
  readonly longitude: number;
}

function makeCities(random: Random, stock: WordStock, count: number): City[] {
  return Array.from({ length: count }, (_, at) => ({
    name: stock.names[random.below(stock.names.length)] + random.pick(PLACE_ENDINGS),
    state: random.pick(STATES),
    zip: String(10_000 + ((at * 37) % 89_000)).padStart(5, '0'),
    latitude: Math.round((30 + random.next() * 15) * 1e4) / 1e4,
    longitude: Math.round((-120 + random.next() * 45) * 1e4) / 1e4,
  }));
}

function makeOrganization(random: Random, stock: WordStock): string {
  const name = stock.names[random.zipf(stock.names.length)] ?? '';
  const start = random.chance(0.2) ? `${random.pick(['St.', 'New', 'Mount', 'Casa'])} ${name}` : name;
  const second = random.chance(0.3) ? ` ${random.pick(stock.names)}` : '';
  return `${start}${second} ${random.pick(KINDS)}`;
}

function makeResource(
  at: number,
  concept: Concept,
  random: Random,
  stock: WordStock,
  cities: readonly City[],
  organization: string,
): Resource {
  const city = cities[random.zipf(cities.length)] as City;
  const service = random.pick(concept.names);
  const name = random.chance(0.6)
    ? `${random.pick(stock.names)} ${service}`
    : `${organization.split(' ')[0]} ${service}`;
  const isFree = random.chance(0.5);
  return {
    id: `svc-${String(at).padStart(6, '0')}`,
    kind: concept.need === 'mutual-aid' ? 'meeting' : 'service',
    name,
    alternateNames: random.chance(0.15) ? [`${random.pick(stock.names)} ${random.pick(concept.names)}`] : [],
    organization,
    description: describe(concept, random, stock),
    status: 'active',
    support: { types: [], reasons: [] },
    needs: concept.need === '' ? [] : [concept.need],
    isTreatment: concept.need.includes('treatment'),
    intercepts: [],
    categories: random.chance(0.8) ? [random.pick(concept.names)] : [],
    phones: [
      { number: `555-555-01${String(random.below(100)).padStart(2, '0')}`, type: 'voice', languages: [] },
    ],
    emails: [],
    modes: random.chance(0.85) ? ['in-person'] : ['in-person', 'phone'],
    location: {
      address: [
        `${100 + random.below(900)} ${stock.names[random.zipf(3000)] ?? ''} ${random.pick(['Street', 'Avenue', 'Road'])}`,
      ],
      city: city.name,
      state: city.state,
      postalCode: city.zip,
      coordinates: { latitude: city.latitude, longitude: city.longitude },
      isApproximate: true,
    },
    schedules: [],
    languages: random.chance(0.25) ? ['en', 'es'] : ['en'],
    eligibility: {
      ...(random.chance(0.5) && { text: sentence(random, stock, 6 + random.below(6)) }),
      audiences: random.chance(0.3) ? [random.pick(AUDIENCES)] : [],
    },
    cost: isFree ? { isFree: true } : {},
    documents: [],
    accessibility: random.chance(0.4) ? ['wheelchair'] : [],
    capacity: [],
    source: { name: 'Invented list', file: 'services.ndjson', row: at + 1 },
  };
}

/** 20 to 60 words, some of them the concept's own, one in four texts with a spelling mistake. */
function describe(concept: Concept, random: Random, stock: WordStock): string {
  const sentences: string[] = [];
  for (let words = 24 + random.below(40); words > 0;) {
    const length = Math.min(words, 8 + random.below(10));
    sentences.push(sentence(random, stock, length, concept));
    words -= length;
  }
  const text = `${sentences.join('. ')}.`;
  if (!random.chance(0.25)) return text;
  const words = text.split(' ');
  const at = random.below(words.length);
  words[at] = misspell(words[at] ?? '', random);
  return words.join(' ');
}

function sentence(random: Random, stock: WordStock, length: number, concept?: Concept): string {
  const words: string[] = [];
  while (words.length < length) {
    const kind = random.next();
    if (concept && kind < 0.16) words.push(random.pick(concept.words));
    else if (kind < 0.42) words.push(random.pick(stock.links));
    else if (kind < 0.66) words.push(rare(random, stock.nouns));
    else if (kind < 0.8) words.push(rare(random, stock.verbs));
    else if (kind < 0.94) words.push(rare(random, stock.adjectives));
    else words.push(stock.names[random.zipf(stock.names.length)] ?? '');
  }
  const text = words.join(' ');
  return (text[0] ?? '').toUpperCase() + text.slice(1);
}

/** Mostly the first hundred, now and then any. */
function rare(random: Random, from: readonly string[]): string {
  return (random.chance(STEADY_SHARE) ? from[random.zipf(100)] : from[random.zipf(from.length)]) ?? '';
}
