/** Where the overlay lies over a page, in CSS pixels of the page's window. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Room {
  readonly width: number;
  readonly height: number;
}

/** Smaller than this the finder cannot be used: a panel of 320 px is the narrowest that is tested. */
export const LEAST: Room = { width: 320, height: 280 };

/** On a window no wider than this the overlay takes all of it. */
export const NARROW_PX = 480;

/** The nearest box that is wholly inside the window and large enough to use. */
export function fitBox({ x, y, width, height }: Box, room: Room): Box {
  const fitted = {
    width: between(width, Math.min(LEAST.width, room.width), room.width),
    height: between(height, Math.min(LEAST.height, room.height), room.height),
  };
  return {
    ...fitted,
    x: between(x, 0, room.width - fitted.width),
    y: between(y, 0, room.height - fitted.height),
  };
}

export function readBox(value: unknown): Box | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { x, y, width, height } = value as Readonly<Record<string, unknown>>;
  return isLength(x) && isLength(y) && isLength(width) && isLength(height)
    ? { x, y, width, height }
    : undefined;
}

/** How the box changes for one key or one step: the arrows move it, with Shift they size it. */
export function stepBox(box: Box, by: { readonly x: number; readonly y: number }, isSizing: boolean): Box {
  return isSizing
    ? { ...box, width: box.width + by.x, height: box.height + by.y }
    : { ...box, x: box.x + by.x, y: box.y + by.y };
}

function between(value: number, least: number, most: number): number {
  return Math.round(Math.max(least, Math.min(value, most)));
}

function isLength(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 20_000;
}
