import type { Browser } from '../../platform/browser.ts';
import type { BoxPart, BridgeMessage } from '../../platform/messages.ts';
import { stepBox, type Box } from '../../platform/overlay-box.ts';
import { keepBox, readKeptBox } from './kept-box.ts';

/** Moves and sizes the overlay over one tab, and remembers where the peer likes it on this site. */
export interface OverlayPlace {
  /** Where it was left on this site, if it ever was moved. */
  restore(): Promise<void>;
  step(by: { readonly x: number; readonly y: number }, isSizing: boolean): Promise<void>;
  /** Back to the usual place. */
  reset(): Promise<void>;
  /** A mouse holds the grip or a corner: the overlay follows until it lets go. */
  drag(hold: Hold): Promise<void>;
  /** The same for a finger, whose moves stay in the overlay's own window. Follows a pointer that holds the grip or a corner; the returned function takes each new position. */
  grab(hold: Hold): (to: Point, isLast: boolean) => void;
}

export interface Point {
  /** In pixels of the overlay's own window, as the pointer's events tell it. */
  readonly x: number;
  readonly y: number;
}

export interface Hold extends Point {
  readonly part: BoxPart;
}

export function createOverlayPlace(browser: Browser, tabId: number): OverlayPlace {
  const ask = async (message: BridgeMessage): Promise<Box | undefined> => {
    const answer = await browser.messages.sendToBridge(tabId, message);
    return answer.ok ? answer.value.box : undefined;
  };
  const put = async (box: Box): Promise<void> => {
    const now = await ask({ kind: 'bridge/box', box });
    if (now) await keepBox(browser, now);
  };
  return {
    async restore() {
      const box = await readKeptBox(browser);
      if (box) await ask({ kind: 'bridge/box', box });
    },
    async step(by, isSizing) {
      const box = await ask({ kind: 'bridge/measure' });
      if (box) await put(stepBox(box, by, isSizing));
    },
    async reset() {
      await ask({ kind: 'bridge/box' });
      await keepBox(browser, undefined);
    },
    async drag({ part, x, y }) {
      const message = { kind: 'bridge/grab', part, x: Math.round(x), y: Math.round(y) } as const;
      const box = await ask(message);
      if (box) await keepBox(browser, box);
    },
    grab(hold) {
      // The overlay moves under the pointer, so positions count from the overlay as it lies: the next one is taken
      // only after the last move was carried out. The last one puts right what was left over.
      let isMoving = false;
      let last: Point | undefined;
      const follow = async (to: Point): Promise<void> => {
        isMoving = true;
        const box = await ask({ kind: 'bridge/measure' });
        if (box) await ask({ kind: 'bridge/box', box: held(box, hold, to) });
        isMoving = false;
        if (last) {
          const final = last;
          last = undefined;
          await finish(final);
        }
      };
      const finish = async (to: Point): Promise<void> => {
        const box = await ask({ kind: 'bridge/measure' });
        if (box) await put(hold.part === 'right-corner' ? held(box, hold, to) : box);
      };
      return (to, isLast) => {
        if (isLast && isMoving) last = to;
        else if (isLast) void finish(to);
        else if (!isMoving) void follow(to);
      };
    },
  };
}

function held(box: Box, { part, x, y }: Hold, to: Point): Box {
  const by = { x: to.x - x, y: to.y - y };
  if (part === 'all') return stepBox(box, by, false);
  // A corner is held at its distance from the far edges, so sizes follow the pointer's own position.
  if (part === 'right-corner') return { ...box, width: to.x + 12, height: to.y + 12 };
  return { ...box, x: box.x + by.x, width: box.width - by.x, height: to.y + 12 };
}
