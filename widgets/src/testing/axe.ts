import 'axe-core/axe.min.js';
import type axe from 'axe-core';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

// `target-size` and `color-contrast-enhanced` are off unless their tags are asked for.
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'];

/** Every rule that the element breaks, in one line each; empty when none. */
export async function accessibilityProblems(element: Element): Promise<string[]> {
  const { violations } = await window.axe.run(element, { runOnly: TAGS });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.flat().join(' ')}: ${node.failureSummary ?? ''}`),
  );
}

/** Controls that a finger could miss: in view and smaller than 44 by 44 px. Links inside sentences are exempt. */
export function smallTargets(root: ShadowRoot | Element): string[] {
  const found: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot) found.push(...smallTargets(element.shadowRoot));
    if (!element.matches('a[href], button, input, select, textarea, summary')) continue;
    // A press on its label is a press on the box.
    const target = element.matches('[type=checkbox], [type=radio], [type=file]')
      ? element.closest('label')
      : element;
    const { width, height } = (target ?? element).getBoundingClientRect();
    if (width > 0 && (width < 44 || height < 44))
      found.push(`${element.tagName} "${element.textContent.trim()}" ${width}x${height}`);
  }
  return found;
}
