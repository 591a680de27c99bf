import { html, nothing, type TemplateResult } from 'lit';
import type { Goal, Step } from '@cairn/domain/plan';
import { attachPanel } from './attach.ts';
import { placeCard } from './place-card.ts';
import { opener } from './section.ts';
import { stepForm } from './step-form.ts';
import { marked, type PlanView } from './view.ts';

/** A step: a box to tick, who and when, and the places that go with it. */
export function stepItem(goal: Goal, step: Step, id: string, view: PlanView): TemplateResult {
  const { t, panel } = view;
  const facts = stepFacts(step, view);
  const isDone = step.status === 'done';
  if (panel === `step:${step.id}`)
    return html`<li class="step" data-step=${step.id}>${stepForm(goal, step, view)}</li>`;
  return html`<li class=${`step ${step.status}`} data-step=${step.id}>
    <div class="row">
      <label class="tick" for=${id}
        ><input
          id=${id}
          type="checkbox"
          .checked=${isDone}
          aria-describedby=${facts.length > 0 ? `${id}-facts` : nothing}
          @change=${() =>
            view.store.act({ type: 'set-step-status', stepId: step.id, status: isDone ? 'open' : 'done' })}
        /><span dir="auto">${step.words}</span></label
      >
      ${opener(`step-more:${step.id}`, t('stepMore'), view, step.words)}
    </div>
    ${
      facts.length > 0
        ? html`<p class="about" id="${id}-facts">
            ${facts.map((fact) => html`<span dir="auto">${fact}</span>`)}
          </p>`
        : nothing
    }
    ${panel === `step-more:${step.id}` ? stepTools(step, view) : nothing}
    ${panel === `attach:${step.id}` ? attachPanel(step, view) : nothing}
    ${
      step.resources.length > 0
        ? html`<ul class="places" aria-label=${t('places')}>
            ${step.resources.map((place) => placeCard(step, place, view))}
          </ul>`
        : nothing
    }
  </li>`;
}

/** Who, by when, how to know, and set aside: what there is of it, in words. */
export function stepFacts(
  { owner, by, sign, status }: Step,
  { t, say }: Pick<PlanView, 't' | 'say'>,
): readonly string[] {
  const who =
    owner.kind === 'someone'
      ? t('whoDoes', { name: owner.name })
      : owner.kind === 'coach'
        ? t('coachDoes', { date: say(owner.permittedOn), reason: owner.reason })
        : undefined;
  return [
    who,
    by ? t('byDay', { date: say(by) }) : undefined,
    sign ? `${t('sign')}: ${sign}` : undefined,
    status === 'set-aside' ? t('set-aside') : undefined,
  ].filter((fact) => fact !== undefined);
}

function stepTools(step: Step, view: PlanView): TemplateResult {
  const { t } = view;
  const isAside = step.status === 'set-aside';
  const more = marked('opens', `step-more:${step.id}`);
  const hidden = html`<span class="visually-hidden">: ${step.words}</span>`;
  return html`<div class="tools" data-form="step-more:${step.id}">
    <button type="button" class="button plain" @click=${() => view.open(`step:${step.id}`)}>
      ${t('change')}${hidden}
    </button>
    <button type="button" class="button plain" @click=${() => view.open(`attach:${step.id}`)}>
      ${t('attach')}${hidden}
    </button>
    <button
      type="button"
      class="button plain"
      @click=${() =>
        view.act({ type: 'set-step-status', stepId: step.id, status: isAside ? 'open' : 'set-aside' }, more)}
    >
      ${t(isAside ? 'takeUp' : 'setAside')}${hidden}
    </button>
    <button
      type="button"
      class="button plain"
      @click=${() => view.act({ type: 'remove-step', stepId: step.id }, '#h-goals')}
    >
      ${t('remove')}${hidden}
    </button>
  </div>`;
}
