import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { BenchOptions } from './options.ts';
import type { Finding } from './run-engine.ts';

const ENTRY = new URL('./engine-process.ts', import.meta.url).pathname;
/** Lunr and Orama need more than Node allows by itself. */
const HEAP_MB = 8192;

/**
 * Runs one engine in a process of its own, so that none pays for the garbage of another. Resolves with why it did not
 * end well, or with undefined.
 */
export function runInProcess(
  name: string,
  options: BenchOptions,
  found: (finding: Finding) => void,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [...process.execArgv, `--max-old-space-size=${HEAP_MB}`, ENTRY, JSON.stringify({ name, options })],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    const lines = createInterface({ input: child.stdout });
    lines.on('line', (line) => found(JSON.parse(line) as Finding));
    child.on('close', (code, signal) => {
      const lastLine = said
        .split('\n')
        .filter((line) => /Error|out of memory/.test(line))
        .at(-1);
      resolve(
        code === 0 ? undefined : (lastLine ?? `its process ended with ${signal ?? `code ${code ?? '?'}`}`),
      );
    });
  });
}

/** Runs jobs, at most `width` at a time. */
export async function inTurns(jobs: readonly (() => Promise<void>)[], width: number): Promise<void> {
  const left = [...jobs];
  const work = async (): Promise<void> => {
    for (let job = left.shift(); job; job = left.shift()) await job();
  };
  await Promise.all(Array.from({ length: width }, work));
}
