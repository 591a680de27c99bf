import type { Coordinates } from '@cairn/domain';
import { wordTable } from '../text/word-table.ts';

// Time zones by state, and the lines that split a state, simplified from 49 CFR part 71 (US government). Near a
// line the guess can be wrong for a few towns; a zone that the list gives always wins.

const EASTERN = 'America/New_York';
const CENTRAL = 'America/Chicago';
const MOUNTAIN = 'America/Denver';
const PACIFIC = 'America/Los_Angeles';

const BY_STATE: Readonly<Record<string, string>> = wordTable({
  ...all('CT DC DE FL GA KY MA MD ME NC NH NJ NY OH PA RI SC VA VT WV', EASTERN),
  ...all('AL AR IA IL KS LA MN MO MS ND NE OK SD TN TX WI', CENTRAL),
  ...all('CO MT NM UT WY', MOUNTAIN),
  ...all('CA NV OR WA', PACIFIC),
  MI: 'America/Detroit',
  IN: 'America/Indiana/Indianapolis',
  ID: 'America/Boise',
  AZ: 'America/Phoenix',
  AK: 'America/Anchorage',
  HI: 'Pacific/Honolulu',
  PR: 'America/Puerto_Rico',
  VI: 'America/St_Thomas',
  GU: 'Pacific/Guam',
  MP: 'Pacific/Saipan',
  AS: 'Pacific/Pago_Pago',
});

type Split = (place: Coordinates) => string | undefined;

const SPLITS: Readonly<Record<string, Split>> = wordTable<Split>({
  // The Apalachicola river; the south of Gulf County keeps eastern time.
  FL: ({ latitude, longitude }) =>
    (longitude < -85.02 && latitude > 29.95) || longitude < -85.38 ? CENTRAL : undefined,
  KY: ({ latitude, longitude }) =>
    (longitude < -86.1 && !(latitude > 37.85 && longitude > -86.3)) ||
    (longitude < -85.4 && latitude < 37.35) ||
    (longitude < -85 && latitude < 37.2)
      ? CENTRAL
      : undefined,
  TN: ({ latitude, longitude }) =>
    longitude > (latitude < 35.3 ? -85.45 : latitude < 35.75 ? -85.1 : -84.75) ? EASTERN : undefined,
  IN: ({ latitude, longitude }) =>
    (latitude > 41.17 && longitude < -86.53) ||
    (latitude > 40.73 && longitude < -86.93) ||
    (latitude < 38.2 && longitude < -86.47) ||
    (latitude < 38.53 && longitude < -87.31)
      ? CENTRAL
      : undefined,
  MI: ({ latitude, longitude }) =>
    (latitude < 46.5 && longitude < -89.7) ||
    (latitude < 46.35 && longitude < -88.1) ||
    (latitude < 46.2 && longitude < -87.62) ||
    (latitude < 45.98 && longitude < -87.36)
      ? CENTRAL
      : undefined,
  ND: ({ latitude, longitude }) =>
    (longitude < -102.1 && latitude < 47.4) || (longitude < -101.35 && latitude < 46.63)
      ? MOUNTAIN
      : undefined,
  SD: ({ longitude }) => (longitude < -100.75 ? MOUNTAIN : undefined),
  NE: ({ longitude }) => (longitude < -101.2 ? MOUNTAIN : undefined),
  KS: ({ latitude, longitude }) =>
    longitude < -101.45 && latitude > 37.7 && latitude < 39.6 ? MOUNTAIN : undefined,
  TX: ({ longitude }) => (longitude < -104.9 ? MOUNTAIN : undefined),
  ID: ({ latitude, longitude }) => (latitude > 45.5 && longitude < -114.3 ? PACIFIC : undefined),
  OR: ({ latitude, longitude }) =>
    longitude > -118.15 && latitude > 42.45 && latitude < 44.3 ? 'America/Boise' : undefined,
  NV: ({ latitude, longitude }) =>
    longitude > -114.2 && latitude > 40.5 && latitude < 41 ? MOUNTAIN : undefined,
  // The Navajo Nation keeps daylight saving time, the rest of Arizona does not.
  AZ: ({ latitude, longitude }) =>
    latitude > 35.3 && longitude > -111.4 && !(latitude < 36.1 && longitude < -109.9 && longitude > -110.9)
      ? MOUNTAIN
      : undefined,
  AK: ({ longitude }) => (longitude < -169.5 ? 'America/Adak' : undefined),
});

/**
 * Larger towns on the other side of their state's line, for addresses without a position and without a ZIP code.
 */
const TOWNS: ReadonlyMap<string, string> = new Map(
  (
    [
      [
        'FL',
        CENTRAL,
        'pensacola|panama city|panama city beach|destin|fort walton beach|crestview|milton|niceville|gulf breeze|navarre|marianna|chipley|defuniak springs|blountstown',
      ],
      [
        'KY',
        CENTRAL,
        'bowling green|paducah|owensboro|hopkinsville|henderson|madisonville|murray|mayfield|glasgow|russellville|franklin|princeton|benton|leitchfield',
      ],
      [
        'TN',
        EASTERN,
        'knoxville|chattanooga|johnson city|kingsport|bristol|oak ridge|morristown|maryville|greeneville|sevierville|cleveland|athens|elizabethton|dayton|newport|lenoir city',
      ],
      [
        'IN',
        CENTRAL,
        'gary|hammond|east chicago|merrillville|crown point|valparaiso|michigan city|la porte|laporte|hobart|portage|schererville|munster|highland|griffith|evansville|newburgh|boonville|princeton|tell city|mount vernon',
      ],
      [
        'MI',
        CENTRAL,
        'iron mountain|ironwood|menominee|kingsford|iron river|bessemer|crystal falls|wakefield|norway|watersmeet',
      ],
      ['ND', MOUNTAIN, 'dickinson|bowman|hettinger|beach|medora|killdeer|belfield|mott'],
      [
        'SD',
        MOUNTAIN,
        'rapid city|sturgis|spearfish|hot springs|pine ridge|belle fourche|custer|deadwood|lead|box elder|martin|kadoka',
      ],
      ['NE', MOUNTAIN, 'scottsbluff|gering|alliance|chadron|sidney|ogallala|kimball|imperial'],
      ['KS', MOUNTAIN, 'goodland|sharon springs|tribune|syracuse'],
      ['TX', MOUNTAIN, 'el paso|socorro|horizon city|san elizario|fabens|canutillo|clint|sierra blanca'],
      [
        'ID',
        PACIFIC,
        "coeur d'alene|coeur d alene|lewiston|moscow|post falls|sandpoint|hayden|rathdrum|kellogg|orofino|bonners ferry|grangeville",
      ],
      ['OR', 'America/Boise', 'ontario|vale|nyssa'],
      ['NV', MOUNTAIN, 'west wendover'],
      ['AZ', MOUNTAIN, 'window rock|tuba city|kayenta|chinle|fort defiance|ganado'],
    ] as const
  ).flatMap(([state, zone, names]) =>
    names.split('|').map((name): [string, string] => [`${state} ${name}`, zone]),
  ),
);

/** IANA zone of a place in a US state or territory. */
export function timeZoneOf(
  state: string | undefined,
  place: Coordinates | undefined,
  city?: string,
): string | undefined {
  if (state === undefined) return undefined;
  const split =
    place === undefined
      ? TOWNS.get(`${state} ${(city ?? '').toLowerCase().replace('’', "'").trim()}`)
      : SPLITS[state]?.(place);
  return split ?? BY_STATE[state];
}

function all(states: string, zone: string): Record<string, string> {
  return Object.fromEntries(states.split(' ').map((state) => [state, zone]));
}
