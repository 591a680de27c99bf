import { checks } from './checks.ts';
import { bin, root } from './paths.ts';
import { run } from './run.ts';

// `pnpm check` runs the checks alone and shows what they say.
let failures = 0;
for (const check of checks) {
  const { exitCode, output } = await run(bin(check.command), check.args, { cwd: root });
  console.log(`${exitCode === 0 ? 'ok  ' : 'FAIL'}  ${check.name}`);
  if (exitCode !== 0) {
    failures += 1;
    console.log(output.trimEnd());
  }
}
process.exitCode = failures === 0 ? 0 : 1;
