import { labellerFromData, placesFromData } from '../data/directory/shipped.ts';
import { fuzz } from '../data/directory/fuzz/fuzz.ts';
import { nameOf } from '../data/directory/fuzz/seed.ts';
import { SEEDS } from '../data/directory/fuzz/seeds.ts';

// npx tsx tests/bench/fuzz-readers.ts [inputs per list] [first seed] [words in its name]

async function main(): Promise<void> {
  const inputs = Number(process.argv[2] ?? 100_000);
  const first = Number(process.argv[3] ?? 50_000_000);
  const wanted = (process.argv[4] ?? '').toLowerCase();
  const tools = { labeller: labellerFromData(), places: placesFromData() };
  // "spreadsheet" is the name of one list and part of others.
  const exact = SEEDS.filter((one) => nameOf(one).toLowerCase() === wanted);
  const found = SEEDS.filter((one) => nameOf(one).toLowerCase().includes(wanted));
  for (const seed of exact.length > 0 ? exact : found) {
    const start = performance.now();
    const { kept, skipped, refused, slowestMs, slowest } = await fuzz(seed, inputs, first, tools);
    const seconds = (performance.now() - start) / 1000;
    const memory = Math.round(process.memoryUsage().rss / 1e6);
    process.stdout.write(
      `${nameOf(seed).padEnd(62)} ${inputs} inputs in ${seconds.toFixed(0)} s; kept ${kept}, skipped ${skipped}, refused ${refused}; slowest ${slowestMs.toFixed(0)} ms (input ${slowest}); ${memory} MB\n`,
    );
  }
}

await main();
