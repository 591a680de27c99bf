import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
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
  if (isUpdate) {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, now);
    return [];
  }
  if (!existsSync(file)) return [`${name} is not kept yet. Run it once with --update.`];
  const before = (await readFile(file, 'utf8')).trimEnd().split('\n');
  if (before.join('\n') === lines.join('\n')) return [];
  const at = lines.findIndex((line, index) => line !== before[index]);
  const first = at < 0 ? lines.length : at;
  return [`${name}:${first + 1}: "${(before[first] ?? '').trim()}" is now "${(lines[first] ?? '').trim()}"`];
}
