import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { out } from '../../scripts/paths.ts';
import { zipFolder } from '../../scripts/zip-folder.ts';
import { buildExtension, type Target } from './build.ts';

const names: Readonly<Record<Target, string>> = { 'chrome-mv3': 'chromium', 'firefox-mv3': 'firefox' };

/** Builds the extension for both browsers and packs what their stores take, out of the packs of the last build. */
export async function packStores(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const built = await mkdtemp(path.join(tmpdir(), 'cairn-stores-'));
  for (const [target, name] of Object.entries(names) as [Target, string][]) {
    const outDir = path.join(built, name);
    await buildExtension({ packsDir: out.packs, outDir, target });
    const { version } = JSON.parse(await readFile(path.join(outDir, 'manifest.json'), 'utf8')) as {
      version: string;
    };
    await writeFile(path.join(folder, `cairn-${name}-${version}.zip`), await zipFolder(outDir));
  }
  await rm(built, { recursive: true });
}
