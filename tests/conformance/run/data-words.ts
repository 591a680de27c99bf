import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '../../../');

/** What is the same in every language, or is written by the browser: days, hours, numbers, names of languages. */
const SAME = [
  /^(?:Cairn|English|Español)$/,
  /^(?:[A-Z][a-z]+day|[A-Z][a-z]{2}),? .*\d/,
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/,
  /^\W*\d[\d\s:.,–-]*(?:[ap]m|[ap]\.m\.|mi|h|%)?\W*$/i,
];

/** Decides whether words on screen came out of the data that a center or a person gives, and so need no catalogue. */
export async function dataWords(): Promise<(words: string) => boolean> {
  const texts: string[] = [];
  for (const folder of ['data', 'widgets/demo', 'tests/e2e/harness', 'tests/conformance/scenes'])
    for (const file of await readdir(path.join(ROOT, folder), { recursive: true }))
      if (/\.(json|csv|html|ts)$/.test(file))
        texts.push(await readFile(path.join(ROOT, folder, file), 'utf8'));
  const all = plain(texts.join('\n'));
  return (words) => SAME.some((one) => one.test(words)) || all.includes(plain(words));
}

const plain = (text: string): string =>
  text
    .replace(/\\u00a0|\s+|""/g, ' ')
    .replace(/\\"/g, '"')
    .toLowerCase();
