import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '@cairn/domain/assessment';
import type { FieldProblem } from '@cairn/state/assessment';
import { formatCalendarDate } from '../internal/calendar-date.ts';
import type { AssessmentView } from './view.ts';

/** The same words beside the field and in the summary. */
export function problemWords({ code, limit = '' }: FieldProblem, { t, locale }: AssessmentView): string {
  return t(code, { limit: typeof limit === 'string' ? formatCalendarDate(limit, locale) : limit });
}

/** Takes the focus when something was found, and leads to each field. */
export function problemSummary(view: AssessmentView): TemplateResult | typeof nothing {
  const { state, t } = view;
  if (state.problems.length === 0) return nothing;
  return html`<div
    id="problems"
    class="problems"
    tabindex="-1"
    role="group"
    aria-labelledby="problems-heading"
  >
    <h3 id="problems-heading">${t('againHeading')}</h3>
    <ul>
      ${state.problems.map((problem) => {
        const place = view.examination.visible.find(({ key }) => key === problem.key);
        return html`<li>
          <a href="#${view.idOf(problem.key)}" @click=${(event: Event) => lead(event, view.idOf(problem.key))}
            >${place ? nameOf(place, view) : nothing}: ${problemWords(problem, view)}</a
          >
        </li>`;
      })}
    </ul>
  </div>`;
}

export function problemLines(place: Place, view: AssessmentView): TemplateResult | typeof nothing {
  const found = view.problemsAt(place.key);
  if (found.length === 0) return nothing;
  return html`<p class="look-again" id="${view.idOf(place.key)}-again">
    ${found.map((problem) => html`<span>${problemWords(problem, view)}</span>`)}
  </p>`;
}

export function nameOf({ item }: Place, view: AssessmentView): string {
  return view.say(item.shortText ?? item.text) || item.linkId;
}

/** A link inside a shadow root does not find its target by itself, and must leave no entry in the history. */
function lead(event: Event, id: string): void {
  event.preventDefault();
  if (!(event.currentTarget instanceof HTMLElement)) return;
  const root = event.currentTarget.getRootNode();
  if (!(root instanceof ShadowRoot)) return;
  const place = root.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
  const field = place?.querySelector<HTMLElement>('input, select, textarea, button');
  (field ?? place)?.focus();
}
