import fc from 'fast-check';
import { readBundle } from '@cairn/interop/fhir';
import { READING } from '../fhir/exchange.ts';
import { mutatedBundles } from '../fhir/mutations.ts';

// npx tsx tests/bench/fuzz-bundles.ts <count>: broken FHIR bundles, counted by how they ended.

const count = Number(process.argv[2] ?? 10_000);
const ends = new Map<string, number>();
const seed = 20261122;
fc.assert(
  fc.property(mutatedBundles, (bundle) => {
    const read = readBundle(bundle, READING);
    const end = read.ok ? (read.value.left.length > 1 ? 'read in part' : 'read whole') : read.problem.code;
    ends.set(end, (ends.get(end) ?? 0) + 1);
  }),
  { numRuns: count, seed },
);
console.log(JSON.stringify({ bundles: count, seed, ends: Object.fromEntries(ends) }));
