/**
 * Prints one sheet alone, not the page around it: in a frame of its own, with nodes that are copied and never parsed,
 * so that a host's policy has nothing to refuse.
 */
export async function printPaper(sheet: Element, styles: string, title: string): Promise<void> {
  const page = sheet.ownerDocument;
  const frame = page.createElement('iframe');
  frame.title = title;
  frame.hidden = true;
  page.body.append(frame);
  const { contentDocument: inner, contentWindow: view } = frame;
  if (!inner || !view) return;
  const rules = new (view as Window & typeof globalThis).CSSStyleSheet();
  rules.replaceSync(styles);
  inner.adoptedStyleSheets = [rules];
  inner.documentElement.lang = sheet.getAttribute('lang') ?? '';
  inner.title = title;
  inner.body.append(inner.importNode(sheet, true));
  view.addEventListener('afterprint', () => frame.remove(), { once: true });
  // One frame for the styles to take hold.
  await new Promise(requestAnimationFrame);
  view.print();
}

/** Prints a widget alone, with its own styles for paper. */
export async function printAlone(root: ShadowRoot, title: string): Promise<void> {
  const frame = root.querySelector('.frame');
  const rules = root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText));
  // Rules for one kind of host find none in the frame, and go by the kind that paper has: light.
  if (frame) await printPaper(frame, rules.join('\n').replaceAll(':host', ':root'), title);
}
