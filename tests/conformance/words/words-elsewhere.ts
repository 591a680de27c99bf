import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ENGLISH } from '../../../packages/domain/src/consent/consent-words.ts';
import { SPANISH } from '../../../packages/domain/src/consent/consent-words-es.ts';
import { problemWords } from '../../../packages/vault/src/problem-words.ts';
import { afterDeletionWords } from '../../../packages/vault/src/retention/delete-vault.ts';
import { sentences, type CatalogueScreen } from './catalogue-screens.ts';

// Words that stand on screens and in no catalogue: what a consent says, what the records say when something is the
// matter, and the data of practice and of crisis lines.

const DATA = path.join(import.meta.dirname, '../../../data');

interface Pair {
  readonly en: string;
  readonly es: string;
}

/** Every screen whose words lie outside of `packages/i18n`. */
export function screensElsewhere(): readonly CatalogueScreen[] {
  return [
    ...inGroups('records', Object.values(problemWords), 5),
    screenOf('records: deleted', [afterDeletionWords]),
    ...(['information', 'purposes', 'statements', 'gaps'] as const).map((part) =>
      consentScreen(part, ENGLISH[part], SPANISH[part]),
    ),
    consentScreen('sheet', onSheet(ENGLISH), onSheet(SPANISH)),
    ...['practice', 'crisis'].flatMap((folder) =>
      readdirSync(path.join(DATA, folder))
        .filter((file) => file.endsWith('.json'))
        .map((file) => screenOf(`data/${folder}/${file}`, pairsIn(readJson(path.join(folder, file))))),
    ),
    screenOf('data/instruments/hope.json', pairsIn(readJson('instruments/hope.json'))),
  ];
}

/** What the sheet itself says around the choices of the person. */
function onSheet({ information: _i, purposes: _p, gaps: _g, ...sheet }: typeof ENGLISH): object {
  return sheet;
}

function consentScreen(part: string, en: object, es: object): CatalogueScreen {
  return { name: `consent: ${part}`, en: sentences(textsIn(en)), es: sentences(textsIn(es)) };
}

/** Texts in any depth; what a person fills in counts as one short word. */
function textsIn(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return [String((words as (...filled: string[]) => string)('so', 'so'))];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsIn) : [];
}

function pairsIn(json: unknown): readonly Pair[] {
  if (typeof json !== 'object' || json === null) return [];
  if ('en' in json && 'es' in json && typeof json.en === 'string' && typeof json.es === 'string')
    return [{ en: json.en, es: json.es }];
  return Object.values(json).flatMap(pairsIn);
}

function inGroups(name: string, pairs: readonly Pair[], size: number): readonly CatalogueScreen[] {
  return pairs.flatMap((_, at) =>
    at % size === 0 ? [screenOf(`${name}: ${at} to ${at + size - 1}`, pairs.slice(at, at + size))] : [],
  );
}

function screenOf(name: string, pairs: readonly Pair[]): CatalogueScreen {
  return { name, en: sentences(pairs.map(({ en }) => en)), es: sentences(pairs.map(({ es }) => es)) };
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(path.join(DATA, file), 'utf8'));
}
