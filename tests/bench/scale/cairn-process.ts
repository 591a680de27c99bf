import { spawn } from 'node:child_process';

const PROGRAM = new URL('../../../packages/cli/src/main.ts', import.meta.url).pathname;
const TELL = new URL('./tell-spent.ts', import.meta.url).href;

export interface Spent {
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly peakMemoryMB: number;
  /** What it said, without the figures. */
  readonly said: string;
}

/** Runs `cairn` in a process of its own and tells what it took. */
export async function runCairn(args: readonly string[]): Promise<Spent> {
  const started = performance.now();
  const child = spawn(process.execPath, [...process.execArgv, '--import', TELL, PROGRAM, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
  await new Promise((resolve) => child.on('close', resolve));
  const lines = text.trim().split('\n');
  const { code, ...spent } = JSON.parse(lines.pop() ?? '{}') as Omit<Spent, 'seconds' | 'said'> & {
    code: number;
  };
  const said = lines.join('\n').trim();
  if (code !== 0) throw new Error(`cairn ${args.join(' ')}: ${said}`);
  return { seconds: Math.round((performance.now() - started) / 1000), ...spent, said };
}
