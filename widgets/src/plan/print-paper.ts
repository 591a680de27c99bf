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
