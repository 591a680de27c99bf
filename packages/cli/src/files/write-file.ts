import { fail, succeed, type Result } from '@cairn/domain';
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder } from './make-folder.ts';

/** Writes a file beside and renames it, so that a full disk never leaves half a file. */
export async function writeFileWhole(path: string, content: string | Uint8Array): Promise<Result<void>> {
  try {
    await makeFolder(dirname(path));
    await writeAndRename(path, content);
    return succeed(undefined);
  } catch (error) {
    return fail({
      code: 'file-not-written',
      message: `"${path}" could not be written (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}).`,
    });
  }
}

async function writeAndRename(path: string, content: string | Uint8Array): Promise<void> {
  const beside = `${path}.new-${process.pid}`;
  try {
    await writeFile(beside, content);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
