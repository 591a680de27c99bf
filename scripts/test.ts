import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBrowser } from './browsers.ts';
import { build } from './build.ts';
import { checks } from './checks.ts';
import { bin, root } from './paths.ts';
import { run } from './run.ts';
import { add, closingLine, nothing, tallyVitest, tallyWebTestRunner, type Tally } from './tally.ts';

// `pnpm test` runs everything: the build; then the checks that read the sources and the unit tests beside the size budget
// and the widgets in a real browser, and the built site and extension end to end in both rows of work, since they take longest.

const reports = await mkdtemp(path.join(tmpdir(), 'cairn-test-'));
const failures: string[] = [];
let total = nothing;

/** Parts that the tests of the built site and extension are cut into, and how many have been begun. */
const BUILT_PARTS = 6;
let begun = 0;

try {
  const chromium = await ensureBrowser('chromium');
  const firefox = await ensureBrowser('firefox');
  if (!chromium) {
    throw new Error(
      'No browser could be found or installed. Install Chrome, Chromium or Edge, or set CHROME_PATH.',
    );
  }
  process.env['CHROME_PATH'] = chromium;
  if (firefox) process.env['FIREFOX_PATH'] = firefox;

  const isBuilt = await count('build', runBuild);
  // A browser waits most of its time: what needs none is done meanwhile.
  await Promise.all(isBuilt ? [runSources().then(runBuilt), runBrowsers()] : [runSources()]);
} catch (error) {
  failures.push(error instanceof Error ? error.message : String(error));
  total = add(total, { passed: 0, failed: 1, skipped: 0 });
} finally {
  await rm(reports, { recursive: true, force: true });
}

if (failures.length > 0)
  console.log(`\nWhat went wrong:\n${failures.map((line) => `  - ${line}`).join('\n')}`);
console.log(`\n${closingLine(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;

async function runSources(): Promise<void> {
  await Promise.all([runChecks(), count('unit tests', () => runVitest('unit'))]);
}

async function runBrowsers(): Promise<void> {
  await count('size budget', () => runCommand('size-limit', []));
  await count('widgets in Chromium', runWebTestRunner);
  await runBuilt();
}

/** Takes one part after the other, by file, until all have been begun: whoever has nothing else to do. */
async function runBuilt(): Promise<void> {
  while (begun < BUILT_PARTS) {
    const part = `${++begun}/${BUILT_PARTS}`;
    await count(`built site and extension, ${part}`, () => runVitest('built', part));
  }
}

/** Runs one part, adds its tally and says how long it took. True when nothing in it failed. */
async function count(name: string, part: () => Promise<Tally>): Promise<boolean> {
  const startedMs = performance.now();
  const tally = await part();
  total = add(total, tally);
  if (tally.failed > 0) failures.push(name);
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(0);
  console.log(`${tally.failed === 0 ? 'ok  ' : 'FAIL'}  ${name}: ${closingLine(tally)} (${seconds} s)`);
  return tally.failed === 0;
}

async function runChecks(): Promise<void> {
  for (const check of checks) await count(check.name, () => runCommand(check.command, check.args));
}

async function runCommand(command: string, args: readonly string[]): Promise<Tally> {
  const { exitCode, output } = await run(bin(command), args, { cwd: root });
  if (exitCode !== 0) console.log(output.trimEnd());
  return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

async function runBuild(): Promise<Tally> {
  try {
    await build(() => undefined);
    return { passed: 1, failed: 0, skipped: 0 };
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error));
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

async function runVitest(project: string, shard = '1/1'): Promise<Tally> {
  const file = path.join(reports, `${project}-${shard.replace('/', '-')}.json`);
  const args = [
    'run',
    '--project',
    project,
    `--shard=${shard}`,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const { exitCode, output } = await run(bin('vitest'), args, { cwd: root });
  const report = await readFile(file, 'utf8').catch(() => undefined);
  const tally = tallyVitest(report, exitCode);
  if (tally.failed > 0) console.log(output.trimEnd());
  return tally;
}

async function runWebTestRunner(): Promise<Tally> {
  const wtr = path.join(root, 'widgets/node_modules/.bin/wtr');
  const { exitCode, output } = await run(wtr, ['--config', 'web-test-runner.config.js'], {
    cwd: path.join(root, 'widgets'),
  });
  const tally = tallyWebTestRunner(output, exitCode);
  if (tally.failed > 0) console.log(output.trimEnd());
  return tally;
}
