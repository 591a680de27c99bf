import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformWithOxc, type Plugin } from 'vite';

const SMALL = path.join(fileURLToPath(new URL('..', import.meta.url)), 'src', 'internal', 'small-css.ts');

/** Puts our few lines in place of Lit's `css`: `src/internal/small-css.ts` says why. */
export function smallCss(): Plugin {
  return {
    name: 'small-css',
    enforce: 'pre',
    load: (id) =>
      /@lit\/reactive-element\/(node\/)?css-tag\.js$/.test(id)
        ? transformWithOxc(readFileSync(SMALL, 'utf8'), SMALL)
        : undefined,
  };
}
