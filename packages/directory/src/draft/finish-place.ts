import type { Location } from '@cairn/domain';
import { shownValue } from '../hsds/json-node.ts';
import { readCoordinates } from '../repair/coordinates.ts';
import { readPostalCode } from '../repair/postal-code.ts';
import { readState } from '../repair/us-states.ts';
import type { DraftPlace } from './draft.ts';
import { isPlaceholder, type Cleaner } from './cleaner.ts';

/** Words in an address that say that there is none to publish. */
const CONFIDENTIAL =
  /\b(?:confidential|undisclosed|not disclosed|withheld|private location|address (?:is )?(?:private|unlisted)|location (?:is )?(?:private|unlisted)|confidencial)\b|^\W*(?:n\/?a\W+)?(?:(?:for|por)\s+)?(?:hidden|secret|private|unlisted|anonymous|safety|security|not (?:listed|published|public|shown|given)|privad[oa]|secret[oa]|seguridad|no (?:publicad[oa]|se publica))(?:\s+(?:reasons?|location|address))?\W*$|^\W*(?:please )?(?:call|phone|contact us|text|llam[ae]) (?:us )?(?:for|to get|para) (?:the |our |la )?(?:address|location|direcci[oó]n)\W*$/i;

/** A box at a post office takes letters; nobody can be met there. */
const BOX = /^p(?:ost)?\.?\s*o(?:ffice)?\.?\s*box\b|^(?:apartado|casilla)\s+postal\b/i;

/** CLDR's code for "no known region": an invented place writes it instead of borrowing a real state. */
const NO_REGION = 'ZZ';

export interface FinishedPlace {
  readonly location?: Location;
  /** What was taken out and must not show up elsewhere in the record. */
  readonly secrets: readonly string[];
}

/** Checks a place. A confidential one keeps its city and state at most, so that people can tell if it is near. */
export function finishPlace(place: DraftPlace | undefined, clean: Cleaner): FinishedPlace {
  if (place === undefined) return { secrets: [] };
  const field = (name: string, raw: string | undefined): string => {
    const text = clean.line(name, raw);
    return isPlaceholder(text) ? '' : text;
  };
  const address = (place.address ?? []).map((line) => field('address', line)).filter((line) => line !== '');
  const name = field('place', place.name);
  const city = field('city', place.city);
  const country = field('country', place.country);
  const isConfidential =
    place.isConfidential === true || [...address, name].some((text) => CONFIDENTIAL.test(text));
  const rawState = field('state', place.state);
  const state = readState(rawState);
  const isUs = country === '' || /^(us|usa|united states.*|u\.s\.(a\.)?)$/i.test(country);
  if (rawState !== '' && rawState !== NO_REGION && state === undefined && isUs && !isConfidential)
    clean.note('state-unknown', rawState);
  const rawCode = field('ZIP', place.postalCode);
  const code = readPostalCode(rawCode, state?.code, country);
  const transportation = clean.paragraph('transportation', place.transportation);
  const base: Location = {
    address: [],
    ...(city === '' ? {} : { city }),
    ...(state === undefined ? (rawState !== '' && !isUs ? { state: rawState } : {}) : { state: state.code }),
    ...(country === '' ? {} : { country: isUs ? 'US' : country }),
    ...(place.timeZone !== undefined && isTimeZone(place.timeZone) ? { timeZone: place.timeZone } : {}),
  };
  if (isConfidential) {
    clean.note('address-removed-confidential');
    const secrets = [...address, rawCode].filter((text) => text.length >= 5 && !CONFIDENTIAL.test(text));
    return { secrets, ...(base.city === undefined && base.state === undefined ? {} : { location: base }) };
  }
  if (code.finding !== undefined) clean.note(code.finding, rawCode);
  const position = readCoordinates(place.latitude, place.longitude, isUs ? state : undefined);
  if (position.finding !== undefined)
    clean.note(position.finding, `${shownValue(place.latitude)}, ${shownValue(place.longitude)}`);
  const location: Location = {
    ...base,
    ...placeWords(name, [...new Set(address)]),
    ...(code.postalCode === undefined ? {} : { postalCode: code.postalCode }),
    ...(position.coordinates === undefined ? {} : { coordinates: position.coordinates }),
    ...(place.isApproximate === true ? { isApproximate: true } : {}),
    ...(transportation === '' ? {} : { transportation }),
  };
  const isEmpty =
    location.address.length === 0 &&
    location.city === undefined &&
    location.state === undefined &&
    location.postalCode === undefined &&
    location.coordinates === undefined &&
    location.timeZone === undefined &&
    name === '';
  return isEmpty ? { secrets: [] } : { location, secrets: [] };
}

/** A box is named and is no address to go to. */
function placeWords(name: string, address: readonly string[]): Pick<Location, 'name' | 'address'> {
  const isBox = address.length > 0 && address.every((line) => BOX.test(line));
  const shown = isBox ? [name, ...address].filter((words) => words !== '').join(', ') : name;
  return { ...(shown === '' ? {} : { name: shown }), address: isBox ? [] : address };
}

const KNOWN_ZONES = new Map<string, boolean>();

/** True for a name from the IANA time zone database that this machine knows. */
export function isTimeZone(name: string): boolean {
  const known = KNOWN_ZONES.get(name);
  if (known !== undefined) return known;
  let isKnown = /^[A-Z][A-Za-z_+-]+(?:\/[A-Za-z0-9_+-]+)*$/.test(name);
  try {
    isKnown &&= new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    // `Intl` has no other way to ask for one zone.
    isKnown = false;
  }
  if (KNOWN_ZONES.size < 1000) KNOWN_ZONES.set(name, isKnown);
  return isKnown;
}
