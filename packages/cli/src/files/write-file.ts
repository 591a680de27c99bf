import { fail, succeed, type Result } from '@cairn/domain';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a file beside and renames it, so that a full disk never leaves half a file. */
export async function writeFileWhole(path: string, content: string | Uint8Array): Promise<Result<void>> {
  const beside = `${path}.new-${process.pid}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(beside, content);
    await rename(beside, path);
    return succeed(undefined);
  } catch (error) {
    await rm(beside, { force: true });
    return fail({
      code: 'file-not-written',
      message: `"${path}" could not be written (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}).`,
    });
  }
}
