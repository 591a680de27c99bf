import { existsSync } from 'node:fs';
import { cp, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { buildExtension } from '../extension/scripts/build.ts';
import { buildDemo, buildWidgets } from '../widgets/scripts/build.ts';
import { buildHosts } from '../widgets/scripts/build-hosts.ts';
import { bin, out, root } from './paths.ts';
import { buildCliPackage } from './release/cli-package.ts';
import { REPORT } from './release/licence-report.ts';
import { run } from './run.ts';

/** Builds every shipped directory into a pack, then the widgets, the demo site, what hosts take and the extension. */
export async function build(say: (line: string) => void): Promise<void> {
  await mkdir(out.site, { recursive: true });
  say('Building the directories in data/directories into packs.');
  await buildPacks();
  say('Building the widgets and the demo site.');
  await buildWidgets(out.site);
  await buildDemo(out.site);
  await addLicences();
  say('Building what goes to hosts.');
  await buildHosts({ site: out.site, packs: out.packs, outDir: out.hosts });
  await buildCliPackage(path.join(out.hosts, 'npm/cli'));
  say('Building the browser extension.');
  await buildExtension({ packsDir: out.packs, outDir: out.extension });
}

/** The licences of others go wherever the scripts go. */
async function addLicences(): Promise<void> {
  const versions = await readdir(path.join(out.site, 'cairn'));
  const folders = [
    path.join(root, 'widgets/dist/cdn'),
    path.join(out.site, 'widgets'),
    ...versions.map((name) => path.join(out.site, 'cairn', name)),
  ];
  for (const folder of folders) await cp(path.join(root, REPORT), path.join(folder, path.basename(REPORT)));
}

async function buildPacks(): Promise<void> {
  const folder = path.join(root, 'data/directories');
  const names = (await readdir(folder)).filter((name) => existsSync(path.join(folder, name, 'services.csv')));
  for (const name of names) {
    const pack = path.join(out.packs, name);
    const args = ['packages/cli/src/main.ts', 'pack', 'build', path.join(folder, name), '--out', pack];
    const built = await run(bin('tsx'), args, { cwd: root });
    if (built.exitCode !== 0) throw new Error(`The pack "${name}" could not be built:\n${built.output}`);
  }
}
