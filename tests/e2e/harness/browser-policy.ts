import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromiumPath } from '../../browser.ts';
import type { ExtensionRunOptions } from './extension-run.ts';

// Chromium reads policies from one folder of the system and from nowhere else. So this browser gets a view of the file
// system of its own, in which that folder is ours; the machine itself stays as it is. Where a machine allows no such
// view, what Chromium's reader would say is put in its place, in the worker and in the options, and the run says so.

/** Starts a program with a view of the file system of its own; part of every Linux (util-linux). */
const OWN_VIEW = 'unshare';

/** The folder of the system that this browser reads policies under. */
const home = (): string => (/google|chrome$/.test(chromiumPath()) ? '/etc/opt/chrome' : '/etc/chromium');

/** Why Chromium's own reader cannot be shown a policy on this machine; undefined where it can. */
function hindrance(): string | undefined {
  if (!existsSync(home())) return `there is no ${home()}, the folder that this browser reads policies under`;
  const tried = spawnSync(OWN_VIEW, ['-rm', 'mount', '--bind', tmpdir(), home()]);
  if (tried.error) return `"${OWN_VIEW}" (util-linux) is not installed`;
  return tried.status === 0 ? undefined : `"${OWN_VIEW}" may not mount here: ${String(tried.stderr).trim()}`;
}

/** A browser whose policy gives the extension these settings; `folder` is to be removed afterwards. */
export async function browserWithPolicy(
  settings: object,
): Promise<{ readonly options: ExtensionRunOptions; readonly folder: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'cairn-policy-'));
  const why = hindrance();
  if (why !== undefined) {
    console.warn(`The policy is put in place of Chromium's own reader, since ${why}.`);
    return { folder, options: { alter: (extension) => standIn(extension, settings) } };
  }
  const starter = path.join(folder, 'browser.sh');
  await writeFile(
    starter,
    `#!/bin/sh\nexec ${OWN_VIEW} -rm sh -c 'mount --bind "$0" ${home()} && exec "$@"' ${folder} ${chromiumPath()} "$@"\n`,
    { mode: 0o755 },
  );
  const alter = async (extension: string): Promise<void> => {
    await mkdir(path.join(folder, 'policies/managed'), { recursive: true });
    const policy = { '3rdparty': { extensions: { [idOf(extension)]: { settings } } } };
    await writeFile(path.join(folder, 'policies/managed/cairn.json'), JSON.stringify(policy));
  };
  return { folder, options: { executablePath: starter, alter } };
}

async function standIn(extension: string, settings: object): Promise<void> {
  const scripts = (await readdir(extension)).filter((name) => /^options\..*\.js$/.test(name));
  for (const name of [...scripts, 'static/background/index.js']) {
    const file = path.join(extension, name);
    const said = JSON.stringify({ settings });
    await writeFile(
      file,
      `chrome.storage.managed.get = () => Promise.resolve(${said});\n${await readFile(file, 'utf8')}`,
    );
  }
}

/** The id that Chromium gives an unpacked extension: the first half of a hash of its path, in the letters a to p. */
function idOf(extension: string): string {
  const hash = createHash('sha256').update(extension).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + parseInt(digit, 16))).join('');
}
