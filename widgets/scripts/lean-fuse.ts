import type { Plugin } from 'vite';

// Fuse is one class with everything in it, which no bundler can take apart. The search calls nothing of it but
// `Fuse.match`, so the worker gets the parts that `match` is made of, as they are, and none of the others.

/** Parts of the file, by the names that its own build gives them. */
const KEPT = [
  'src/core/errorMessages.ts',
  'src/helpers/typeGuards.ts',
  'src/helpers/get.ts',
  'src/core/config.ts',
  'src/search/bitap/convertMaskToIndices.ts',
  'src/search/bitap/search.ts',
  'src/search/bitap/createPatternAlphabet.ts',
  'src/helpers/mergeIndices.ts',
  'src/search/bitap/index.ts',
  'src/core/register.ts',
];

/** Leaves of Fuse what `Fuse.match` needs. Ends the build when a newer Fuse is arranged in another way. */
export function leanFuse(): Plugin {
  return {
    name: 'lean-fuse',
    enforce: 'pre',
    transform(code, id) {
      if (!/fuse\.js\/dist\/fuse\.basic\.mjs$/.test(id)) return undefined;
      const parts = new Map(
        [...code.matchAll(/^\/\/#region (\S+)\n(.*?)^\/\/#endregion/gms)].map(([, name, body]) => [
          name,
          body,
        ]),
      );
      const kept = KEPT.map((name) => parts.get(name));
      const match = /^Fuse\.match = function.*?^};/ms.exec(parts.get('src/entry.ts') ?? '')?.[0];
      if (match === undefined || kept.includes(undefined))
        throw new Error('fuse.js is arranged in another way than before: see widgets/scripts/lean-fuse.ts');
      // Accents are taken out by the search itself; the table for it is a tenth of Fuse.
      const own = ['class Fuse {}', 'const stripDiacritics = (text) => text;'];
      return { code: [...own, ...kept, match, 'export default Fuse;'].join('\n'), map: null };
    },
  };
}
