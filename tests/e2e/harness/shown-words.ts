import type { Frame, Page } from 'puppeteer-core';

/** Every word that can be seen now, of all shadow trees and of what stands in fields. */
export function shownWords(view: Page | Frame): Promise<string> {
  return view.evaluate(() => {
    const words: string[] = [];
    const walk = (root: Document | ShadowRoot): void => {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const { parentElement, textContent } = texts.currentNode;
        if (parentElement?.checkVisibility()) words.push(textContent ?? '');
      }
      for (const one of root.querySelectorAll<HTMLElement>('*')) {
        if (!one.checkVisibility()) continue;
        if (one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement) words.push(one.value);
        if (one.shadowRoot) walk(one.shadowRoot);
      }
    };
    walk(document);
    return words.join(' ');
  });
}
