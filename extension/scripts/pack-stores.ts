import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { out, root } from '../../scripts/paths.ts';
import { buildExtension, type Target } from './build.ts';
import { zipFolder } from '../../scripts/zip-folder.ts';

// Builds the extension for both browsers and packs what their stores take, out of the packs of the last build:
//   npx tsx extension/scripts/pack-stores.ts

const names: Readonly<Record<Target, string>> = { 'chrome-mv3': 'chromium', 'firefox-mv3': 'firefox' };
const folder = path.join(root, 'out/stores');
await mkdir(folder, { recursive: true });
const built = await mkdtemp(path.join(tmpdir(), 'cairn-stores-'));
for (const [target, name] of Object.entries(names) as [Target, string][]) {
  const outDir = path.join(built, name);
  await buildExtension({ packsDir: out.packs, outDir, target });
  const { version } = JSON.parse(await readFile(path.join(outDir, 'manifest.json'), 'utf8')) as {
    version: string;
  };
  const file = path.join(folder, `cairn-${name}-${version}.zip`);
  await writeFile(file, await zipFolder(outDir));
  console.log(file);
}
await rm(built, { recursive: true });
