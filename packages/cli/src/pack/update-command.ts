import { MANIFEST_FILE, parseManifest, type ShardEntry } from '@cairn/search';
import { keepUnchanged, writePack } from '@cairn/search/build';
import type { Result } from '@cairn/domain';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { holdsPack } from '../files/pack-folder.ts';
import { addToFolder, type FolderChange } from '../files/replace-folder.ts';
import { shippedWithPacks } from '../files/shipped-data.ts';
import { readArguments, text } from '../terminal/arguments.ts';
import type { Command, ExitCode, Terminal } from '../terminal/io.ts';
import { stop } from '../terminal/stop.ts';
import { LIST_HELP, LIST_OPTIONS, withList } from './prepare-pack.ts';

const HELP = `cairn pack update <input> --out <folder> [options]

Brings a pack up to date with its list and writes only the files that change: a pack by place has one for each area, and
their names follow their content. The manifest comes last, so that a reader has the old pack or the new one.
Files of the old pack stay for readers that still have its manifest; --prune removes them.

  --out <folder>      the pack
  --prune             remove files that the pack does not name any more
${LIST_HELP}  -h, --help          this text

Ends with 0 when the pack is up to date, 1 when the command is written wrongly, 2 when nothing could be used.
`;

export const packUpdate: Command = {
  name: 'pack update',
  summary: 'bring a pack up to date, writing only what changes',
  help: HELP,
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const read = readArguments(args, { ...LIST_OPTIONS, prune: { type: 'boolean' } });
  if (!read.ok) return usage(terminal, read.problem.message);
  const { values, positionals } = read.value;
  const [input] = positionals;
  const out = text(values, 'out');
  if (input === undefined || positionals.length > 1)
    return usage(terminal, 'Give one file or folder to read.');
  if (out === undefined) return usage(terminal, 'Say which pack with --out <folder>.');
  if (!(await holdsPack(out)))
    return stop(terminal, 2, `There is no pack in "${out}". Make one with "cairn pack build".`);
  const before = await shardsOf(out);
  if (!before.ok) return stop(terminal, 2, before.problem.message);
  const shard = before.value.some(({ place }) => place.kind === 'all') ? 'none' : 'place';
  return withList(input, out, shard, values, terminal, async ({ resources, about }) => {
    const shipped = await shippedWithPacks();
    const files = before.value.map(({ file }) => file);
    const settle = keepUnchanged(files, (file) => readFile(join(out, file)));
    const changed = await addToFolder(out, (write) =>
      writePack(resources, about, { shard, ...shipped, settle }, write),
    );
    if (!changed.ok) return stop(terminal, 2, changed.problem.message);
    const isPruned = values['prune'] === true;
    if (isPruned) for (const name of changed.value.unused) await rm(join(out, name));
    terminal.out(summary(changed.value, isPruned));
    return 0;
  });
}

async function shardsOf(folder: string): Promise<Result<readonly ShardEntry[]>> {
  const manifest = parseManifest(await readFile(join(folder, MANIFEST_FILE)));
  if (!manifest.ok) return manifest;
  const { shards, shardList } = manifest.value;
  if (shardList === undefined) return { ok: true, value: shards };
  const listed = gunzipSync(await readFile(join(folder, shardList.file))).toString('utf8');
  return { ok: true, value: JSON.parse(listed) as ShardEntry[] };
}

function summary({ added, bytesAdded, unchanged, unused }: FolderChange, isPruned: boolean): string {
  const number = (value: number): string => value.toLocaleString('en-US');
  const lines = [
    `${number(added.length)} files are new (${number(Math.ceil(bytesAdded / 1024))} kB), ${number(unchanged)} stay as they are.`,
    ...added.map((name) => `  + ${name}`),
  ];
  if (unused.length > 0 && isPruned) lines.push(`${number(unused.length)} older files were removed.`);
  else if (unused.length > 0)
    lines.push(
      `${number(unused.length)} older files stay for readers of the old list; --prune removes them.`,
    );
  return `${lines.join('\n')}\n`;
}

function usage(terminal: Terminal, message: string): ExitCode {
  return stop(terminal, 1, `${message}\nSee: cairn pack update --help`);
}
