import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const MARK = /<!-- part: ([\w.-]+)(?: \(in the other language: ([\w./-]+)\))? -->/g;

/**
 * Puts what the pages of the demo share in place of `<!-- part: name -->`: `parts/name.html`, with the link to the page
 * in the other language, and the page's own link marked as the one that people are on.
 */
export async function joinParts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.html')) continue;
    const file = path.join(folder, name);
    await writeFile(file, await join(await readFile(file, 'utf8'), name, path.join(folder, 'parts')));
  }
}

async function join(page: string, name: string, parts: string): Promise<string> {
  let joined = '';
  let at = 0;
  for (const found of page.matchAll(MARK)) {
    const [mark, part = '', other = ''] = found;
    const text = await readFile(path.join(parts, `${part}.html`), 'utf8');
    const own = `href="${name === 'index.html' ? './' : name}"`;
    joined += page.slice(at, found.index);
    joined += text
      .trim()
      .replace('href="other"', `href="${other}"`)
      .replaceAll(`<li><a ${own}`, `<li><a aria-current="page" ${own}`);
    at = found.index + mark.length;
  }
  return joined + page.slice(at);
}
