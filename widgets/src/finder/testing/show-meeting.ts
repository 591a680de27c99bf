import { inside } from '../../testing/page.ts';
import type { CairnFinder } from '../finder.ts';

/** Chooses the first day in the meetings view that has a meeting. */
export async function showMeeting(element: CairnFinder): Promise<void> {
  const day = inside<HTMLSelectElement>(element, '#day');
  day.selectedIndex = [...day.options].findIndex(({ text }) => !text.endsWith('(0)'));
  day.dispatchEvent(new Event('change'));
  await element.updateComplete;
}
