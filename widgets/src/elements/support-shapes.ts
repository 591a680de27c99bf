import type { SupportType } from '@cairn/domain';

// The drawings alone, for any way to draw: on a 24 px grid, in one colour, clear at 20 px.

export interface SupportShape {
  readonly path: string;
  /** Centres of filled dots of `DOT_RADIUS`. */
  readonly dots: readonly (readonly [number, number])[];
}

export const DOT_RADIUS = 1.7;

/** A hand on a heart, an open book, a toolbox, a ring of people. */
export const supportShapes: Readonly<Record<SupportType, SupportShape>> = {
  emotional: {
    path: 'M19.7 12.7a6.3 6.3 0 0 0 1.6-3.9 4.8 4.8 0 0 0-9.3-1.6 4.8 4.8 0 0 0-9.3 1.6c0 3.9 3.3 7.1 8.1 10.8M7.2 12.9l6-2.6a1.25 1.25 0 0 1 1 2.3l-2.7 1.2h8.7a1.25 1.25 0 0 1 0 2.5h-3.7m0 0h3.1a1.2 1.2 0 0 1 0 2.4h-3.3m0 0h2.2a1.15 1.15 0 0 1 0 2.3h-4.8c-2.3 0-3.5-1-4.7-2.6',
    dots: [],
  },
  informational: {
    path: 'M12 6.5v13.2M12 6.5C10 4.8 6.8 4.2 2.8 4.4v13.2c4-.2 7.2.4 9.2 2.1 2-1.7 5.2-2.3 9.2-2.1V4.4c-4-.2-7.2.4-9.2 2.1z',
    dots: [],
  },
  instrumental: {
    path: 'M3.5 8h17a1.2 1.2 0 0 1 1.2 1.2v9.3a1.2 1.2 0 0 1-1.2 1.2h-17a1.2 1.2 0 0 1-1.2-1.2V9.2A1.2 1.2 0 0 1 3.5 8zM7.2 8l1.3-3.7h7L16.8 8M2.3 13h19.4M7.6 11.4v3.4m8.8-3.4v3.4',
    dots: [],
  },
  affiliational: {
    path: 'M8.9 8.3a3.3 3.3 0 0 1 6.2 0m2 2.8a3.3 3.3 0 0 1-1.3 4.9m-2 1.3h-3.6M8.2 16a3.3 3.3 0 0 1-1.3-4.9',
    dots: [
      [12, 3.9],
      [19.9, 9.6],
      [16.9, 19],
      [7.1, 19],
      [4.1, 9.6],
    ],
  },
};
