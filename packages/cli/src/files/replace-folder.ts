import { fail, succeed, type Result } from '@cairn/domain';
import { MANIFEST_FILE } from '@cairn/search';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { holdsPack, isPackFile } from './pack-folder.ts';

export type WriteFile = (name: string, bytes: Uint8Array) => Promise<void>;

/**
 * Writes files into a new folder beside the wanted one and then swaps the two, so that a reader sees the
 * old pack or the new one and never a mixture. Only a pack is replaced, and files of somebody else in its folder stay.
 */
export async function replaceFolder(
  path: string,
  fill: (write: WriteFile) => Promise<void>,
): Promise<Result<void>> {
  const target = resolve(path);
  const allowed = await mayReplace(target);
  if (!allowed.ok) return allowed;
  const beside = join(dirname(target), `.${basename(target)}.new-${process.pid}`);
  const old = join(dirname(target), `.${basename(target)}.old-${process.pid}`);
  try {
    await rm(beside, { recursive: true, force: true });
    await makeFolder(beside);
    await fill((name, bytes) => writeWhole(join(beside, name), bytes));
    const isReplacing = await rename(target, old).then(
      () => true,
      () => false,
    );
    try {
      await rename(beside, target);
    } catch (error) {
      if (isReplacing) await rename(old, target);
      throw error;
    }
    if (isReplacing) await moveOthers(old, target);
    await rm(old, { recursive: true, force: true });
    return succeed(undefined);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    return notWritten(path, error);
  }
}

/**
 * Adds files to a folder that is in use: each is written beside and renamed, and one that is there is left alone, since
 * its name follows its content. The manifest comes last and is the only one that is replaced.
 */
export async function addToFolder(
  path: string,
  fill: (write: WriteFile) => Promise<void>,
): Promise<Result<FolderChange>> {
  const before = new Set(await readdir(path));
  const added: string[] = [];
  const named = new Set<string>();
  let bytesAdded = 0;
  try {
    await fill(async (name, bytes) => {
      named.add(name);
      if (name !== MANIFEST_FILE && before.has(name)) return;
      const beside = join(path, `.${name}.new-${process.pid}`);
      await writeWhole(beside, bytes);
      await rename(beside, join(path, name));
      if (name === MANIFEST_FILE) return;
      added.push(name);
      bytesAdded += bytes.length;
    });
  } catch (error) {
    return notWritten(path, error);
  }
  const unused = [...before].filter((name) => !named.has(name) && isPackFile(name)).sort();
  return succeed({ added, bytesAdded, unchanged: named.size - added.length - 1, unused });
}

export interface FolderChange {
  readonly added: readonly string[];
  readonly bytesAdded: number;
  readonly unchanged: number;
  /** Files of earlier packs that the new one does not name. */
  readonly unused: readonly string[];
}

function notWritten(path: string, error: unknown): Result<never> {
  return fail({
    code: 'folder-not-written',
    message: `The folder "${path}" could not be written (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}). What was there is unchanged.`,
  });
}

/** What the keeper of a site put beside the pack, such as a file for the web server. */
async function moveOthers(from: string, to: string): Promise<void> {
  const others = (await readdir(from)).filter((name) => !isPackFile(name));
  for (const name of others) await rename(join(from, name), join(to, name));
}

async function mayReplace(target: string): Promise<Result<void>> {
  try {
    const names = await readdir(target);
    if (names.length === 0 || (await holdsPack(target))) return succeed(undefined);
    return fail({
      code: 'folder-in-use',
      message: `The folder "${target}" holds other files and no pack. Give an empty or new folder.`,
    });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return succeed(undefined);
    return fail({
      code: 'folder-in-use',
      message: `"${target}" is not a folder that can be written to (${code ?? 'unknown reason'}).`,
    });
  }
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
