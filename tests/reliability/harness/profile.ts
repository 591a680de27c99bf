import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A new directory for a browser profile; `remove` takes it away again. */
export async function newProfile(): Promise<{ readonly dir: string; remove(): Promise<void> }> {
  const dir = await mkdtemp(path.join(tmpdir(), 'cairn-profile-'));
  return { dir, remove: () => rm(dir, { recursive: true, force: true, maxRetries: 5 }) };
}

export async function filesUnder(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

/** The directories that hold the databases of the pages of this machine. */
export async function databaseDirs(profile: string): Promise<string[]> {
  const entries = await readdir(profile, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .filter(
      ({ name, parentPath }) => isChromium(name) || (name === 'idb' && parentPath.includes('127.0.0.1')),
    )
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function isChromium(name: string): boolean {
  return name.includes('127.0.0.1') && name.endsWith('.indexeddb.leveldb');
}

/** Marked texts as they may lie on disk: UTF-8, UTF-16 and base64 in its three alignments. */
export function encodingsOf(marker: string): readonly Buffer[] {
  const bytes = Buffer.from(marker, 'utf8');
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    // The letters at both ends depend on the neighbours too.
    return Buffer.from(text.slice(shift === 0 ? 0 : shift + 1, -4), 'utf8');
  });
  const utf16 = Buffer.from(marker, 'utf16le');
  return [bytes, utf16, Buffer.from(utf16).swap16(), ...base64];
}

/** How many files of a profile hold any of the markers in any encoding. */
export async function filesWithMarker(profile: string, markers: readonly string[]): Promise<string[]> {
  const needles = markers.flatMap(encodingsOf);
  const found: string[] = [];
  for (const file of await filesUnder(profile)) {
    const { size } = await stat(file);
    if (size === 0) continue;
    const content = await readFile(file);
    if (needles.some((needle) => content.includes(needle))) found.push(path.relative(profile, file));
  }
  return found;
}
