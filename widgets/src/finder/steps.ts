// What the finder draws in which step: the title, the crisis lines, the words, then everything, and cards a few at a
// time. Each step is a frame of its own.

export const CRISIS_STEP = 1;
export const WORDS_STEP = 2;
export const ALL_STEP = 3;
/** Cards in view at a step; after the last of these, all. */
export const CARDS_AT_STEP: Readonly<Record<number, number>> = { 3: 1, 4: 3, 5: 6 };
export const LAST_STEP = 6;
