import type { Random } from './random.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

export type Mistake = 'insert' | 'delete' | 'substitute' | 'transpose';
export const MISTAKES: readonly Mistake[] = ['insert', 'delete', 'substitute', 'transpose'];

/** Makes one mistake in a word, never in its first letter. The result always differs. */
export function misspell(word: string, random: Random, mistake: Mistake = random.pick(MISTAKES)): string {
  if (word.length < 3) return word;
  for (let tries = 0; tries < 50; tries++) {
    const at = 1 + random.below(word.length - 1);
    const letter = LETTERS[random.below(26)] ?? 'e';
    const [before, after] = [word.slice(0, at), word.slice(at)];
    const made =
      mistake === 'insert'
        ? before + letter + after
        : mistake === 'delete'
          ? before + after.slice(1)
          : mistake === 'substitute'
            ? before + letter + after.slice(1)
            : before + (after[1] ?? '') + (after[0] ?? '') + after.slice(2);
    if (made !== word && made.length > 0) return made;
  }
  return word;
}
