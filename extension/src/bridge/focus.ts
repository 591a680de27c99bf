/** What the person was at, looked for inside open shadow trees and in Cairn's own root. */
export function focusedElement(ownRoot: ShadowRoot): HTMLElement | undefined {
  if (ownRoot.activeElement instanceof HTMLElement) return ownRoot.activeElement;
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused instanceof HTMLElement && focused !== document.body ? focused : undefined;
}

/** Back to the same element, without scrolling; to the page as a whole if there was none, or it has gone. */
export function giveFocusBack(element: HTMLElement | undefined): void {
  window.focus();
  if (element?.isConnected) element.focus({ preventScroll: true });
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
