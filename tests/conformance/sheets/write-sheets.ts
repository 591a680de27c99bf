import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../../../scripts/paths.ts';
import { WIDGETS } from '../scene.ts';
import { states } from '../states.ts';
import { readResults } from './results.ts';
import { sheet, titleOf } from './sheet.ts';

const folder = path.join(root, 'docs/conformance');

/** Writes the sheet of every widget, and the list of sheets. A state that was not run says so. */
export async function writeSheets(say: (line: string) => void): Promise<void> {
  const about = { version: await versionOf(), axe: await axeVersion() };
  const lines: string[] = [];
  for (const widget of WIDGETS) {
    const own = states.filter((state) => state.widget === widget);
    const results = await readResults(widget);
    const missing = own.filter(({ id }) => !results.has(id));
    if (missing.length > 0) say(`${widget}: ${missing.length} of ${own.length} states were not run.`);
    await writeMarkdown(path.join(folder, `${widget}.md`), sheet({ widget, ...about }, own, results));
    const open = own.filter(({ id }) => (results.get(id)?.findings.length ?? 0) > 0).length;
    const says = missing.length > 0 ? 'not all run yet' : open === 0 ? 'none' : String(open);
    lines.push(`| [${titleOf(widget)}](${widget}.md) | ${own.length} | ${says} |`);
  }
  await writeMarkdown(path.join(folder, 'README.md'), index(lines));
}

function index(lines: readonly string[]): string {
  return `# Conformance

One sheet for each widget and for the extension: each success criterion, how it was tested, in how many states it holds, and
what only people can judge. \`npx --yes pnpm@12 conformance\` writes them from a run over the built site and the built
extension. A center can hand them to its funder. No person who uses assistive technology has tried Cairn yet.

| Sheet | States | States with something open |
| --- | --- | --- |
${lines.join('\n')}

The states are in \`tests/conformance/scenes\`. What is kept of each state, its accessibility tree and what a virtual screen
reader says, is in \`tests/conformance/kept\`; \`pnpm conformance --update\` takes what is there now as right.
`;
}

async function writeMarkdown(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, await format(text, { ...(await resolveConfig(file)), parser: 'markdown' }));
}

async function versionOf(): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: root,
    encoding: 'utf8',
  }).trim();
  return `${version}, written at commit ${commit} from the last run of each state`;
}

async function axeVersion(): Promise<string> {
  const builder = createRequire(import.meta.url).resolve('@axe-core/playwright');
  const file = createRequire(builder).resolve('axe-core/package.json');
  return (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version;
}
