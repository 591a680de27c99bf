import { shareLit } from './shared-lit.ts';
import { shareParts } from './shared-parts.ts';
import { siblingUrl } from './sibling.ts';

// Widgets that most pages do not have. Each comes as a part of its own when its element is on the page, so that
// a page with the finder alone loads nothing for them.

const LATE = {
  'cairn-assessment': 'cairn-assessment.js',
  'cairn-consent': 'cairn-consent.js',
  'cairn-hand-off': 'cairn-hand-off.js',
  'cairn-journey': 'cairn-journey.js',
  'cairn-plan': 'cairn-plan.js',
  'cairn-profile': 'cairn-profile.js',
} as const;

type LateTag = keyof typeof LATE;

const asked = new Set<string>();

/** Loads the part of every late element on the page, and of those that come later. */
export function loadLateWidgets(page: Document): void {
  look(page);
  new MutationObserver(() => look(page)).observe(page, { childList: true, subtree: true });
}

function look(page: Document): void {
  for (const tag of Object.keys(LATE) as LateTag[]) {
    if (asked.has(tag) || !page.querySelector(tag)) continue;
    asked.add(tag);
    shareLit();
    shareParts();
    void (import(/* @vite-ignore */ siblingUrl(LATE[tag])) as Promise<unknown>).catch(() => {
      // Without a connection the words inside the element stay; the next change of the page asks again.
      asked.delete(tag);
    });
  }
}
