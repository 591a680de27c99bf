import { readFile } from 'node:fs/promises';
import path from 'node:path';

export interface ListAbout {
  readonly name: string;
  readonly licence?: string;
}

/**
 * What a list says about itself: the title and licence in the `datapackage.json` of a folder, else the name of
 * the file or folder. For an address it is the host, so that nobody reads a query string as a name.
 */
export async function listAbout(input: string): Promise<ListAbout> {
  if (/^https?:\/\//i.test(input)) return { name: URL.canParse(input) ? new URL(input).hostname : input };
  const about = await readDataPackage(path.join(input, 'datapackage.json'));
  const base = path
    .basename(path.resolve(input))
    .replace(/(\.(csv|tsv|json|jsonl|ndjson|zip|gz|xlsx|txt))+$/i, '');
  return { name: base, ...about };
}

async function readDataPackage(file: string): Promise<Partial<ListAbout>> {
  try {
    const found = JSON.parse(await readFile(file, 'utf8')) as unknown;
    if (typeof found !== 'object' || found === null) return {};
    const { title, licenses } = found as { title?: unknown; licenses?: unknown };
    const first: unknown = Array.isArray(licenses) ? licenses[0] : undefined;
    const licence = typeof first === 'object' && first !== null && 'name' in first ? first.name : undefined;
    return {
      ...(typeof title === 'string' && title.trim() !== '' ? { name: title.trim() } : {}),
      ...(typeof licence === 'string' ? { licence } : {}),
    };
  } catch {
    // No such file, or one that does not describe the list: the name of the folder stands.
    return {};
  }
}
