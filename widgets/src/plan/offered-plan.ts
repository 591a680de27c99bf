import { html, nothing, type TemplateResult } from 'lit';
import { visibleGoals, visibleSteps } from '@cairn/domain/plan';
import { formatList } from '@cairn/i18n';
import type { PlanMessage } from '@cairn/i18n/plan';
import type { PlanView } from './view.ts';

/** What is in a file, and what opening it would do, before anything is taken in. */
export function offeredPlan(view: PlanView): TemplateResult | typeof nothing {
  const { t, store, state } = view;
  const preview = state.offered?.preview;
  if (!preview) return nothing;
  const { goalsInFile, relation } = preview;
  const { sender } = state.offered ?? {};
  const isFirst = relation === 'none-here' || relation === 'same';
  const take = (choice: 'take-file' | 'keep-both'): void => {
    store.takeIn(choice);
    view.close('#h-goals');
  };
  const leave = (): void => {
    store.putAway();
    view.close('#heading');
  };
  const button = (word: PlanMessage, press: () => void, isQuiet = false): TemplateResult =>
    html`<button type="button" class=${isQuiet ? 'button quiet' : 'button'} @click=${press}>
      ${t(word)}
    </button>`;
  return html`<section class="offered" aria-labelledby="h-offered">
    <h3 id="h-offered" tabindex="-1">${t('offeredHeading')}</h3>
    ${
      sender
        ? html`<p dir="auto">
            ${t('offeredFrom', {
              name: sender.from.name ?? t(`from-${sender.from.role}`),
              date: view.say(sender.writtenAt.slice(0, 10)),
            })}
          </p>`
        : nothing
    }
    ${
      goalsInFile.length === 0
        ? html`<p>${t('offeredNone')}</p>`
        : html`<p>${t('offeredGoals', { count: goalsInFile.length })}</p>
            <ul class="dots">
              ${goalsInFile.map((words) => html`<li dir="auto">${words}</li>`)}
            </ul>
            <p>${moreInside(view)}</p>`
    }
    <p>${t(`offer-${relation}`)} ${isFirst ? nothing : t('offeredUndo')}</p>
    <div class="moves">
      ${relation === 'apart' ? button('keepBoth', () => take('keep-both')) : nothing}
      ${button(isFirst ? 'takeIn' : 'takeTheirs', () => take('take-file'), relation === 'apart')}
      ${button(isFirst ? 'putAway' : 'keepMine', leave, true)}
    </div>
  </section>`;
}

/** How many steps and connections come with the goals. */
function moreInside({ t, state, locale }: PlanView): string {
  const { content } = state.offered ?? {};
  if (!content) return '';
  const steps = visibleGoals(content.journal.plan).flatMap(visibleSteps).length;
  const places = content.referrals.length;
  const parts = [
    steps > 0 ? t('offeredSteps', { count: steps }) : '',
    places > 0 ? t('offeredPlaces', { count: places }) : '',
  ];
  return formatList(parts.filter(Boolean), locale);
}
