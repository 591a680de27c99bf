import { html, nothing, type TemplateResult } from 'lit';
import { scoreByRule, pointsOf, placeKey } from '@cairn/domain/assessment';
import { rangeOf, type ScoringRule } from '@cairn/domain/instrument';
import {
  changesOf,
  makeProfile,
  measuredScores,
  noiseBandOf,
  type Change,
  type NoiseBand,
} from '@cairn/domain/profile';
import { formatList } from '@cairn/i18n';
import { formatCalendarDate } from '../internal/calendar-date.ts';
import { changeChart } from './change-chart.ts';
import type { Reading } from './readings.ts';
import type { ProfileView } from './view.ts';

/** The latest times fit side by side on paper. */
export const MOST_COLUMNS = 4;

/** How the person saw each part of life, time by time, in their own words and without a verdict. */
export function areasOverTime(view: ProfileView): TemplateResult | typeof nothing {
  const { t, form, profile } = view;
  const shown = view.readings.slice(-MOST_COLUMNS);
  if (shown.length < 2 || profile.areas.length === 0) return nothing;
  const profiles = shown.map(({ valuesAt }) => makeProfile(form, valuesAt));
  return html`<section class="part">
    <h3>${t('changeHeading')}</h3>
    <p class="words">${t('changeText')}</p>
    <div class="scroll" role="region" tabindex="0" aria-label=${t('changeHeading')}>
      <table>
        <thead>
          <tr>
            <th scope="col">${t('part')}</th>
            ${shown.map(({ on }) => html`<th scope="col">${formatCalendarDate(on, view.locale)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${profile.areas.map(
            ({ id, title }, at) =>
              html`<tr data-area=${id}>
                <th scope="row" lang=${view.langOf(title)}>${view.say(title)}</th>
                ${profiles.map(({ areas }) => {
                  const now = areas[at]?.now;
                  return html`<td>${now ? view.say(now.words) : t('noAnswer')}</td>`;
                })}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

/** Scores of a published instrument: the number on its range, and what chance alone could do. Never a band of "low" or "high". */
export function scores(view: ProfileView, ownSpread: number | undefined): TemplateResult | typeof nothing {
  const { form, t } = view;
  const rules = measuredScores(form);
  if (rules.length === 0) return nothing;
  return html`<section class="part">
    ${rules.map((rule) => score(rule, view, ownSpread))}
    ${
      form.description || form.copyright
        ? html`<details>
            <summary>${t('caution')}</summary>
            ${[form.description, form.copyright].map((words) =>
              words ? html`<p class="words" lang=${view.langOf(words)}>${view.say(words)}</p>` : nothing,
            )}
          </details>`
        : nothing
    }
  </section>`;
}

function score(rule: ScoringRule, view: ProfileView, ownSpread: number | undefined): TemplateResult {
  const { t, locale } = view;
  const range = rangeOf(rule);
  const valueAt = ({ valuesAt }: Reading): number | undefined =>
    scoreByRule(rule, (linkId) => pointsOf(valuesAt(placeKey(linkId)))).value;
  const points = view.readings.flatMap((reading) => {
    const value = valueAt(reading);
    return value === undefined ? [] : [{ on: reading.on, value, instrument: reading.instrument }];
  });
  const latest = view.readings.at(-1);
  const value = latest === undefined ? undefined : valueAt(latest);
  const band = noiseBandOf(rule, ownSpread);
  const name = view.say(rule.title);
  const list = formatList(
    points.map((point) => `${formatCalendarDate(point.on, locale)}: ${point.value}`),
    locale,
  );
  return html`<h3 lang=${view.langOf(rule.title)}>${name}</h3>
    <p class="score">
      ${value === undefined ? t('noScore') : t('score', { value, from: range.minimum, to: range.maximum })}
    </p>
    ${
      points.length < 2
        ? nothing
        : html`${changeChart(points, range, band?.points, t('chartLabel', { name, list }))}
          ${bandWords(band, view)} ${changesOf(points, band).map((change) => changeWords(change, band, view))}
          ${pointTable(points, view)}`
    }`;
}

function bandWords(band: NoiseBand | undefined, { t }: ProfileView): TemplateResult | typeof nothing {
  if (band?.points === undefined) return nothing;
  return html`<p class="hint">${t('bandLabel')} ${band.basis === 'own-program' ? t('ownSpread') : ''}</p>`;
}

function changeWords(
  { from, difference, reading }: Change,
  band: NoiseBand | undefined,
  { t, locale }: ProfileView,
): TemplateResult {
  const points = Math.abs(difference);
  const words = difference === 0 ? t('same') : t(difference > 0 ? 'more' : 'less', { points });
  const chance = t(reading, { points: Math.round(band?.points ?? 0) });
  return html`<p class="words">
    ${t('sinceFirst', { date: formatCalendarDate(from.on, locale), difference: words })} ${chance}
  </p>`;
}

function pointTable(
  points: readonly { readonly on: string; readonly value: number }[],
  { t, locale }: ProfileView,
): TemplateResult {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${t('when')}</th>
        ${points.map(({ on }) => html`<th scope="col">${formatCalendarDate(on, locale)}</th>`)}
      </tr>
    </thead>
    <tbody>
      <tr>
        <th scope="row">${t('changeHeading')}</th>
        ${points.map(({ value }) => html`<td>${value}</td>`)}
      </tr>
    </tbody>
  </table>`;
}
