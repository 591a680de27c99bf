import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildNpmPackage } from './npm-package.ts';
import { singleFile } from './single-file.ts';
import { buildWordPressPlugin } from './wordpress-plugin.ts';

export interface HostsOptions {
  /** The built site, with the widgets in `widgets/`. */
  readonly site: string;
  /** Folder of built packs. */
  readonly packs: string;
  readonly outDir: string;
}

/** Builds what a center puts onto its own host, out of built widgets and packs. */
export async function buildHosts({ site, packs, outDir }: HostsOptions): Promise<void> {
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const manifest = await readFile(new URL('../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(manifest) as { readonly version: string };
  const widgetsDir = path.join(site, 'widgets');
  const packDir = path.join(packs, 'national');
  await buildWordPressPlugin({ widgetsDir, packDir, outDir, version });
  await buildNpmPackage({ widgetsDir, outDir: path.join(outDir, 'npm/widgets'), version });
  await writeFile(
    path.join(outDir, `cairn-single-file-${version}.html`),
    await singleFile({ widgetsDir, packDirs: [packDir], title: 'Cairn', locale: 'en', widget: 'journey' }),
  );
}
