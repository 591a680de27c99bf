import { html, nothing, type TemplateResult } from 'lit';
import { visibleGoals, visibleSteps } from '@cairn/domain/plan';
import { forget, form } from './form.ts';
import { section } from './section.ts';
import type { PlanView } from './view.ts';

const PANEL = 'good-thing';
/** More stones than this would make a pile to look at in place of a word to read. */
const MOST_STONES = 7;

/** What the person wants to remember, and a stone for each step that is done. Nothing cheers. */
export function goodThingsPart(view: PlanView): TemplateResult {
  const { t, plan, say } = view;
  const done = visibleGoals(plan)
    .flatMap(visibleSteps)
    .filter(({ status }) => status === 'done').length;
  const hasAny = done > 0 || plan.celebrations.length > 0;
  return section(
    {
      id: 'good-things',
      title: t('goodThings'),
      hint: t('goodThingsHint'),
      action: t('addGoodThing'),
      panel: PANEL,
      body: hasAny
        ? html`${
              done > 0
                ? html`${stones(done)}
                    <p>${t('stepsDone', { count: done })}</p>`
                : nothing
            }
            <ul class="lines">
              ${plan.celebrations.map(
                ({ on, words }) =>
                  html`<li><span class="day">${say(on)}</span> <span dir="auto">${words}</span></li>`,
              )}
            </ul>`
        : nothing,
      form: () =>
        form(
          {
            id: PANEL,
            label: t('addGoodThing'),
            keep: t('keep'),
            back: `[data-opens="${PANEL}"]`,
            fields: [{ name: 'good', label: t('goodThingWords'), needed: 'needsWords' }],
            save: ({ good = '' }) => {
              if (view.act({ type: 'celebrate', on: view.today, words: good }, `[data-opens="${PANEL}"]`))
                forget(PANEL, view);
            },
          },
          view,
        ),
    },
    view,
  );
}

/** The sentence beside it says the same in words. */
function stones(count: number): TemplateResult {
  return html`<div class="stones" aria-hidden="true">
    ${Array.from({ length: Math.min(count, MOST_STONES) }, () => html`<i></i>`)}
  </div>`;
}
