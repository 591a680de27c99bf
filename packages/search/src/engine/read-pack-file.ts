import { fail, type Result } from '@cairn/domain';
import { damagedPack } from '../pack/manifest.ts';

/** Reads one file of a pack by its name in the manifest. Rejects when it cannot be had. */
export type ReadFile = (name: string) => Promise<Uint8Array>;

/** Reads and parses a file of a pack. Whatever goes wrong in `parse` is the file's fault: it only looks at the bytes. */
export async function readPackFile<T>(
  readFile: ReadFile,
  file: string,
  parse: (bytes: Uint8Array) => Result<T> | Promise<Result<T>>,
): Promise<Result<T>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch {
    return fail({
      code: 'pack-unreachable',
      message: `The file ${file} of this list could not be read. Check the connection or the folder, then try again.`,
    });
  }
  try {
    return await parse(bytes);
  } catch {
    return fail(damagedPack(file));
  }
}
