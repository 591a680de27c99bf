import { html, nothing, type TemplateResult } from 'lit';
import { isQuestion } from '@cairn/domain/instrument';
import { stepIndex, type Step } from '@cairn/state/assessment';
import { sign } from '../elements/signs.ts';
import { problemSummary } from './problems.ts';
import { HERE } from './here.ts';
import { place } from './question.ts';
import type { AssessmentView } from './view.ts';

/** A row of stones says the same as the words above it, as long as it can be taken in at a glance. */
const MOST_STONES = 20;

/** Longer pages are drawn where they are in sight. */
const MOST_AT_ONCE = 60;

export function stepScreen(view: AssessmentView, tools: TemplateResult | undefined): TemplateResult {
  const { state, store, t } = view;
  const at = stepIndex(state);
  const step = state.steps[at];
  if (!step) return html``;
  const only = onlyQuestion(step);
  const heading = headingOf(step, view);
  return html`<form
    novalidate
    autocomplete="off"
    @submit=${(event: Event) => {
      event.preventDefault();
      store.next();
    }}
  >
    ${progress(view, at)} ${problemSummary(view)}
    ${only ? nothing : html`<h3 id=${HERE} tabindex="-1">${heading}</h3>`}
    <div class=${view.examination.progress.total > MOST_AT_ONCE ? 'questions many' : 'questions'}>
      ${step.roots.map((root) => place(root, view, root === only || (step.roots.length === 1 && !only)))}
    </div>
    <div class="moves">
      <button type="submit" class="button">${t('next')}</button>
      <button type="button" class="button quiet" @click=${() => store.back()}>
        ${sign('back')}${t('back')}
      </button>
    </div>
    ${tools}
  </form>`;
}

/** The question that is the heading of its page. */
function onlyQuestion({ key, roots }: Step): Step['roots'][number] | undefined {
  const asked = roots.filter(({ item }) => item.type !== 'display');
  const [one] = asked;
  return key !== 'all' && asked.length === 1 && one && isQuestion(one.item) ? one : undefined;
}

function headingOf(step: Step, view: AssessmentView): TemplateResult | string {
  if (step.key === 'all') return view.t('allOnOne');
  const group = step.roots.find(({ item }) => item.type === 'group');
  const words = (step.roots.length === 1 ? group : step.around)?.item.text;
  const title = words ? view.say(words) : '';
  return title && words
    ? html`<span lang=${view.langOf(words)}>${title}</span>`
    : partWords(view, stepIndex(view.state));
}

function partWords({ t, state }: AssessmentView, at: number): string {
  return t('part', { at: at + 1, of: state.steps.length });
}

function progress(view: AssessmentView, at: number): TemplateResult | typeof nothing {
  const { steps } = view.state;
  const step = steps[at];
  if (steps.length < 2 || !step) return nothing;
  const around = step.around?.item.text;
  const name = around && onlyQuestion(step) ? view.say(around) : '';
  return html`<div class="progress">
    <p>${partWords(view, at)}${name === '' ? nothing : html`<span> · ${name}</span>`}</p>
    ${
      steps.length > MOST_STONES
        ? nothing
        : html`<div class="stones" aria-hidden="true">
            ${steps.map((_, each) => html`<i class=${each < at ? 'past' : each === at ? 'here' : ''}></i>`)}
          </div>`
    }
  </div>`;
}
