import type { Hold, OverlayPlace } from './overlay-place.ts';

/** A pointer that holds a part of the overlay until it lets go. */
export const grab =
  (place: OverlayPlace, part: Hold['part']) =>
  (event: PointerEvent): void => {
    if (event.button !== 0 || !(event.currentTarget instanceof HTMLElement)) return;
    const hold = { part, x: event.clientX, y: event.clientY };
    if (event.pointerType !== 'mouse') return followFinger(event.currentTarget, place, hold, event.pointerId);
    if (part !== 'all') return void place.drag(hold);
    // On the grip a press is a press until the mouse moves.
    const life = new AbortController();
    const { signal } = life;
    for (const type of ['pointerup', 'blur']) window.addEventListener(type, () => life.abort(), { signal });
    window.addEventListener(
      'pointermove',
      (move) => {
        if (Math.hypot(move.clientX - hold.x, move.clientY - hold.y) <= 4) return;
        life.abort();
        void place.drag(hold);
      },
      { signal },
    );
  };

function followFinger(grip: HTMLElement, place: OverlayPlace, hold: Hold, pointerId: number): void {
  const life = new AbortController();
  const follow = place.grab(hold);
  let isMoved = false;
  grip.setPointerCapture(pointerId);
  grip.addEventListener(
    'pointermove',
    (move) => {
      isMoved ||= Math.hypot(move.clientX - hold.x, move.clientY - hold.y) > 4;
      if (isMoved) follow({ x: move.clientX, y: move.clientY }, false);
    },
    { signal: life.signal },
  );
  const end = (up: PointerEvent): void => {
    life.abort();
    if (isMoved) follow({ x: up.clientX, y: up.clientY }, true);
  };
  grip.addEventListener('pointerup', end, { signal: life.signal });
  grip.addEventListener('pointercancel', end, { signal: life.signal });
}
