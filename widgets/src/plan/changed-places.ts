import { changedSince, type ResourceSnapshot, type SnapshotField } from '@cairn/domain/plan';
import { formatList } from '@cairn/i18n';
import { draftKey } from './form.ts';
import { placesOf } from './places-sheet.ts';
import type { PlanView } from './view.ts';

/** More places than anybody looks at; the list is asked about no more. */
const MOST_ASKED = 40;

/** Asks the list once about every place that came from an earlier day. What it says differently stands on the place. */
export function noticeChanges(view: PlanView): void {
  const { plan, places, drafts, today, redraw } = view;
  if (!places) return;
  for (const place of placesOf(plan).slice(0, MOST_ASKED)) {
    const key = keyOf(place);
    if (place.takenOn >= today || drafts.has(key)) continue;
    drafts.set(key, '');
    void places.find(place.resourceId).then((found) => {
      // Nothing found may also mean that the list did not come: that is for a press to say, and is asked again.
      const changed = found ? changedSince(place, found) : 'gone';
      if (changed === 'gone') drafts.delete(key);
      else if (changed.length > 0) {
        drafts.set(key, changed.join(' '));
        redraw();
      }
    });
  }
}

/** What the list says differently by now, in words; undefined when it says the same, or was not asked. */
export function changeNotice(place: ResourceSnapshot, { t, drafts, locale }: PlanView): string | undefined {
  const changed = drafts.get(keyOf(place));
  if (!changed) return undefined;
  const parts = changed.split(' ').map((part) => t(`part-${part as SnapshotField}`));
  return t('changedNow', { parts: formatList(parts, locale) });
}

function keyOf({ resourceId, takenOn }: ResourceSnapshot): string {
  return draftKey(`changed ${resourceId}`, takenOn);
}
