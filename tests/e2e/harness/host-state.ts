import type { Page } from 'playwright-core';

/** All that a page could notice of a guest: its tree, its boxes, its names and its layout shifts. */
export interface HostState {
  readonly markup: string;
  readonly rootAttributes: string;
  readonly globals: readonly string[];
  readonly boxes: readonly string[];
  readonly tabStops: readonly string[];
  readonly shifts: number;
}

/** Call before the page loads, so that no layout shift is missed. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const store = { shifts: 0 };
    Object.defineProperty(window, 'testShifts', { value: store });
    new PerformanceObserver((list) => {
      store.shifts += list.getEntries().length;
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

export function readHostState(page: Page): Promise<HostState> {
  return page.evaluate(() => {
    const own = [document.head, document.body].flatMap((part) => [part, ...part.querySelectorAll('*')]);
    const focusable = 'a[href], button, input, select, textarea, [tabindex]';
    return {
      markup: document.head.outerHTML + document.body.outerHTML,
      rootAttributes: document.documentElement.getAttributeNames().join(' '),
      // jQuery names its own mark by a random number.
      globals: Object.getOwnPropertyNames(window)
        .map((name) => name.replace(/\d{9,}$/, ''))
        .sort(),
      boxes: own.map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        return [
          element.nodeName,
          x,
          y,
          width,
          height,
          style.color,
          style.borderTopWidth,
          style.fontSize,
        ].join(' ');
      }),
      tabStops: [...document.body.querySelectorAll(focusable)].map((element) =>
        element.outerHTML.slice(0, 60),
      ),
      shifts: (window as unknown as { testShifts: { shifts: number } }).testShifts.shifts,
    };
  });
}
