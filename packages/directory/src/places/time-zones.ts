import type { Coordinates } from '@cairn/domain';

// Time zones by state, and the lines that split a state, simplified from 49 CFR part 71 (US government). Near a
// line the guess can be wrong for a few towns; a zone that the list gives always wins.

const EASTERN = 'America/New_York';
const CENTRAL = 'America/Chicago';
const MOUNTAIN = 'America/Denver';
const PACIFIC = 'America/Los_Angeles';

const BY_STATE: Readonly<Record<string, string>> = {
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
};

type Split = (place: Coordinates) => string | undefined;

const SPLITS: Readonly<Record<string, Split>> = {
  FL: ({ latitude, longitude }) => (longitude < -85 && latitude > 29.6 ? CENTRAL : undefined),
  KY: ({ latitude, longitude }) =>
    longitude < -86.1 || (longitude < -85.4 && latitude < 37.3) || (longitude < -84.8 && latitude < 36.9)
      ? CENTRAL
      : undefined,
  TN: ({ longitude }) => (longitude > -85.2 ? EASTERN : undefined),
  IN: ({ latitude, longitude }) =>
    (latitude > 40.7 && longitude < -86.5) || (latitude < 38.6 && longitude < -86.65) ? CENTRAL : undefined,
  MI: ({ latitude, longitude }) =>
    (latitude < 46.4 && longitude < -87.35) || (latitude < 46.62 && longitude < -89.3) ? CENTRAL : undefined,
  ND: ({ latitude, longitude }) => (longitude < -101.3 && latitude < 47.4 ? MOUNTAIN : undefined),
  SD: ({ longitude }) => (longitude < -100.75 ? MOUNTAIN : undefined),
  NE: ({ longitude }) => (longitude < -101.2 ? MOUNTAIN : undefined),
  KS: ({ latitude, longitude }) =>
    longitude < -101.45 && latitude > 37.7 && latitude < 39.6 ? MOUNTAIN : undefined,
  TX: ({ longitude }) => (longitude < -104.9 ? MOUNTAIN : undefined),
  ID: ({ latitude }) => (latitude > 45.5 ? PACIFIC : undefined),
  OR: ({ latitude, longitude }) =>
    longitude > -118.15 && latitude > 42.45 && latitude < 44.5 ? 'America/Boise' : undefined,
  NV: ({ latitude, longitude }) =>
    longitude > -114.2 && latitude > 40.5 && latitude < 41 ? MOUNTAIN : undefined,
  // The Navajo Nation keeps daylight saving time, the rest of Arizona does not.
  AZ: ({ latitude, longitude }) =>
    latitude > 35.3 && longitude > -111.4 && !(latitude < 36.1 && longitude < -109.9 && longitude > -110.9)
      ? MOUNTAIN
      : undefined,
  AK: ({ longitude }) => (longitude < -169.5 ? 'America/Adak' : undefined),
};

/** IANA zone of a place in a US state or territory. */
export function timeZoneOf(state: string | undefined, place: Coordinates | undefined): string | undefined {
  if (state === undefined) return undefined;
  return (place === undefined ? undefined : SPLITS[state]?.(place)) ?? BY_STATE[state];
}

function all(states: string, zone: string): Record<string, string> {
  return Object.fromEntries(states.split(' ').map((state) => [state, zone]));
}
