import { fuzzFiles } from '../data/files/fuzz-files.ts';

// npx tsx tests/bench/fuzz-files.ts [inputs] [first seed]

const inputs = Number(process.argv[2] ?? 20_000);
const start = performance.now();
const figures = await fuzzFiles(inputs, Number(process.argv[3] ?? 60_000_000));
const seconds = (performance.now() - start) / 1000;
for (const [kind, { taken, refused }] of figures) {
  const problems = [...refused].map(([code, count]) => `${code} ${count}`).join(', ');
  process.stdout.write(`${kind.padEnd(9)} taken ${taken}; refused: ${problems}\n`);
}
process.stdout.write(`${inputs} inputs in ${seconds.toFixed(0)} s\n`);
