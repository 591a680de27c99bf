import type { Page } from 'playwright-core';

/** What a measuring of the page found. */
export interface Measured {
  /** CSS pixels that the page is wider than its window. */
  readonly overflow: number;
  /** Controls that a finger could miss: under 44 CSS pixels. */
  readonly small: readonly string[];
  /** Text that does not fit into its box and is hidden there. */
  readonly cut: readonly string[];
}

/** Half a pixel of rounding is no smaller target. */
const LEAST = 43.5;

export function measure(page: Page, root: string): Promise<Measured> {
  return page.evaluate(inPage, { root, least: LEAST });
}

function inPage({ root, least }: { root: string; least: number }): Measured {
  const small: string[] = [];
  const cut: string[] = [];
  const CONTROLS = 'a[href], button, input, select, textarea, summary, [role=button], [tabindex="0"]';
  const isShown = (element: HTMLElement): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const words = (element: HTMLElement): string =>
    `${element.localName} "${(element.textContent || element.getAttribute('aria-label') || '').trim().replace(/\s+/g, ' ').slice(0, 40)}"`;
  const isPartOfLine = (element: HTMLElement): boolean =>
    // A link within a sentence is as tall as its line: the exception of 2.5.5 and 2.5.8.
    element.localName === 'a' &&
    getComputedStyle(element).display === 'inline' &&
    (element.parentElement?.textContent.trim().length ?? 0) > element.textContent.trim().length + 3;
  const lookAt = (element: HTMLElement): void => {
    if (element.matches(CONTROLS) && isShown(element) && !isPartOfLine(element)) {
      // A press on its label is a press on the box; a file chooser is drawn by its label.
      const target = element.matches('[type=checkbox], [type=radio], [type=file]')
        ? (element.closest('label') ?? element)
        : element;
      const { width, height } = target.getBoundingClientRect();
      if (width > 0 && (width < least || height < least))
        small.push(`${words(element)} ${Math.round(width)} x ${Math.round(height)}`);
    }
    const style = getComputedStyle(element);
    const hides = /hidden|clip/.test(style.overflowX) || /hidden|clip/.test(style.overflowY);
    // A card shows the first lines of a description and opens to the whole.
    const isBeginning = style.webkitLineClamp !== 'none';
    const isTold =
      isBeginning || element.clientWidth <= 1 || element.matches('svg, svg *, iframe, .visually-hidden');
    if (hides && !isTold && isShown(element) && element.textContent.trim() !== '') {
      const by = [element.scrollWidth - element.clientWidth, element.scrollHeight - element.clientHeight];
      if (by.some((pixels) => pixels > 2)) cut.push(`${words(element)} by ${by.join(' x ')}`);
    }
  };
  const walk = (part: ParentNode): void => {
    for (const element of part.querySelectorAll<HTMLElement>('*')) {
      lookAt(element);
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  for (const element of document.querySelectorAll<HTMLElement>(root)) {
    walk(element);
    if (element.shadowRoot) walk(element.shadowRoot);
  }
  return { overflow: Math.max(0, document.documentElement.scrollWidth - innerWidth), small, cut };
}

/** Doubles all text, as a browser does that enlarges text alone: every box stays what its rules say. */
export async function enlargeText(page: Page, times: number): Promise<void> {
  await page.evaluate((by) => {
    const found: [HTMLElement, number][] = [];
    const walk = (part: ParentNode): void => {
      for (const element of part.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) walk(element.shadowRoot);
        if (!element.matches('script, style, svg, svg *'))
          found.push([element, Number.parseFloat(getComputedStyle(element).fontSize)]);
      }
    };
    walk(document.body);
    for (const [element, size] of found)
      element.style.setProperty('font-size', `${size * by}px`, 'important');
  }, times);
}

/** The spacing that WCAG 1.4.12 says a person may set. */
export async function spaceText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const walk = (part: ParentNode): void => {
      for (const element of part.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) walk(element.shadowRoot);
        if (element.matches('script, style, svg, svg *')) continue;
        element.style.setProperty('line-height', '1.5', 'important');
        element.style.setProperty('letter-spacing', '0.12em', 'important');
        element.style.setProperty('word-spacing', '0.16em', 'important');
      }
    };
    walk(document.body);
  });
}
