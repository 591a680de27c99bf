import { html, nothing, type TemplateResult } from 'lit';
import { zoneOf, type Resource } from '@cairn/domain';
import type { ResourceMessage, Translate } from '@cairn/i18n';
import { writeCalendar } from '@cairn/interop';
import { webLink } from '../finder/links.ts';
import type { FinderView } from '../finder/view.ts';
import { saveFile } from './save-file.ts';

/** Saves a meeting for a calendar app, under a title that gives nothing away. */
export function calendarButton(
  resource: Resource,
  { nowMs }: FinderView,
  d: Translate<ResourceMessage>,
): TemplateResult | typeof nothing {
  if (resource.kind !== 'meeting') return nothing;
  const { location } = resource;
  const zone = zoneOf(resource);
  const url = webLink(resource.online?.url);
  const place = [...(location?.address ?? []), location?.city].filter(Boolean).join(', ');
  const calendar = writeCalendar({
    uid: `${encodeURIComponent(resource.id)}@cairn`,
    title: d('calendarTitle'),
    schedules: resource.schedules,
    nowMs,
    ...(zone ? { timeZone: zone } : {}),
    ...(place ? { place } : {}),
    ...(url ? { url } : {}),
  });
  if (!calendar) return nothing;
  return html`<div class="extra">
    <button
      type="button"
      class="button quiet"
      aria-describedby="calendar-hint"
      @click=${() => saveFile('appointment.ics', 'text/calendar', calendar)}
    >
      ${d('addToCalendar')}
    </button>
    <p id="calendar-hint" class="small">${d('calendarHint')}</p>
  </div>`;
}
