import { fitsPath, numbersIn, type RecordPlace } from '../platform/record-place.ts';

const LABELS = 'dt, th, td, label, span, div, strong, b, p, small';

/** The elements that a place names on this page, as far as a person could see them. */
export function findPlace({ by, find }: Pick<RecordPlace, 'by' | 'find'>): readonly HTMLElement[] {
  const found = by === 'label' ? labelled(find) : selected(find);
  return [...new Set(found)].filter(isShown);
}

/** The record numbers at the places that fit this page's address, each once. */
export function readPlaces(
  places: readonly RecordPlace[],
): readonly { number: string; element: HTMLElement }[] {
  const read = new Map<string, HTMLElement>();
  for (const place of places) {
    if (!fitsPath(place.path, location.pathname)) continue;
    for (const element of findPlace(place)) {
      const number = numbersIn(textOf(element))[place.part];
      if (number !== undefined) read.set(number, element);
    }
  }
  return [...read].map(([number, element]) => ({ number, element }));
}

export function textOf(element: HTMLElement): string {
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    return element.type === 'password' ? '' : element.value;
  }
  return element.textContent ?? '';
}

export function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0 && element.checkVisibility({ visibilityProperty: true });
}

/** The element that a label speaks of: its own field, or what stands after it. */
export function valueOf(label: Element): HTMLElement | undefined {
  const value = label instanceof HTMLLabelElement && label.control ? label.control : label.nextElementSibling;
  return value instanceof HTMLElement ? value : undefined;
}

export function labelText(label: Element): string {
  return (label.textContent ?? '')
    .replace(/\s+/g, ' ')
    .replace(/\s*[:：]\s*$/, '')
    .trim();
}

function labelled(words: string): readonly HTMLElement[] {
  return [...document.querySelectorAll(LABELS)]
    .filter((label) => label.childElementCount === 0 && labelText(label) === words)
    .flatMap((label) => valueOf(label) ?? []);
}

function selected(css: string): readonly HTMLElement[] {
  try {
    return [...document.querySelectorAll<HTMLElement>(css)];
  } catch (problem) {
    // A selector from an organisation's file may be none that this browser knows.
    if (problem instanceof DOMException) return [];
    throw problem;
  }
}
