import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'vite';

interface Vocabulary {
  readonly terms: readonly {
    readonly id: string;
    readonly label: { readonly en: string; readonly es: string };
  }[];
}

const MARK = '\0vocabulary:';

/**
 * Widgets read ids and labels of the vocabularies and nothing else, so that is all that travels: a line for each term,
 * since braces and names for some hundred terms take a kilobyte even packed.
 */
export function leanVocabularies(): Plugin {
  return {
    name: 'lean-vocabularies',
    enforce: 'pre',
    resolveId: (id, importer) =>
      importer && /\/data\/taxonomy\/[^/]+\.json$/.test(id)
        ? MARK + path.resolve(path.dirname(importer), id).replace(/\.json$/, '')
        : undefined,
    async load(id) {
      if (!id.startsWith(MARK)) return undefined;
      const text = await readFile(`${id.slice(MARK.length)}.json`, 'utf8');
      const { terms } = JSON.parse(text) as Vocabulary;
      const lines = terms.map(({ id: term, label }) => `${term}|${label.en}|${label.es}`);
      if (lines.some((line) => line.split('|').length !== 3 || line.includes('\n')))
        throw new Error(`A label in ${path.basename(id)} has a sign in it that parts labels.`);
      return `export default { terms: ${JSON.stringify(lines.join('\n'))}.split('\\n').map((line) => {
        const [id, en, es] = line.split('|');
        return { id, label: { en, es } };
      }) };`;
    },
  };
}
