import { html, nothing, type TemplateResult } from 'lit';
import { MORE, readOutcomes } from '@cairn/domain/profile';
import { formatCalendarDate } from '../internal/calendar-date.ts';
import { MOST_COLUMNS } from './change-part.ts';
import type { ProfileView } from './view.ts';

/** The outcomes that a program follows, for the person themselves: what there is more of first, then each, time by time. */
export function outcomesPart(view: ProfileView): TemplateResult | typeof nothing {
  const { t, form, locale } = view;
  const shown = view.readings.slice(-MOST_COLUMNS);
  const times = shown.map(({ valuesAt }) => readOutcomes(form, valuesAt));
  const latest = times.at(-1) ?? [];
  if (latest.length === 0) return nothing;
  const more = latest.filter(({ answer }) => answer?.code === MORE);
  return html`<section class="part">
    <h3>${t('outcomesHeading')}</h3>
    ${
      more.length === 0
        ? html`<p class="words">${t('outcomesNone')}</p>`
        : html`<ul class="grown">
            ${more.map(({ title }) => html`<li lang=${view.langOf(title)}>${view.say(title)}</li>`)}
          </ul>`
    }
    <div class="scroll" role="region" tabindex="0" aria-label=${t('outcomesTable')}>
      <table>
        <caption>
          ${t('outcomesTable')}
        </caption>
        <thead>
          <tr>
            <th scope="col">${t('outcome')}</th>
            ${shown.map(({ on }) => html`<th scope="col">${formatCalendarDate(on, locale)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${latest.map(
            ({ title }, at) =>
              html`<tr>
                <th scope="row" lang=${view.langOf(title)}>${view.say(title)}</th>
                ${times.map((outcomes) => {
                  const answer = outcomes[at]?.answer;
                  return html`<td>${answer ? view.say(answer.words) : t('noAnswer')}</td>`;
                })}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}
