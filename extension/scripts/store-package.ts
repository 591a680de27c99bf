import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zipFolder } from '../../scripts/zip-folder.ts';
import { buildExtension, type Target } from './build.ts';

const NAMES: Readonly<Record<Target, string>> = { 'chrome-mv3': 'chromium', 'firefox-mv3': 'firefox' };
export const STORE_TARGETS = Object.keys(NAMES) as readonly Target[];

/** Builds the extension for one browser and packs what its store takes; answers the file. */
export async function packForStore(target: Target, packsDir: string, folder: string): Promise<string> {
  const built = await mkdtemp(path.join(tmpdir(), 'cairn-store-'));
  const outDir = path.join(built, 'extension');
  await buildExtension({ packsDir, outDir, target });
  const manifest = JSON.parse(await readFile(path.join(outDir, 'manifest.json'), 'utf8')) as {
    readonly version: string;
  };
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `cairn-${NAMES[target]}-${manifest.version}.zip`);
  await writeFile(file, await zipFolder(outDir));
  await rm(built, { recursive: true });
  return file;
}
