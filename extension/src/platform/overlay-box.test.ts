import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitBox, LEAST, readBox, stepBox } from './overlay-box.ts';

const room = { width: 1280, height: 800 };

describe('the box of the overlay', () => {
  it('is always wholly inside the window, and large enough where the window is', () => {
    const px = fc.integer({ min: -3000, max: 3000 });
    fc.assert(
      fc.property(
        fc.record({ x: px, y: px, width: px, height: px }),
        fc.record({
          width: fc.integer({ min: 200, max: 4000 }),
          height: fc.integer({ min: 200, max: 3000 }),
        }),
        (box, window) => {
          const fitted = fitBox(box, window);
          expect(fitted.x).toBeGreaterThanOrEqual(0);
          expect(fitted.y).toBeGreaterThanOrEqual(0);
          expect(fitted.x + fitted.width).toBeLessThanOrEqual(window.width);
          expect(fitted.y + fitted.height).toBeLessThanOrEqual(window.height);
          expect(fitted.width).toBeGreaterThanOrEqual(Math.min(LEAST.width, window.width));
          expect(fitBox(fitted, window)).toEqual(fitted);
        },
      ),
      { seed: 7 },
    );
  });

  it('moves and sizes by steps', () => {
    const box = { x: 100, y: 100, width: 400, height: 600 };
    expect(stepBox(box, { x: -16, y: 0 }, false)).toEqual({ ...box, x: 84 });
    expect(stepBox(box, { x: 0, y: 16 }, true)).toEqual({ ...box, height: 616 });
    expect(fitBox(stepBox(box, { x: 0, y: 500 }, true), room)).toEqual({ ...box, y: 0, height: 800 });
  });

  it('is read only as four lengths', () => {
    expect(readBox({ x: 1, y: 2, width: 3, height: 4, more: 5 })).toEqual({
      x: 1,
      y: 2,
      width: 3,
      height: 4,
    });
    for (const strange of [
      undefined,
      null,
      {},
      { x: 1, y: 2, width: 3 },
      { x: '1', y: 2, width: 3, height: 4 },
    ])
      expect(readBox(strange)).toBeUndefined();
    expect(readBox({ x: Number.NaN, y: 2, width: 3, height: 4 })).toBeUndefined();
  });
});
