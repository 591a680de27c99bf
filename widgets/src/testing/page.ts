/** Puts one element on the page and takes it away when the callback is done. */
export async function withElement<E extends HTMLElement>(
  element: E,
  use: (element: E) => Promise<void>,
): Promise<void> {
  document.body.append(element);
  try {
    await use(element);
  } finally {
    element.remove();
  }
}

/** Waits until the element's tree says what the test waits for; looks again with every frame. */
export async function until<T>(look: () => T | null | undefined | false): Promise<T> {
  for (;;) {
    const found = look();
    if (found) return found;
    await new Promise(requestAnimationFrame);
  }
}

export function inside<E extends Element = HTMLElement>(host: Element, selector: string): E {
  const found = host.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`Nothing in <${host.localName}> matches ${selector}`);
  return found;
}

/** All the text that the shadow tree shows. */
export function shownText(host: Element): string {
  const frame = host.shadowRoot?.querySelector<HTMLElement>('.frame');
  return frame ? frame.innerText.replace(/\s+/g, ' ') : '';
}

/** Shows an element as it is printed: not every browser lets a test ask for paper, so its rules for paper count on screen. */
export function asOnPaper(host: Element): () => void {
  const rules = (host.shadowRoot?.adoptedStyleSheets ?? [])
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSMediaRule)
    .filter(({ media }) => media.mediaText === 'print');
  const tell = (medium: string): void => {
    for (const { media } of rules) media.mediaText = medium;
  };
  tell('all');
  return () => tell('print');
}
