import type { Frame } from 'playwright-core';

/** Resolves once the browser tells the frame that the element is, or is not, truly visible. */
export function visibilityOf(inside: Frame, selector: string, wanted: boolean): Promise<boolean> {
  return inside.evaluate(
    ({ selector: name, wanted }) =>
      new Promise<boolean>((resolve) => {
        const element = document.querySelector(name);
        const options = { trackVisibility: true, delay: 100, threshold: 1 } as IntersectionObserverInit;
        const told = (entries: IntersectionObserverEntry[]): void => {
          const { isVisible } = entries[entries.length - 1] as unknown as { isVisible: boolean };
          if (isVisible === wanted) resolve(isVisible);
        };
        if (!element) return;
        const observer = new IntersectionObserver(told, options);
        // The browser tells changes only, and the results above may still be moving the element.
        const ask = (): void => {
          if (wanted) element.scrollIntoView({ block: 'center' });
          observer.unobserve(element);
          observer.observe(element);
        };
        ask();
        setInterval(ask, 200);
      }),
    { selector, wanted },
  );
}
