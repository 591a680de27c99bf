import { fail, succeed, type Result } from '@cairn/domain';
import { SourceProblem, streamOf, type Source } from '@cairn/directory';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

const MAX_FILES = 5000;

/** The files at a path: one file, or all files of a folder and its folders. */
export async function openPath(path: string): Promise<Result<readonly Source[]>> {
  try {
    const info = await stat(path);
    if (info.isFile()) return succeed([fileSource(path, basename(path), info.size)]);
    if (!info.isDirectory())
      return fail({ code: 'file-not-readable', message: `"${path}" is not a file or a folder.` });
    const names = (await readdir(path, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .slice(0, MAX_FILES);
    if (names.length === 0)
      return fail({ code: 'input-empty', message: `The folder "${path}" holds no files.` });
    return succeed(
      names.map((name) =>
        fileSource(
          name,
          name
            .slice(path.length)
            .replace(/^[/\\]+/, '')
            .replaceAll('\\', '/'),
        ),
      ),
    );
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      return fail({
        code: 'file-not-found',
        message: `There is no file or folder "${path}". Check the path.`,
      });
    return fail({
      code: 'file-not-readable',
      message: `"${path}" could not be opened (${code ?? 'unknown reason'}).`,
    });
  }
}

function fileSource(path: string, name: string, size?: number): Source {
  return { name, ...(size === undefined ? {} : { size }), open: () => streamOf(blocks(path, name)) };
}

async function* blocks(path: string, name: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const block of createReadStream(path, { highWaterMark: 256 * 1024 }))
      yield block as Uint8Array;
  } catch (error) {
    throw new SourceProblem(
      'file-not-readable',
      `"${name}" could not be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}).`,
    );
  }
}
