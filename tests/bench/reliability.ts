import { parseArgs } from 'node:util';
import { attackVault } from '../reliability/harness/attacks.ts';
import { runCorruption } from '../reliability/harness/corruption.ts';
import { killRounds } from '../reliability/harness/kill-rounds.ts';
import { searchMarkers } from '../reliability/harness/marker-search.ts';
import { measureOpening } from '../reliability/harness/opening.ts';
import { seededNumbers } from '../reliability/harness/random.ts';

const USAGE = `Usage: pnpm -s bench reliability [--kills <n>] [--attacks <n>] [--writes <n>] [--seed <n>] [--json]

Kills real browsers while the vault saves (one Firefox for ten Chromium), breaks databases on disk, changes bytes
of everything that is stored, and searches the profile directory for what was saved. With --json the seven figures
go to the output, and how fast a full vault opens, with what else was seen, beside them to the error output.`;

/** The figures of the vault: what was lost, what was not noticed, what showed. */
export async function runReliabilityBench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      kills: { type: 'string', default: '20' },
      attacks: { type: 'string', default: '10000' },
      writes: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void console.log(USAGE);
  const [kills, attacks, writes, seed] = [values.kills, values.attacks, values.writes, values.seed].map(
    Number,
  );
  if (![kills, attacks, writes, seed].every((count) => Number.isSafeInteger(count) && Number(count) >= 0)) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const random = seededNumbers(seed ?? 1);
  const say = (text: string) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${text.padEnd(60)}`);
  };

  const inChromium = await killRounds('chromium', kills ?? 0, random, (round) =>
    say(`Chromium, kill ${String(round + 1)}`),
  );
  const inFirefox = await killRounds('firefox', Math.ceil((kills ?? 0) / 10), random, (round) =>
    say(`Firefox, kill ${String(round + 1)}`),
  );
  say('attacks');
  const attacked = await attackVault(attacks ?? 0, random);
  say('broken databases');
  const broken = [...(await runCorruption('chromium')), ...(await runCorruption('firefox'))];
  say('markers');
  const marked = await searchMarkers('chromium', writes ?? 0);
  say('opening');
  const opening = await measureOpening(500, 50_000);
  say('');

  const report = {
    kills: inChromium.kills + inFirefox.kills,
    acknowledged: inChromium.acknowledged + inFirefox.acknowledged,
    lost: inChromium.lost + inFirefox.lost,
    unreadable: inChromium.unreadable + inFirefox.unreadable,
    attacks: attacked.attacks,
    undetected: attacked.undetected + attacked.hurtNeighbours,
    markersFound: marked.found.length,
  };
  const beside = {
    killsIn: { chromium: inChromium.kills, firefox: inFirefox.kills },
    recoveriesAfterKills: inChromium.recoveries + inFirefox.recoveries,
    brokenDatabases: broken.length,
    broughtBack: broken.filter(({ isWhole }) => isWhole).length,
    markedWrites: marked.writes,
    openingMs: Math.round(opening.ms),
    typingMs: opening.typingMs,
  };
  if (values.json) {
    console.log(JSON.stringify(report));
    console.error(JSON.stringify(beside));
  } else {
    const figures = Object.entries({ ...report, ...beside });
    console.table(figures.map(([figure, value]) => ({ figure, value: JSON.stringify(value) })));
  }
  const isSound = report.lost + report.unreadable + report.undetected + report.markersFound === 0;
  if (!isSound || beside.broughtBack < beside.brokenDatabases) process.exitCode = 1;
}
