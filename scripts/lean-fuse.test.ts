import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { leanFuse } from '../widgets/scripts/lean-fuse.ts';

// The search package owns Fuse, so that is where the file is found.
const path = createRequire(fileURLToPath(new URL('../packages/search/package.json', import.meta.url)))
  .resolve('fuse.js/basic')
  .replace(/\.cjs$/, '.mjs');
const WORDS = ['pantry', 'pantri', 'recovery', 'recvoery', 'comida', 'zzz', 'a'.repeat(40)];
const TEXTS = ['riverbend pantry', 'lantern house recovery community center', 'despensa de los viernes', ''];

type Match = (word: string, text: string, options: object) => { isMatch: boolean; score: number };
interface FuseModule {
  readonly default: { readonly match: Match };
}

function lean(code: string): string {
  const transform = leanFuse().transform as (code: string, id: string) => { code: string } | undefined;
  return transform(code, path)?.code ?? '';
}

async function answersOf(url: string): Promise<unknown[]> {
  const { default: fuse } = (await import(/* @vite-ignore */ url)) as FuseModule;
  return WORDS.flatMap((word) =>
    TEXTS.map((text) => fuse.match(word, text, { ignoreLocation: true, threshold: 0.4 })),
  );
}

describe('the lean Fuse', () => {
  it('answers as the whole one does, in a third of the size', async () => {
    const whole = readFileSync(path, 'utf8');
    const small = lean(whole);
    expect(small.length).toBeLessThan(whole.length / 2);
    const url = `data:text/javascript;base64,${Buffer.from(small).toString('base64')}`;
    expect(await answersOf(url)).toEqual(await answersOf(pathToFileURL(path).href));
  });

  it('ends the build when Fuse is arranged in another way', () => {
    expect(() => lean('export default class Fuse {}')).toThrow(/lean-fuse/);
  });
});
