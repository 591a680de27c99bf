import { html, nothing, type TemplateResult } from 'lit';
import type { PlanView } from './view.ts';

/** Days back are many after a year; the file holds them all. */
const MOST_LINES = 60;

/** Everything that was done, newest first, also what was undone: nothing is taken out of the history. */
export function historyPart(view: PlanView): TemplateResult | typeof nothing {
  const { t, deed, say, state } = view;
  const events = state.journal?.events ?? [];
  if (events.length === 0) return nothing;
  const undone = new Set<string>();
  for (const event of events) {
    if (event.kind === 'undone') undone.add(event.target);
    if (event.kind === 'redone') undone.delete(event.target);
  }
  const received = state.received.map(({ at, from, writtenAt }) => ({
    on: at.slice(0, 10),
    what: t('offeredFrom', {
      name: from.name ?? t(`from-${from.role}`),
      date: say(writtenAt.slice(0, 10)),
    }),
    isUndone: false,
  }));
  const lines = events
    .flatMap((event) =>
      event.kind === 'done'
        ? [{ on: event.at.slice(0, 10), what: deed(event.command.type), isUndone: undone.has(event.id) }]
        : [],
    )
    .concat(received)
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
    .slice(-MOST_LINES)
    .reverse();
  return html`<details class="history">
    <summary>${t('history')}</summary>
    <ul class="lines">
      ${lines.map(
        ({ on, what, isUndone }) =>
          html`<li>
            <span class="day">${say(on)}</span> ${isUndone ? t('historyUndone', { what }) : what}
          </li>`,
      )}
    </ul>
  </details>`;
}
