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
    path: 'M19.7 12.700a6.3 6.3 0 0 0 1.6-3.9 4.8 4.8 0 0 0-9.3-1.6 4.8 4.8 0 0 0-9.3 1.600c0 3.9 3.3 7.1 8.1 10.800M7.2 12.900l6-2.600a1.25 1.25 0 0 1 1 2.300l-2.7 1.200h8.700a1.25 1.25 0 0 1 0 2.500h-3.700m0 0h3.100a1.2 1.2 0 0 1 0 2.400h-3.300m0 0h2.200a1.15 1.15 0 0 1 0 2.300h-4.800c-2.3 0-3.5-1-4.7-2.6',
    dots: [],
  },
  informational: {
    path: 'M12 6.500v13.200M12 6.500C10 4.8 6.8 4.2 2.8 4.400v13.200c4-.2 7.2.4 9.2 2.1 2-1.7 5.2-2.3 9.2-2.100V4.400c-4-.2-7.2.4-9.2 2.100z',
    dots: [],
  },
  instrumental: {
    path: 'M3.5 8h17a1.2 1.2 0 0 1 1.2 1.200v9.300a1.2 1.2 0 0 1-1.2 1.200h-17a1.2 1.2 0 0 1-1.2-1.200V9.200A1.2 1.2 0 0 1 3.5 8zM7.2 8l1.3-3.700h7L16.8 8M2.3 13h19.400M7.6 11.400v3.400m8.8-3.400v3.4',
    dots: [],
  },
  affiliational: {
    path: 'M8.9 8.300a3.3 3.3 0 0 1 6.2 0m2 2.800a3.3 3.3 0 0 1-1.3 4.900m-2 1.300h-3.600M8.2 16a3.3 3.3 0 0 1-1.3-4.9',
    dots: [
      [12, 3.9],
      [19.9, 9.6],
      [16.9, 19],
      [7.1, 19],
      [4.1, 9.6],
    ],
  },
};
