import { spawn } from 'node:child_process';
import { bin, root } from '../../../scripts/paths.ts';

/** Runs `pnpm -s bench <name> --json`, says on the way what it says, and gives its figures. */
export async function runBench(name: string, ...args: readonly string[]): Promise<unknown> {
  console.log(`Measuring: ${name}.`);
  const child = spawn(bin('tsx'), ['tests/bench/main.ts', name, '--json', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`The bench "${name}" ended with ${String(code)}:\n${text}`);
  return JSON.parse(text) as unknown;
}
