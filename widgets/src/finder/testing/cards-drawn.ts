import { until } from '../../testing/page.ts';
import type { CairnFinder } from '../finder.ts';

/** Cards come a few at a time: waits for all of the page that the count promises, or for words in their place. */
export async function cardsDrawn(element: CairnFinder): Promise<void> {
  await until(() => {
    const root = element.shadowRoot;
    const total = Number.parseInt(root?.querySelector('.results .status')?.textContent ?? '', 10);
    const drawn = root?.querySelectorAll('.results .card[data-id]').length ?? 0;
    return drawn > 0 ? drawn >= Math.min(total, 10) : root?.querySelector('.state');
  });
}
