export { makeWordChecker } from './check-words.ts';
export type { WordChecker, WordHit } from './check-words.ts';
export { parseWordList } from './word-list.ts';
export type { WordEntry, WordList } from './word-list.ts';
