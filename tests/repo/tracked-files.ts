import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Paths, relative to the root, of every file that git tracks or would track. */
export const files: readonly string[] = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard'],
  { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
)
  .split('\n')
  .filter((name) => name !== '' && existsSync(path.join(root, name)))
  .sort();

export const sourceFiles = files.filter((name) => /\.(ts|tsx|mts|js|mjs|cjs)$/.test(name));

export function read(name: string): string {
  return readFileSync(path.join(root, name), 'utf8');
}

/** The `file:line` of every line that matches, for a message that a person can follow. */
export function linesMatching(names: readonly string[], pattern: RegExp): string[] {
  return names.flatMap((name) =>
    read(name)
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line) ? [`${name}:${index + 1}: ${line.trim().slice(0, 120)}`] : [],
      ),
  );
}
