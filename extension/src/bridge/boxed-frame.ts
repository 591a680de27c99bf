import { fitBox, NARROW_PX, type Box } from '../platform/overlay-box.ts';

/** Puts the overlay's frame where the peer wants it; without a box it lies where the style sheet puts it. */
export interface BoxedFrame {
  put(frame: HTMLIFrameElement, box: Box): void;
  /** Back to the place of the style sheet. */
  reset(frame: HTMLIFrameElement): void;
  measure(frame: HTMLIFrameElement): Box;
}

const SIDES = ['left', 'top', 'width', 'height', 'right', 'bottom'] as const;

export function createBoxedFrame(signal: AbortSignal): BoxedFrame {
  let placed: { frame: HTMLIFrameElement; box: Box } | undefined;

  const place = (): void => {
    if (!placed) return;
    const { frame, box } = placed;
    const isNarrow = innerWidth <= NARROW_PX;
    const { x, y, width, height } = fitBox(box, { width: innerWidth, height: innerHeight });
    const values = [`${x}px`, `${y}px`, `${width}px`, `${height}px`, 'auto', 'auto'];
    SIDES.forEach((side, at) => {
      if (isNarrow) frame.style.removeProperty(side);
      else frame.style.setProperty(side, values[at] ?? '');
    });
  };
  addEventListener('resize', place, { signal, passive: true });
  return {
    put(frame, box) {
      placed = { frame, box };
      place();
    },
    reset(frame) {
      placed = undefined;
      for (const side of SIDES) frame.style.removeProperty(side);
    },
    measure(frame) {
      const { x, y, width, height } = frame.getBoundingClientRect();
      return { x, y, width, height };
    },
  };
}
