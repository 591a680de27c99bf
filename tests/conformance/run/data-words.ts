import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { makeCorpus } from '../../bench/corpus/corpus.ts';
import { MADE, SEED } from '../scenes/made-pack.ts';

const ROOT = path.join(import.meta.dirname, '../../../');

/** What is the same in every language, or is written by the browser or by `packages/i18n/src/format.ts`, which has each language. */
const SAME = [
  /^(?:Cairn|English|Español|English and Spanish)$/,
  /^(?:[A-Z][a-z]+day|[A-Z][a-z]{2}),? .*\d/,
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/,
  /^(?:\W*\d[\d\s:.,]*(?:[ap]m|[ap]\.m\.|miles?|h|%)?\W*)+$/i,
];

/** The consent is kept in the words that are signed, in both languages, beside the rules of 42 CFR Part 2 in the domain. */
const SIGNED = [/ share some of my information\.$/, /^This ends on /];

/** Shorter pieces stand everywhere. */
const LEAST_LETTERS = 12;

/** Decides whether words on screen came out of the data that a center or a person gives, and so need no catalogue. */
export async function dataWords(): Promise<(words: string) => boolean> {
  const texts: string[] = [];
  // The vault keeps its words in both languages beside its problems: it works without any screen.
  for (const folder of [
    'data',
    'packages/vault/src',
    'packages/domain/src/consent',
    'widgets/demo',
    'tests/e2e/harness',
    'tests/conformance/scenes',
  ])
    for (const file of await readdir(path.join(ROOT, folder), { recursive: true }))
      if (/\.(json|csv|html|ts)$/.test(file))
        texts.push(await readFile(path.join(ROOT, folder, file), 'utf8'));
  for (const { location, ...rest } of MADE.flatMap((size) => makeCorpus(size, SEED).resources))
    texts.push(JSON.stringify(rest), `${location?.city}, ${location?.state}`);
  const all = plain(texts.join('\n'));
  const isThere = (words: string): boolean => all.includes(plain(words).replace(/[\s,.;:]+$/, ''));
  return (words) =>
    [...SAME, ...SIGNED].some((one) => one.test(words)) ||
    isThere(words) ||
    // What a list says and what it was joined with.
    words.split(/[.:;]\s/).some((part) => part.length >= LEAST_LETTERS && isThere(part));
}

const plain = (text: string): string =>
  text
    .replace(/\\u00a0|\s+|""/g, ' ')
    .replace(/\\"/g, '"')
    .toLowerCase();
