import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const MANIFEST = fileURLToPath(new URL('../package.json', import.meta.url));

/**
 * Writes `integrity.json`: the SHA-384 of each script, for pages that lock what they load with an `integrity` attribute,
 * and the name of the version, which is that of the package and says by a few letters what exactly is in the files.
 */
export async function writeIntegrity(folder: string): Promise<string> {
  const scripts = (await readdir(folder)).filter((name) => name.endsWith('.js')).sort();
  const hashes = await Promise.all(
    scripts.map(async (name) => {
      const hash = createHash('sha384').update(await readFile(path.join(folder, name)));
      return [name, `sha384-${hash.digest('base64')}`] as const;
    }),
  );
  const { version } = JSON.parse(await readFile(MANIFEST, 'utf8')) as { readonly version: string };
  const content = createHash('sha256').update(JSON.stringify(hashes)).digest('hex').slice(0, 8);
  const name = `${version}-${content}`;
  const integrity = { version: name, files: Object.fromEntries(hashes) };
  await writeFile(path.join(folder, 'integrity.json'), `${JSON.stringify(integrity, undefined, 2)}\n`);
  return name;
}
