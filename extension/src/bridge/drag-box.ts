import type { BoxPart } from '../platform/messages.ts';
import { stepBox, type Box } from '../platform/overlay-box.ts';

/**
 * Lets the peer drag the overlay with a mouse. The press happens in the overlay's own window, but a pointer that
 * leaves it belongs to the page: so a clear sheet lies over both until the button is let go.
 */
export function dragBox(
  root: ShadowRoot,
  { part, start, at }: { part: BoxPart; start: Box; at: { x: number; y: number } },
  move: (box: Box) => void,
): Promise<void> {
  const sheet = document.createElement('div');
  sheet.className = 'sheet';
  root.append(sheet);
  const from = { x: start.x + at.x, y: start.y + at.y };
  return new Promise((resolve) => {
    const end = (): void => {
      sheet.remove();
      resolve();
    };
    sheet.addEventListener('pointermove', (event) => {
      if (!event.isTrusted) return;
      // Let go outside of the window: nobody told.
      if (event.buttons === 0) end();
      else move(dragged(start, part, { x: event.clientX - from.x, y: event.clientY - from.y }));
    });
    sheet.addEventListener('pointerup', end);
  });
}

function dragged(start: Box, part: BoxPart, by: { x: number; y: number }): Box {
  if (part === 'all') return stepBox(start, by, false);
  if (part === 'right-corner') return stepBox(start, by, true);
  return { x: start.x + by.x, y: start.y, width: start.width - by.x, height: start.height + by.y };
}
