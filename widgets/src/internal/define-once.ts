/** Registers an element unless another copy of the script already has: the first copy on a page wins. */
export function defineOnce(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
