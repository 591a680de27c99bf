import type { Page } from 'playwright-core';

/** What walking through a widget by Tab alone showed. */
export interface Walk {
  /** Controls that Tab never came to. */
  readonly missed: readonly string[];
  /** Stops where nothing shows that the focus is there. */
  readonly unseen: readonly string[];
  /** Stops that are outside of the window or under something else. */
  readonly covered: readonly string[];
  readonly isTrap: boolean;
  readonly stops: number;
}

interface Stop {
  readonly id: number;
  readonly words: string;
  readonly isIn: boolean;
  readonly isMarked: boolean;
  readonly isInSight: boolean;
}

/** Beyond this the focus goes in circles. */
const MOST = 700;

/**
 * Presses Tab from before the widget until the focus has left it. A group of radio buttons is one stop. An embedded
 * page and a closed part are no stops of ours.
 */
export async function walkByKeyboard(page: Page, root: string): Promise<Walk> {
  const expected = await page.evaluate(prepare, root);
  const reached = new Map<number, Stop>();
  let left = false;
  let last = -1;
  for (let pressed = 0; pressed < MOST && !left; pressed += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(readStop);
    // A day and a time have several stops inside one field.
    if (stop.isIn && stop.id === last) continue;
    if (!stop.isIn || reached.has(stop.id)) left = reached.size > 0 || pressed > expected.length + 20;
    else reached.set(stop.id, stop);
    last = stop.id;
  }
  const stops = [...reached.values()];
  return {
    missed: expected.filter(({ id }) => !reached.has(id)).map(({ words }) => words),
    unseen: stops.filter(({ isMarked }) => !isMarked).map(({ words }) => words),
    covered: stops.filter(({ isInSight }) => !isInSight).map(({ words }) => words),
    isTrap: !left,
    stops: stops.length,
  };
}

/** Numbers what Tab should come to, remembers how each looks without the focus, and sets the focus before all of it. */
function prepare(root: string): { id: number; words: string }[] {
  const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
  const all: HTMLElement[] = [];
  const groups = new Set<string>();
  const walk = (part: ParentNode): void => {
    for (const element of part.querySelectorAll<HTMLElement>('*')) {
      if (element.matches(CONTROLS)) all.push(element);
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  const looks = new Map<HTMLElement, string>();
  const store = { ids: new Map<Element, number>(), looks, roots: [] as Element[] };
  Object.assign(globalThis, { conformanceWalk: store });
  for (const element of document.querySelectorAll<HTMLElement>(root)) {
    store.roots.push(element);
    walk(element);
    if (element.shadowRoot) walk(element.shadowRoot);
  }
  (document.activeElement as HTMLElement | null)?.blur();
  const start = document.createElement('span');
  start.tabIndex = -1;
  document.body.prepend(start);
  start.focus();
  for (const element of all) {
    const style = getComputedStyle(element.closest('label') ?? element);
    const own = getComputedStyle(element);
    looks.set(
      element,
      [style, own]
        .map((one) => `${one.outline}|${one.boxShadow}|${one.borderColor}|${one.backgroundColor}`)
        .join(),
    );
  }
  return all.flatMap((element, id) => {
    store.ids.set(element, id);
    const isOff = element.matches(':disabled, [tabindex="-1"], [inert] *');
    if (isOff || !element.checkVisibility({ visibilityProperty: true })) return [];
    if (element instanceof HTMLInputElement && element.type === 'radio') {
      const name = `${element.form?.id ?? ''} ${element.name}`;
      const group = element.getRootNode() as Document | ShadowRoot;
      const peers = [...group.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
        (one) => one.name === element.name,
      );
      // Tab comes to the chosen one, or to the first.
      const stop = peers.find(({ checked }) => checked) ?? peers[0];
      if (stop !== element || groups.has(`${name} ${id}`)) return [];
      groups.add(`${name} ${id}`);
    }
    const words = (element.closest('label') ?? element).textContent.trim().replace(/\s+/g, ' ').slice(0, 60);
    return [
      { id, words: `${element.localName} "${words || element.getAttribute('aria-label') || element.id}"` },
    ];
  });
}

function readStop(): Stop {
  const store = (
    globalThis as unknown as {
      conformanceWalk: {
        ids: Map<Element, number>;
        looks: Map<Element, string>;
        roots: Element[];
      };
    }
  ).conformanceWalk;
  let there: Element | null = document.activeElement;
  let isIn = store.roots.includes(there as Element) || store.roots.some((one) => one.contains(there));
  while (there?.shadowRoot?.activeElement) {
    there = there.shadowRoot.activeElement;
    isIn ||= store.roots.includes(there) || store.roots.some((one) => one.contains(there));
  }
  if (!(there instanceof HTMLElement) || !isIn)
    return { id: -1, words: '', isIn: false, isMarked: true, isInSight: true };
  const frame = there.closest('label') ?? there;
  const style = getComputedStyle(frame);
  const own = getComputedStyle(there);
  const now = [style, own]
    .map((one) => `${one.outline}|${one.boxShadow}|${one.borderColor}|${one.backgroundColor}`)
    .join();
  const box = frame.getBoundingClientRect();
  const x = Math.min(Math.max(box.x + box.width / 2, 1), innerWidth - 1);
  const y = Math.min(Math.max(box.y + Math.min(box.height / 2, 20), 1), innerHeight - 1);
  let top = document.elementFromPoint(x, y);
  while (top?.shadowRoot) {
    const inner: Element | null = top.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === top) break;
    top = inner;
  }
  const isFree =
    top !== null && (frame.contains(top) || top.contains(frame) || top.getRootNode() !== frame.getRootNode());
  const isOnScreen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const words = frame.textContent.trim().replace(/\s+/g, ' ').slice(0, 60);
  return {
    id: store.ids.get(there) ?? -2,
    words: `${there.localName} "${words || there.getAttribute('aria-label') || there.id}"`,
    isIn: true,
    isMarked: now !== store.looks.get(there),
    isInSight: isOnScreen && isFree,
  };
}
