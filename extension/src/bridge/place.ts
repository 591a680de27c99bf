/** Elements that draw their own content and would not show a child. */
const CHILDLESS = 'video, audio, img, canvas, iframe, object, embed';

/** The part of the page that is modal or in full screen: outside it nothing can be reached. */
export function modalPart(): Element | undefined {
  const parts = [...document.querySelectorAll(':modal')].filter((part) => !part.matches(CHILDLESS));
  return parts[parts.length - 1];
}

/** Puts the element into a part of the page without waking any `:first-child` or `:last-child` rule of it. */
export function moveInto(element: Element, home: Element): void {
  const before = home === document.documentElement ? document.body : null;
  // Moving keeps a frame inside as it is; inserting would load it anew.
  const mover = home as { moveBefore?: (node: Node, before: Node | null) => void };
  if (element.isConnected && mover.moveBefore) mover.moveBefore(element, before);
  else home.insertBefore(element, before);
}
