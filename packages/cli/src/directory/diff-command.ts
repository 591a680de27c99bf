import { compareDirectories } from '@cairn/directory';
import { readArguments } from '../terminal/arguments.ts';
import type { Command, ExitCode, Terminal } from '../terminal/io.ts';
import { stop } from '../terminal/stop.ts';
import { readList } from './read-list.ts';

const HELP = `cairn directory diff <old> <new> [--json]

Says what changed from one list to another, whatever their formats: entries that are new, gone or different.

  --json              print JSON: { added, removed, changed, unchanged }
  -h, --help          this text
`;

export const directoryDiff: Command = {
  name: 'directory diff',
  summary: 'say what changed between two lists',
  help: HELP,
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = readArguments(args, { json: { type: 'boolean' } });
  if (!read.ok) return stop(terminal, 1, read.problem.message);
  const [oldPath, newPath] = read.value.positionals;
  if (oldPath === undefined || newPath === undefined)
    return stop(terminal, 1, 'Give the old list and the new one.');
  const before = await readList(oldPath, {}, terminal);
  if (!before.ok) return stop(terminal, 2, before.problem.message);
  const after = await readList(newPath, {}, terminal);
  if (!after.ok) return stop(terminal, 2, after.problem.message);
  for (const [path, { resources }] of [
    [oldPath, before.value],
    [newPath, after.value],
  ] as const) {
    if (resources.length === 0) return stop(terminal, 2, `Nothing in "${path}" could be used.`);
  }
  const { added, removed, changed, unchanged } = compareDirectories(
    before.value.resources,
    after.value.resources,
  );
  const brief = ({ id, name, organization }: { id: string; name: string; organization: string }): object => ({
    id,
    name,
    organization,
  });
  if (read.value.values['json'] === true) {
    terminal.out(
      `${JSON.stringify({ added: added.map(brief), removed: removed.map(brief), changed, unchanged }, undefined, 1)}\n`,
    );
    return 0;
  }
  terminal.out(
    `${added.length} new, ${removed.length} gone, ${changed.length} different, ${unchanged} the same.\n`,
  );
  for (const entry of added) terminal.out(`+ ${entry.name} | ${entry.organization}\n`);
  for (const entry of removed) terminal.out(`- ${entry.name} | ${entry.organization}\n`);
  for (const entry of changed)
    terminal.out(`~ ${entry.name} | ${entry.organization}: ${entry.fields.join(', ')}\n`);
  return 0;
}
