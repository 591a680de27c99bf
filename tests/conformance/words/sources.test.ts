import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hardCodedWords } from './hard-coded.ts';

const ROOT = path.join(import.meta.dirname, '../../..');
const isTried = (file: string): boolean => !/\.test\.tsx?$|(^|\/)testing\//.test(file);
const sources = ['widgets/src', 'extension/src'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|css)$/.test(file) && isTried(file))
    .map((file) => path.join(folder, file)),
);
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

describe('words on screen', () => {
  it('come from a catalogue, everywhere', () => {
    const found = sources
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) =>
        hardCodedWords(file, read(file)).map(({ line, words }) => `${file}:${line} ${words}`),
      );
    expect(found).toEqual([]);
  });

  it('would be found', () => {
    const find = (text: string, file = 'one.tsx'): readonly string[] =>
      hardCodedWords(file, text).map(({ words }) => words);
    expect(find('const a = html`<p title="Your list">Hello ${name}</p>`;', 'one.ts')).toEqual([
      'Your list',
      'Hello',
    ]);
    expect(find('const a = <p aria-label="Your list">Hello {name}</p>;')).toEqual(['Your list', 'Hello']);
    expect(find('const a = <p>{isOn ? "Yes" : t("no")}</p>;')).toEqual(['Yes']);
    expect(find('const a = html`<p class="one two" id="x">${t("a")} · 12</p>`;', 'one.ts')).toEqual([]);
  });
});

/** Where the side of the screen is meant and not the side of the text, and why. */
const SCREEN_SIDES: readonly string[] = [
  // The handles lie on the edges of a box on the screen.
  'extension/src/features/overlay-box/box-handles.css',
];

describe('styles', () => {
  it('say start and end, not left and right, so that they turn with the direction of the text', () => {
    const SIDES =
      /(?:^|[\s;{])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)[\w-]*|left|right|float|clear|text-align)\s*:\s*[^;]*/g;
    const found = sources
      .filter((file) => /\.css$|\.styles\.ts$/.test(file) && !SCREEN_SIDES.includes(file))
      .flatMap((file) =>
        (read(file).match(SIDES) ?? [])
          .map((rule) => rule.trim())
          .filter((rule) => !/^(?:text-align|float|clear)/.test(rule) || /\b(?:left|right)\b/.test(rule))
          .map((rule) => `${file}: ${rule}`),
      );
    expect(found).toEqual([]);
  });
});
