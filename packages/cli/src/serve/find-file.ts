import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';

export interface FoundFile {
  readonly path: string;
  readonly bytes: number;
  readonly changedMs: number;
}

/**
 * The file of a folder that an address means, and nothing else: no way up, no link that leads out, no hidden file, no
 * list of what is there. `root` is the folder's real path.
 */
export async function findFile(root: string, pathname: string): Promise<FoundFile | 'folder' | undefined> {
  const names = decodeNames(pathname);
  if (names === undefined) return undefined;
  const wanted = path.join(root, ...names);
  const real = await realpath(wanted).catch(() => undefined);
  if (real === undefined || (real !== root && !real.startsWith(root + path.sep))) return undefined;
  const facts = await stat(real).catch(() => undefined);
  if (facts === undefined) return undefined;
  if (facts.isDirectory()) {
    if (!pathname.endsWith('/')) return 'folder';
    return findFile(root, `${pathname}index.html`);
  }
  return facts.isFile() ? { path: real, bytes: facts.size, changedMs: facts.mtimeMs } : undefined;
}

/** The parts of a path, or nothing when one of them could mean more than a plain name. */
function decodeNames(pathname: string): readonly string[] | undefined {
  let text: string;
  try {
    text = decodeURIComponent(pathname);
  } catch {
    // Half a character: no file is called so.
    return undefined;
  }
  const names = text.split('/').filter((name) => name !== '');
  const isPlain = names.every((name) => !name.startsWith('.') && !/[\\\0:]/.test(name));
  return isPlain ? names : undefined;
}
