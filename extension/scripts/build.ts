import { spawn } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const extensionDir = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Always the same: the names of the built files hold a hash of their path. */
const BUILD_PATH = 'build';

/** What an agency may set by policy, in the words of Chromium's policy editor. */
const SCHEMA = 'managed-schema.json';

export type Target = 'chrome-mv3' | 'firefox-mv3';

export interface BuildOptions {
  /** Folder of built packs; each of them is packed into the extension. */
  readonly packsDir: string;
  /** The built widgets; `widgets/dist/cdn` unless told. */
  readonly widgetsDir?: string;
  /** Where the unpacked extension lands. What was there is replaced only after the build worked. */
  readonly outDir: string;
  /** `chrome-mv3` unless told. */
  readonly target?: Target;
}

/** The lists that ship with the extension, in the order in which the finder offers them. */
export const SHIPPED_PACKS = ['riverbend', 'national'] as const;

/** Builds the extension with Plasmo and puts the widgets and the packs in. Throws with Plasmo's own words if it cannot. */
export async function buildExtension({
  packsDir,
  outDir,
  widgetsDir = path.join(extensionDir, '../widgets/dist/cdn'),
  target = 'chrome-mv3',
}: BuildOptions): Promise<void> {
  await runPlasmo(target);
  const built = path.join(extensionDir, BUILD_PATH, `${target}-prod`);
  await finishManifest(path.join(built, 'manifest.json'), target);
  await mkdir(path.dirname(outDir), { recursive: true });
  const beside = `${outDir}.new`;
  await rm(beside, { recursive: true, force: true });
  await cp(built, beside, { recursive: true });
  await closePages(beside);
  if (target === 'chrome-mv3') await cp(path.join(extensionDir, SCHEMA), path.join(beside, SCHEMA));
  await cp(widgetsDir, path.join(beside, 'widgets'), { recursive: true, filter: isForExtension });
  for (const name of SHIPPED_PACKS) {
    await cp(path.join(packsDir, name), path.join(beside, 'packs', name), { recursive: true });
  }
  await copyData(path.join(beside, 'data'));
  await rm(outDir, { recursive: true, force: true });
  await rename(beside, outDir);
}

/** The page that a host shows in a frame is of no use here. */
function isForExtension(file: string): boolean {
  return !/^frame\.(html|js|css)$/.test(path.basename(file));
}

/** The one page that may reach a server. */
const OPEN_PAGE = 'tabs/exchange.html';
const CLOSED = `<meta http-equiv="Content-Security-Policy" content="connect-src 'self'">`;

/** A manifest has one policy for all pages. Every page but one gets a second, narrower one, and both hold. */
async function closePages(folder: string): Promise<void> {
  const names = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
  for (const name of names.filter((each) => each.endsWith('.html') && each !== OPEN_PAGE)) {
    const file = path.join(folder, name);
    const page = await readFile(file, 'utf8');
    if (!page.includes('<head>')) throw new Error(`${name} has no place for its policy.`);
    await writeFile(file, page.replace('<head>', `<head>${CLOSED}`));
  }
}

/** What a peer's day needs out of `data/`, as it is there: practice rules, word lists, vocabularies and forms. */
async function copyData(target: string): Promise<void> {
  for (const name of ['practice', 'language', 'instruments', 'taxonomy']) {
    await cp(path.join(extensionDir, '../data', name), path.join(target, name), {
      recursive: true,
      filter: (file) => !/\.md$|scoring-cases\.json$|label-rules\.json$|[/\\]hsds/.test(file),
    });
  }
}

/** Plasmo writes the manifest in the order of its own steps; ours is sorted and fits the target. */
async function finishManifest(file: string, target: Target): Promise<void> {
  const manifest = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  const keep = (isWanted: (permission: string) => boolean): void => {
    manifest['permissions'] = (manifest['permissions'] as string[]).filter(isWanted);
  };
  if (target === 'firefox-mv3') {
    // Firefox knows neither the permissions nor the key, and says so on each start.
    keep((name) => name !== 'sidePanel' && name !== 'offscreen');
    delete manifest['minimum_chrome_version'];
  } else {
    delete manifest['browser_specific_settings'];
    // What Firefox wakes up for, a page out of sight does here.
    keep((name) => name !== 'alarms');
    // Firefox takes an agency's settings from its own policy file, without a schema.
    manifest['storage'] = { managed_schema: SCHEMA };
  }
  await writeFile(file, `${JSON.stringify(manifest, null, 2)}\n`);
}

function runPlasmo(target: Target): Promise<void> {
  const plasmo = path.join(extensionDir, 'node_modules/plasmo/bin/index.mjs');
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [plasmo, 'build', `--target=${target}`, `--build-path=${BUILD_PATH}`],
      {
        cwd: extensionDir,
        env: { ...process.env, NODE_ENV: 'production' },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const said: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const words = Buffer.concat(said).toString();
      if (code === 0 && words.includes('DONE')) resolve();
      else reject(new Error(`Plasmo could not build the extension for ${target}:\n${words}`));
    });
  });
}
