import type { Box } from '../pack/manifest.ts';
import { placeName } from '../match/place-names.ts';
import type { TownList } from '../match/towns.ts';
import { foldPhrase } from '../text/fold-phrase.ts';

/** Names and positions of towns, GeoNames, CC BY 4.0; the line travels with every pack that holds some of them. */
const SOURCE = 'GeoNames (geonames.org), CC BY 4.0';
/** About 50 km: people come from the next town. */
const MARGIN_DEGREES = 0.5;
/** A list over more than a few states takes the larger towns along only, from so many thousand people. */
const WIDE_DEGREES = 12;
const LARGE_THOUSANDS = 5;

/**
 * The towns that people may name when they ask a list of this area, of a table with lines of state, name, latitude,
 * longitude and thousands of people. Of several with one name the largest is marked.
 */
export function townsAround(table: string, box: Box | undefined): TownList | undefined {
  if (!box) return undefined;
  const [west, south, east, north] = box;
  const isWide = east - west > WIDE_DEGREES || north - south > WIDE_DEGREES;
  const taken = table.split('\n').flatMap((line) => {
    const [state = '', name = '', latitude = NaN, longitude = NaN, people] = line.split('\t');
    const isInside =
      Number(longitude) > west - MARGIN_DEGREES &&
      Number(longitude) < east + MARGIN_DEGREES &&
      Number(latitude) > south - MARGIN_DEGREES &&
      Number(latitude) < north + MARGIN_DEGREES;
    const thousands = Number(people);
    if (!isInside || (isWide && thousands < LARGE_THOUSANDS)) return [];
    const digits = isWide ? 1 : 2;
    const place = [Number(latitude).toFixed(digits), Number(longitude).toFixed(digits)];
    return [
      { state, name: placeName(foldPhrase(name)), line: [state, name, ...place].join('\t'), thousands },
    ];
  });
  const largest = new Map<string, (typeof taken)[number]>();
  const shared = new Set<string>();
  for (const town of taken) {
    const other = largest.get(town.name);
    if (other && other.state !== town.state) shared.add(town.name);
    if (!other || other.thousands < town.thousands) largest.set(town.name, town);
  }
  const lines = taken.map((town) =>
    shared.has(town.name) && largest.get(town.name) === town ? `${town.line}\t1` : town.line,
  );
  return lines.length === 0 ? undefined : { source: SOURCE, towns: lines.join('\n') };
}
