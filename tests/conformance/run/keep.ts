import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

const folder = path.join(import.meta.dirname, '../kept');

/**
 * Compares what a run saw with what is kept, line by line, and says the first lines that differ. With `isUpdate` what was
 * seen is what is kept from now on.
 */
export async function compareKept(
  name: string,
  lines: readonly string[],
  isUpdate: boolean,
): Promise<readonly string[]> {
  const file = path.join(folder, name);
  const now = `${lines.join('\n')}\n`;
  const kept = existsSync(file) ? await readFile(file, 'utf8') : undefined;
  if (kept === now) return [];
  if (isUpdate) {
    await mkdir(path.dirname(file), { recursive: true });
    // Another state may be reading it: several are compared with one file.
    const written = `${file}.${randomUUID()}`;
    await writeFile(written, now);
    await rename(written, file);
    return [];
  }
  if (kept === undefined) return [`${name} is not kept yet. Run it once with --update.`];
  const before = kept.trimEnd().split('\n');
  const at = lines.findIndex((line, index) => line !== before[index]);
  const first = at < 0 ? lines.length : at;
  return [`${name}:${first + 1}: "${(before[first] ?? '').trim()}" is now "${(lines[first] ?? '').trim()}"`];
}
