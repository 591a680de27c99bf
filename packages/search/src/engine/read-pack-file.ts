import { fail, succeed, type Result } from '@cairn/domain';
import { gunzip } from '../pack/gunzip.ts';
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

/** Reads what stands in a pack as packed JSON. */
export function readJson<T>(readFile: ReadFile, file: string): Promise<Result<T>> {
  return readPackFile(readFile, file, async (bytes) =>
    succeed(JSON.parse(new TextDecoder().decode(await gunzip(bytes))) as T),
  );
}

/** All values, in order, or the first problem. The files of a pack are asked for together: a phone waits long for each answer. */
export async function allOf<T>(reading: readonly Promise<Result<T>>[]): Promise<Result<readonly T[]>> {
  const values: T[] = [];
  for (const result of await Promise.all(reading)) {
    if (!result.ok) return result;
    values.push(result.value);
  }
  return succeed(values);
}
