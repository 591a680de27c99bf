import { html, nothing, type TemplateResult } from 'lit';
import { createTranslator } from '@cairn/i18n';
import { planPaperMessages } from '@cairn/i18n/plan';
import { crisisTexts } from './crisis-text.ts';
import type { PlanView } from './view.ts';

/** People that fit on one half of a card. */
const MOST_PEOPLE = 4;

/** A card to cut out and fold: the person's own people on one half, the crisis lines on the other. */
export function walletCard({ plan, locale, t }: PlanView): TemplateResult {
  const p = createTranslator(planPaperMessages, locale);
  const people = plan.supporters.filter(({ phone }) => phone).slice(0, MOST_PEOPLE);
  const { whoToCall, whatHelps } = plan.reengagement;
  const lines = Array.from({ length: Math.max(0, 3 - people.length - (whoToCall ? 1 : 0)) });
  return html`<article class="sheet card-sheet" lang=${locale}>
    <p class="small">${p('cardFold')}</p>
    <div class="wallet">
      <section>
        <h2>${p('cardTitle')}</h2>
        ${whoToCall ? html`<p><span class="name">${t('whoToCall')}</span> ${whoToCall}</p>` : nothing}
        ${people.map(({ name, phone }) => html`<p><strong>${phone}</strong> ${name}</p>`)}
        ${lines.map(() => html`<div class="pen"></div>`)}
        ${
          whatHelps
            ? html`<p><span class="name">${p('cardHelps')}:</span> ${whatHelps}</p>`
            : html`<div class="ask">
                <span class="name">${p('cardHelps')}</span><span class="pen"></span>
              </div>`
        }
      </section>
      <section>
        <h2>${p('crisis')}</h2>
        ${crisisTexts(locale).map(({ name, ways }) => html`<p><strong>${ways}</strong> ${name}</p>`)}
      </section>
    </div>
  </article>`;
}
