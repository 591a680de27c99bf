import { importDirectory } from '@cairn/directory';
import { labellerFromData, placesFromData } from '../../data/directory/shipped.ts';
import { openPath } from '../../../packages/cli/src/files/file-sources.ts';
import { collectGarbage } from '../collect-garbage.ts';

export interface ImportFigures {
  readonly kept: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** The most memory the process ever had, as the operating system counts it. */
  readonly peakMB: number;
  /** What the process weighs before it reads anything. */
  readonly emptyMB: number;
  /** The entries and the report. */
  readonly resultMB: number;
  /** The most that was alive beside the entries so far; only where it was asked for, since it takes time. */
  readonly beyondMB?: number;
  /** The most that was alive at any moment, tables and entries together; the same condition. */
  readonly aliveMB?: number;
}

// Run in a process of its own: the memory of one import is not told from that of another in the same process.

const [path = '', isLive] = process.argv.slice(2);
const LIVE_EVERY = 5000;
const LARGEST_SAMPLE = 200;

async function main(): Promise<void> {
  const tools = { labeller: labellerFromData(), places: placesFromData() };
  const files = await openPath(path);
  if (!files.ok) throw new Error(files.problem.message);
  collectGarbage();
  const empty = process.memoryUsage();
  const start = performance.now();
  const cpu = process.cpuUsage();
  const live: { readonly read: number; readonly bytes: number }[] = [];
  const result = await importDirectory(files.value, {
    ...tools,
    onProgress: (read) => {
      if (isLive !== 'live' || read % LIVE_EVERY !== 0 || live.length > LARGEST_SAMPLE) return;
      collectGarbage();
      live.push({ read, bytes: heldBytes() - empty.heapUsed - empty.arrayBuffers });
    },
  });
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const peak = process.resourceUsage().maxRSS * 1024;
  collectGarbage();
  const held = heldBytes() - empty.heapUsed - empty.arrayBuffers;
  const { read, kept } = result.report;
  const beyond = Math.max(0, ...live.map((sample) => sample.bytes - (held * sample.read) / read));
  const alive = Math.max(held, ...live.map((sample) => sample.bytes));
  const figures: ImportFigures = {
    kept,
    seconds: round(seconds, 1),
    cpuSeconds: round((user + system) / 1e6, 1),
    peakMB: round(peak / 1e6),
    emptyMB: round(empty.rss / 1e6),
    resultMB: round(held / 1e6),
    ...(isLive === 'live' ? { beyondMB: round(beyond / 1e6), aliveMB: round(alive / 1e6) } : {}),
  };
  process.stdout.write(JSON.stringify(figures));
}

function heldBytes(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function round(value: number, digits = 0): number {
  return Number(value.toFixed(digits));
}

await main();
