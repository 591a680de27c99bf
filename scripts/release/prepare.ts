import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packStores } from '../../extension/scripts/pack-stores.ts';
import { build } from '../build.ts';
import { out, root } from '../paths.ts';
import { run } from '../run.ts';
import { zipFolder } from '../zip-folder.ts';
import { billOfMaterials } from './bill-of-materials.ts';
import { REPORT } from './licence-report.ts';
import { buildLibraryPackages, LIBRARIES } from './library-packages.ts';

// `pnpm release:prepare`: everything that a release is, in out/release, with what it takes to check it. Nothing is
// published and nothing is asked of anybody but the packages that are installed already.

const folder = path.join(root, 'out/release');
const say = (line: string): void => console.log(line);

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await build(say);
const { version } = JSON.parse(await readFile(path.join(root, 'widgets/package.json'), 'utf8')) as {
  readonly version: string;
};

say('Packing the extension for the stores.');
await packStores(folder);

await git('archive', '--format=zip', '-o', path.join(folder, `cairn-source-${version}.zip`), 'HEAD');

say('Packing what hosts take.');
for (const name of await readdir(out.hosts))
  if (/\.(zip|html)$/.test(name)) await cp(path.join(out.hosts, name), path.join(folder, name));
await writeFile(
  path.join(folder, `cairn-scripts-${version}.zip`),
  await zipFolder(path.join(out.site, 'cairn')),
);
await cp(path.join(out.site, 'widgets/integrity.json'), path.join(folder, 'integrity.json'));
await buildLibraryPackages(path.join(out.hosts, 'npm'));
for (const name of ['widgets', 'cli', ...LIBRARIES]) await packForNpm(name);

say('Writing down what is in it.');
const bill = await billOfMaterials(await timeOfCommit());
await writeFile(path.join(folder, 'bom.cdx.json'), `${JSON.stringify(bill, undefined, 2)}\n`);
await cp(path.join(root, REPORT), path.join(folder, path.basename(REPORT)));
const names = (await readdir(folder)).sort();
const sums = names.map(async (name) => {
  const hash = createHash('sha256').update(await readFile(path.join(folder, name)));
  return `${hash.digest('hex')}  ${name}\n`;
});
await writeFile(path.join(folder, 'SHA256SUMS'), (await Promise.all(sums)).join(''));
say(
  `\nThe release is in ${path.relative(root, folder)}:\n${[...names, 'SHA256SUMS'].map((name) => `  ${name}`).join('\n')}`,
);

async function packForNpm(name: string): Promise<void> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'cairn-npm-'));
  const packed = await run('npm', ['pack', '--pack-destination', scratch], {
    cwd: path.join(out.hosts, 'npm', name),
  });
  const [file] = await readdir(scratch);
  if (packed.exitCode !== 0 || file === undefined) throw new Error(`npm could not pack:\n${packed.output}`);
  await cp(path.join(scratch, file), path.join(folder, file));
  await rm(scratch, { recursive: true });
}

/** The time of the last commit stands for the time of the build, so that two builds of it are alike. */
async function timeOfCommit(): Promise<string> {
  return new Date(await git('log', '-1', '--format=%cI')).toISOString();
}

async function git(...args: readonly string[]): Promise<string> {
  const { exitCode, output } = await run('git', args, { cwd: root });
  if (exitCode !== 0) throw new Error(`git ${args.join(' ')} did not do it:\n${output}`);
  return output.trim();
}
