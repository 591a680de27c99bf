import { html, nothing, type TemplateResult } from 'lit';
import { visibleGoals, visibleSteps, type Plan, type ResourceSnapshot } from '@cairn/domain/plan';
import { createTranslator } from '@cairn/i18n';
import { planPaperMessages } from '@cairn/i18n/plan';
import { crisisTexts } from './crisis-text.ts';
import type { PlanView } from './view.ts';

/** Every place on the plan once, in the order of the steps. */
export function placesOf(plan: Plan): readonly ResourceSnapshot[] {
  const all = visibleGoals(plan).flatMap((goal) =>
    visibleSteps(goal).flatMap(({ resources }) =>
      resources.map((place) => [place.resourceId, place] as const),
    ),
  );
  return [...new Map(all).values()];
}

/** A hand-out in large letters: names, numbers, addresses, and help by day and night. */
export function placesSheet({ plan, locale, say, today }: PlanView): TemplateResult {
  const p = createTranslator(planPaperMessages, locale);
  return html`<article class="sheet large" lang=${locale}>
    <h1>${p('placesTitle')}</h1>
    <p class="small">${p('printed', { date: say(today) })}</p>
    ${placesOf(plan).map(
      ({ name, organization, phones, address, hours, website, takenOn, list }) =>
        html`<section class="keep">
          <h2>${name}</h2>
          ${organization ? html`<p>${organization}</p>` : nothing}
          ${phones.map((phone) => html`<p class="number">${phone}</p>`)}
          ${[address, hours, website].filter(Boolean).map((line) => html`<p>${line}</p>`)}
          <p class="small">${p('placeOn', { date: say(takenOn), list })}</p>
        </section>`,
    )}
    <footer class="keep crisis">
      <h2>${p('crisis')}</h2>
      ${crisisTexts(locale).map(({ name, ways }) => html`<p><strong>${ways}</strong> ${name}</p>`)}
    </footer>
  </article>`;
}
