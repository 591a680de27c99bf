import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

// Writes Cairn's vocabularies as an HSDS 3.1 taxonomy (`data/taxonomy/hsds/*.csv`). Run it after changing a vocabulary:
//   npx tsx scripts/hsds-taxonomy.ts
// Each term is one row per language with the same code and `term_uri`; ids are UUIDs of version 5 over the URI.

export const VOCABULARIES = [
  'support-types',
  'activities',
  'needs',
  'audiences',
  'intercepts',
  'fellowships',
  'meeting-types',
  'accessibility',
] as const;

const LANGUAGES = ['en', 'es'] as const;
const FOLDER = new URL('../data/taxonomy/', import.meta.url);
/** The namespace that RFC 9562 gives to URIs. */
const URI_NAMESPACE = '6ba7b8119dad11d180b400c04fd430c8';

type InBoth = Readonly<Record<(typeof LANGUAGES)[number], string>>;

export interface VocabularyTerm {
  readonly id: string;
  readonly uri: string;
  readonly label: InBoth;
  readonly description?: InBoth;
  readonly parent?: string;
  readonly support?: string;
  readonly alsoSupport?: readonly string[];
  readonly isTreatment?: boolean;
  readonly words: Readonly<Record<keyof InBoth, readonly string[]>>;
  readonly searchOnlyWords?: Readonly<Record<keyof InBoth, readonly string[]>>;
  readonly crosswalk?: Readonly<{
    samhsa?: readonly string[];
    meetingGuide?: readonly string[];
    openEligibility?: readonly number[];
  }>;
}

export interface Vocabulary {
  readonly id: string;
  readonly uri: string;
  readonly version: string;
  readonly name: InBoth;
  readonly description: InBoth;
  readonly terms: readonly VocabularyTerm[];
}

export function readVocabulary(id: (typeof VOCABULARIES)[number]): Vocabulary {
  return JSON.parse(readFileSync(new URL(`${id}.json`, FOLDER), 'utf8')) as Vocabulary;
}

export function uuidOfUri(uri: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(URI_NAMESPACE, 'hex'))
    .update(uri)
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** File name to CSV text. */
export function hsdsTaxonomy(vocabularies: readonly Vocabulary[]): Readonly<Record<string, string>> {
  const taxonomies = [['id', 'name', 'description', 'uri', 'version']];
  const terms = [
    ['id', 'code', 'name', 'description', 'parent_id', 'taxonomy', 'language', 'taxonomy_id', 'term_uri'],
  ];
  for (const { uri, name, description, version, terms: entries } of vocabularies) {
    const taxonomyName = `Cairn: ${name.en}`;
    taxonomies.push([uuidOfUri(uri), taxonomyName, description.en, uri, version]);
    for (const term of entries) {
      for (const language of LANGUAGES) {
        terms.push([
          uuidOfUri(`${term.uri}#${language}`),
          term.id,
          term.label[language],
          (term.description ?? term.label)[language],
          term.parent === undefined ? '' : uuidOfUri(`${uri}:${term.parent}#${language}`),
          taxonomyName,
          language,
          uuidOfUri(uri),
          term.uri,
        ]);
      }
    }
  }
  return { 'taxonomies.csv': csv(taxonomies), 'taxonomy_terms.csv': csv(terms) };
}

function csv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(cell).join(',')).join('\n') + '\n';
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [file, text] of Object.entries(hsdsTaxonomy(VOCABULARIES.map(readVocabulary)))) {
    writeFileSync(new URL(`hsds/${file}`, FOLDER), text);
    process.stdout.write(`Wrote data/taxonomy/hsds/${file}\n`);
  }
}
