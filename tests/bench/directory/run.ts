import { execFile } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import type { Resource } from '@cairn/domain';
import { makeCorpus } from '../corpus/corpus.ts';
import { FORMATS, type ListFormat, type WrittenFile } from './lists.ts';
import type { ImportFigures } from './measure-import.ts';

const HELP = `Usage: pnpm -s bench directory [--size <n>[,<n>]] [--formats <a,b>] [--skip-live] [--json]

Writes an invented list of so many services as HSDS tables, an HSDS page, HSDS lines and a spreadsheet, reads each in a
process of its own, and prints seconds and memory. "beyond" is the most that was alive beside the entries themselves,
"alive" the most at any moment with them; measuring it takes a second reading, which --skip-live leaves out.`;

const SEED = 20263;
const run = promisify(execFile);

type Row = ImportFigures & { readonly format: string; readonly size: number; readonly inputMB: number };

/** How long lists take to read, and how much memory. */
export async function runDirectoryBench(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      size: { type: 'string', default: '50000' },
      formats: { type: 'string', default: Object.keys(FORMATS).join(',') },
      'skip-live': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void console.log(HELP);
  const sizes = values.size.split(',').map(Number);
  const formats = values.formats.split(',').filter((name): name is ListFormat => name in FORMATS);
  if (!sizes.every((size) => Number.isSafeInteger(size) && size > 0) || formats.length === 0) {
    console.error(HELP);
    process.exitCode = 2;
    return;
  }
  const rows: Row[] = [];
  const folder = mkdtempSync(path.join(tmpdir(), 'cairn-bench-'));
  try {
    for (const size of sizes) {
      const list = makeCorpus(size, SEED).resources;
      for (const format of formats) {
        const row = await measure(format, list, path.join(folder, `${format}-${size}`), values['skip-live']);
        rows.push(row);
        console.error(JSON.stringify(row));
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  if (values.json) console.log(JSON.stringify(rows));
  else console.table(rows);
}

async function measure(
  format: ListFormat,
  list: readonly Resource[],
  folder: string,
  isQuick: boolean,
): Promise<Row> {
  const bytes = write(FORMATS[format](list), folder);
  const timed = await inOwnProcess(folder, 'timed');
  const { beyondMB = 0, aliveMB = 0 } = isQuick ? {} : await inOwnProcess(folder, 'live');
  const live = isQuick ? {} : { beyondMB, aliveMB };
  rmSync(folder, { recursive: true });
  return { format, size: list.length, inputMB: Math.round(bytes / 1e6), ...timed, ...live };
}

function write(files: readonly WrittenFile[], folder: string): number {
  mkdirSync(folder);
  let bytes = 0;
  for (const { name, text } of files) {
    const file = openSync(path.join(folder, name), 'w');
    let waiting = '';
    for (const piece of text()) {
      waiting += piece;
      if (waiting.length < 1_000_000) continue;
      writeSync(file, waiting);
      waiting = '';
    }
    writeSync(file, waiting);
    closeSync(file);
    bytes += statSync(path.join(folder, name)).size;
  }
  return bytes;
}

async function inOwnProcess(folder: string, how: 'timed' | 'live'): Promise<ImportFigures> {
  const script = path.join(import.meta.dirname, 'measure-import.ts');
  const { stdout } = await run(process.execPath, ['--import', 'tsx', script, folder, how]);
  return JSON.parse(stdout) as ImportFigures;
}
