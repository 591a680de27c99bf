import type { Box } from '../pack/manifest.ts';
import type { TownList } from '../match/towns.ts';

/** Names and positions of towns, GeoNames, CC BY 4.0; the line travels with every pack that holds some of them. */
const SOURCE = 'GeoNames (geonames.org), CC BY 4.0';
/** About 50 km: people come from the next town. */
const MARGIN_DEGREES = 0.5;
/** A list over more than a few states takes the larger towns along only. */
const WIDE_DEGREES = 12;

/** The towns that people may name when they ask a list of this area: lines of state, name, latitude, longitude, and L for the larger ones. */
export function townsAround(table: string, box: Box | undefined): TownList | undefined {
  if (!box) return undefined;
  const [west, south, east, north] = box;
  const isWide = east - west > WIDE_DEGREES || north - south > WIDE_DEGREES;
  const lines = table.split('\n').flatMap((line) => {
    const [state = '', name = '', latitude = NaN, longitude = NaN, size] = line.split('\t');
    const isInside =
      Number(longitude) > west - MARGIN_DEGREES &&
      Number(longitude) < east + MARGIN_DEGREES &&
      Number(latitude) > south - MARGIN_DEGREES &&
      Number(latitude) < north + MARGIN_DEGREES;
    if (!isInside || (isWide && size !== 'L')) return [];
    const digits = isWide ? 1 : 2;
    return [[state, name, Number(latitude).toFixed(digits), Number(longitude).toFixed(digits)].join('\t')];
  });
  return lines.length === 0 ? undefined : { source: SOURCE, towns: lines.join('\n') };
}
