import { html, nothing, type TemplateResult } from 'lit';
import { addDays, dueOn, LONGEST_REVIEW_DAYS } from '@cairn/domain/plan';
import { forget, form } from './form.ts';
import { facts, opener } from './section.ts';
import type { PlanView } from './view.ts';

/** When the plan is looked at again, at the latest after 90 days, and what had changed each time. */
export function reviewPart(view: PlanView): TemplateResult {
  const { t, plan, panel, say, today } = view;
  const isDue = dueOn(plan, today).isReviewDue;
  const last = plan.reviews.at(-1)?.on ?? plan.startedOn;
  const latest = addDays(last, LONGEST_REVIEW_DAYS);
  return html`<section class="part" data-part="review" aria-labelledby="h-review">
    <h3 id="h-review" tabindex="-1">${t('review')}</h3>
    <p>${isDue ? t('reviewDue') : t('nextReview', { date: say(plan.nextReviewOn) })}</p>
    ${facts(plan.reviews.map(({ on, words }) => [t('reviewed', { date: say(on) }), words]))}
    <div class="tools">
      ${opener('review-now', t('holdReview'), view)} ${opener('review-day', t('otherDay'), view)}
    </div>
    ${
      panel === 'review-now'
        ? form(
            {
              id: 'review-now',
              label: t('holdReview'),
              keep: t('keep'),
              back: '[data-opens="review-now"]',
              fields: [
                { name: 'changed', label: t('reviewWords'), needed: 'needsWords', longest: 5000 },
                {
                  name: 'next',
                  label: t('reviewDay'),
                  kind: 'day',
                  value: addDays(today, LONGEST_REVIEW_DAYS),
                  from: today,
                  to: addDays(today, LONGEST_REVIEW_DAYS),
                },
              ],
              save: ({ changed = '', next = '' }) => {
                const command = { type: 'hold-review', on: today, words: changed } as const;
                const isDone = view.act(next ? { ...command, nextOn: next } : command, '#h-review');
                if (isDone) forget('review-now', view);
              },
            },
            view,
          )
        : nothing
    }
    ${
      panel === 'review-day'
        ? form(
            {
              id: 'review-day',
              label: t('otherDay'),
              keep: t('keep'),
              back: '[data-opens="review-day"]',
              fields: [
                {
                  name: 'next',
                  label: t('reviewDay'),
                  kind: 'day',
                  value: plan.nextReviewOn,
                  from: last,
                  to: latest,
                  hint: t('reviewLimit', { date: say(latest) }),
                },
              ],
              save: ({ next = '' }) => {
                if (next && view.act({ type: 'set-next-review', on: next }, '#h-review'))
                  forget('review-day', view);
              },
            },
            view,
          )
        : nothing
    }
  </section>`;
}
