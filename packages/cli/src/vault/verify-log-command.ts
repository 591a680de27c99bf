import { verifyLog } from '@cairn/vault/verify-log';
import { readFile } from 'node:fs/promises';
import { readArguments } from '../terminal/arguments.ts';
import type { Command, ExitCode, Terminal } from '../terminal/io.ts';
import { stop } from '../terminal/stop.ts';

const HELP = `cairn vault verify-log <file> [--json]

Checks a log of who opened, changed or disclosed what, as the extension exports it: every entry must follow from the
one before, and none may be missing. Compare the head that it prints with the one on paper.

  --json              print JSON: { whole, count, head, brokenAt }
  -h, --help          this text
`;

export const vaultVerifyLog: Command = {
  name: 'vault verify-log',
  summary: 'check that an exported log was not changed',
  help: HELP,
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = readArguments(args, { json: { type: 'boolean' } });
  if (!read.ok) return stop(terminal, 1, read.problem.message);
  const [path] = read.value.positionals;
  if (path === undefined) return stop(terminal, 1, 'Give the file of an exported log.');
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => error);
  if (typeof text !== 'string')
    return stop(terminal, 2, `"${path}" cannot be read (${text.code ?? text.message}).`);
  const verified = await verifyLog(text);
  if (!verified.ok && verified.problem.code !== 'log-broken')
    return stop(terminal, 2, `"${path}" is not a log that Cairn exported.`);
  const isJson = read.value.values['json'] === true;
  if (!verified.ok) {
    const brokenAt = verified.problem.code === 'log-broken' ? verified.problem.entry : 0;
    terminal.out(
      isJson
        ? `${JSON.stringify({ whole: false, brokenAt })}\n`
        : `This log was changed: it can be relied on only before entry ${String(brokenAt)}.\n`,
    );
    return 2;
  }
  const { count, head } = verified.value;
  terminal.out(
    isJson
      ? `${JSON.stringify({ whole: true, count, head })}\n`
      : `This log is whole: ${String(count)} entries, head ${head === '' ? 'none' : head}.\n`,
  );
  return 0;
}
