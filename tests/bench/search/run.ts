import { readOptions } from './options.ts';
import { inTurns, runInProcess } from './processes.ts';
import {
  formatReport,
  onTheSame,
  peersAhead,
  plainReport,
  type Answer,
  type EngineReport,
  type Report,
} from './report.ts';
import type { Finding } from './run-engine.ts';

/** These are measured with the machine to themselves; the others two at a time, the slowest first. */
const ALONE = ['cairn', 'flexsearch'];
const SLOWEST = ['fuse', 'fuse-token', 'orama', 'lunr'];

export async function runSearchBench(args: readonly string[]): Promise<void> {
  const asked = readOptions(args);
  if ('help' in asked) return console.log(asked.help);
  if ('code' in asked) {
    console.error(asked.message);
    process.exitCode = 1;
    return;
  }
  const { options, engines, asJson, hasDetails } = asked;
  const started = Date.now();
  const found: Finding[] = [];
  const notRun: Record<string, string> = {};
  const job = (name: string) => async (): Promise<void> => {
    say(`${name} ...`);
    const problem = await runInProcess(name, options, (finding) => {
      found.push(finding);
      if (finding.kind === 'engine') say(`${finding.name}: ${summary(finding.report)}`);
    });
    if (problem !== undefined) {
      notRun[name] = problem;
      say(`${name}: not run: ${problem}`);
    }
  };
  const say = (text: string): void =>
    console.error(`${String(Math.round((Date.now() - started) / 1000)).padStart(4)} s  ${text}`);
  const isAlone = (name: string): boolean => ALONE.includes(name);
  const rank = (name: string): number => SLOWEST.indexOf(name) + 1 || SLOWEST.length + 1;
  await inTurns(engines.filter(isAlone).map(job), 1);
  const others = engines.filter((name) => !isAlone(name)).sort((a, b) => rank(a) - rank(b));
  await inTurns([...others, 'records'].map(job), 2);
  const report = assemble(found, engines, notRun);
  for (const line of peersAhead(report.engines)) say(line);
  if (asJson) console.log(JSON.stringify(hasDetails ? report : plainReport(report)));
  else console.log(formatReport(report));
  // A script that compares engines must not take a missing one for a good end.
  if (Object.keys(notRun).length > 0) process.exitCode = 2;
}

/** In the order asked for. Peers need the records besides their index. */
function assemble(
  found: readonly Finding[],
  engines: readonly string[],
  notRun: Record<string, string>,
): Report {
  const records = found.find((finding) => finding.kind === 'records');
  const reports: Record<string, EngineReport> = {};
  const answersOf = (name: string): readonly Answer[] | undefined => {
    const finding = found.find((one) => one.kind === 'engine' && one.name === name);
    return finding?.kind === 'engine' ? finding.answers : undefined;
  };
  for (const name of engines.flatMap((engine) => [engine, `${engine}-plain`])) {
    const finding = found.find((one) => one.kind === 'engine' && one.name === name);
    if (finding?.kind !== 'engine') continue;
    const isCairn = name.startsWith('cairn');
    const added = isCairn ? undefined : records?.bytes;
    const ours = isCairn ? undefined : answersOf(name.endsWith('-plain') ? 'cairn-plain' : 'cairn');
    reports[name] = {
      ...finding.report,
      ...(ours && { cairnOnTheSame: onTheSame(ours, finding.answers.length) }),
      downloadBytesBrotli: finding.report.downloadBytesBrotli + (added?.brotli ?? 0),
      downloadBytesGzip: finding.report.downloadBytesGzip + (added?.gzip ?? 0),
    };
  }
  return {
    size: records?.size ?? 0,
    recordsBytesBrotli: records?.bytes.brotli ?? 0,
    recordsBytesGzip: records?.bytes.gzip ?? 0,
    engines: reports,
    notRun,
  };
}

function summary({ queries, isSample, p50Ms, p95Ms, p99Ms, recallAt10, mrr }: EngineReport): string {
  const asked = `${queries} questions${isSample ? ' (a sample)' : ''}`;
  const times = `p50 ${p50Ms} ms, p95 ${p95Ms} ms, p99 ${p99Ms} ms`;
  return `${asked}, ${times}, recall ${recallAt10['overall'] ?? '-'}, MRR ${mrr['overall'] ?? '-'}`;
}
