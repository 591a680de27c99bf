import { wordTable } from '../text/word-table.ts';

// Codes, names and bounding boxes (south, west, north, east in whole degrees, rounded outwards) of the US states, the
// District of Columbia and the territories, from the public-domain TIGER/Line state file of the US Census Bureau.
const ROWS = `AL Alabama 30 -89 36 -84|AK Alaska 51 -180 72 -129|AZ Arizona 31 -115 38 -109|AR Arkansas 33 -95 37 -89|CA California 32 -125 43 -114
CO Colorado 36 -110 42 -102|CT Connecticut 40 -74 43 -71|DE Delaware 38 -76 40 -74|DC District of Columbia 38 -78 39 -76|FL Florida 24 -88 32 -79
GA Georgia 30 -86 36 -80|HI Hawaii 18 -179 29 -154|ID Idaho 41 -118 50 -111|IL Illinois 36 -92 43 -87|IN Indiana 37 -89 42 -84|IA Iowa 40 -97 44 -90
KS Kansas 36 -103 41 -94|KY Kentucky 36 -90 40 -81|LA Louisiana 28 -95 34 -88|ME Maine 42 -72 48 -66|MD Maryland 37 -80 40 -75|MA Massachusetts 41 -74 43 -69
MI Michigan 41 -91 49 -82|MN Minnesota 43 -98 50 -89|MS Mississippi 30 -92 36 -88|MO Missouri 35 -96 41 -89|MT Montana 44 -117 50 -104|NE Nebraska 39 -105 44 -95
NV Nevada 35 -121 43 -114|NH New Hampshire 42 -73 46 -70|NJ New Jersey 38 -76 42 -73|NM New Mexico 31 -110 38 -102|NY New York 40 -80 46 -71|NC North Carolina 33 -85 37 -75
ND North Dakota 45 -105 50 -96|OH Ohio 38 -85 43 -80|OK Oklahoma 33 -104 38 -94|OR Oregon 41 -125 47 -116|PA Pennsylvania 39 -81 43 -74|RI Rhode Island 41 -72 43 -71
SC South Carolina 32 -84 36 -78|SD South Dakota 42 -105 46 -96|TN Tennessee 34 -91 37 -81|TX Texas 25 -107 37 -93|UT Utah 36 -115 43 -109|VT Vermont 42 -74 46 -71
VA Virginia 36 -84 40 -75|WA Washington 45 -125 50 -116|WV West Virginia 37 -83 41 -77|WI Wisconsin 42 -93 48 -86|WY Wyoming 40 -112 46 -104
PR Puerto Rico 17 -68 19 -65|VI US Virgin Islands 17 -66 19 -64|GU Guam 13 144 14 145|AS American Samoa -15 -172 -10 -168|MP Northern Mariana Islands 14 144 21 147`;

export interface UsState {
  readonly code: string;
  readonly name: string;
  /** Degrees: south, west, north, east. */
  readonly box: readonly [number, number, number, number];
}

export const US_STATES: readonly UsState[] = ROWS.split(/[|\n]/).map((row) => {
  const match = /^(\w\w) (.+?) (-?\d+) (-?\d+) (-?\d+) (-?\d+)$/.exec(row);
  if (match === null) throw new Error(`Bad row in the table of states: ${row}`);
  const [, code = '', name = '', south, west, north, east] = match;
  return { code, name, box: [Number(south), Number(west), Number(north), Number(east)] };
});

const BY_CODE = new Map(US_STATES.map((state) => [state.code, state]));
const BY_NAME = new Map(US_STATES.map((state) => [letters(state.name), state]));
/** Older and Associated Press short forms that lists still use. */
const SHORT_FORMS: Readonly<Record<string, string>> = wordTable({
  ala: 'AL',
  ariz: 'AZ',
  ark: 'AR',
  calif: 'CA',
  cal: 'CA',
  colo: 'CO',
  conn: 'CT',
  del: 'DE',
  fla: 'FL',
  ill: 'IL',
  ind: 'IN',
  kan: 'KS',
  kans: 'KS',
  mass: 'MA',
  mich: 'MI',
  minn: 'MN',
  miss: 'MS',
  mont: 'MT',
  neb: 'NE',
  nebr: 'NE',
  nev: 'NV',
  okla: 'OK',
  ore: 'OR',
  penn: 'PA',
  penna: 'PA',
  tenn: 'TN',
  tex: 'TX',
  wash: 'WA',
  wis: 'WI',
  wisc: 'WI',
  wyo: 'WY',
  washingtondc: 'DC',
  virginislands: 'VI',
  usvi: 'VI',
  nuevayork: 'NY',
  nuevomexico: 'NM',
  nuevajersey: 'NJ',
  carolinadelnorte: 'NC',
  carolinadelsur: 'SC',
});

/** Reads a state code, name or short form. */
export function readState(raw: string): UsState | undefined {
  const upper = raw.trim().toUpperCase();
  const key = letters(raw);
  return (
    BY_CODE.get(upper) ??
    BY_CODE.get(upper.replace(/^US-/, '')) ??
    BY_NAME.get(key) ??
    BY_CODE.get(key.length === 2 ? key.toUpperCase() : (SHORT_FORMS[key] ?? ''))
  );
}

function letters(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
}
