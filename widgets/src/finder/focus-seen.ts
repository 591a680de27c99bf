/** Gives the focus to what a selector finds and a person can see: the same card can stand in the results and in the list. */
export function focusSeen(root: ParentNode, selector: string): boolean {
  const found = [...root.querySelectorAll<HTMLElement>(selector)];
  const seen = found.find((element) => element.getClientRects().length > 0);
  seen?.focus();
  return seen !== undefined;
}

/** Where to go on when what had the focus is gone: to the way back, to the count, or to the top of the page. */
export function focusNext(root: ParentNode): void {
  ['.removed .button', '.status', '#list-heading'].some((selector) => focusSeen(root, selector));
}
