import { run } from '../run.ts';

/** Runs one command line as the terminal would and gives what it said. */
export async function cairn(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const code = await run(args, {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    isWatched: false,
  });
  return { code, ...said };
}
