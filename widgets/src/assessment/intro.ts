import { html, nothing, type TemplateResult } from 'lit';
import { isAsked } from './is-asked.ts';
import { HERE } from './here.ts';
import { place } from './question.ts';
import type { AssessmentView } from './view.ts';

export interface IntroParts {
  /** What the later part adds below: paper, files, keeping. */
  readonly more: TemplateResult | undefined;
}

/** Says what comes, how long it takes and who can see it, before anything is asked. */
export function introScreen(view: AssessmentView, parts: IntroParts): TemplateResult {
  const { t, form, state, store } = view;
  const count = view.examination.progress.total;
  return html`<h3 id=${HERE} tabindex="-1">${t('introHeading')}</h3>
    ${form.description ? html`<p class="words" lang=${view.langOf(form.description)}>${view.say(form.description)}</p>` : nothing}
    ${state.opening.map((one) =>
      one.item.type === 'group'
        ? view.childrenOf(one.key).map((child) => place(child, view))
        : place(one, view),
    )}
    <ul class="facts">
      <li>${t('introCount', { count })} ${t('introTime', { count: minutesFor(view) })}</li>
      ${state.opening.length > 0 ? nothing : html`<li>${t('introSkip')}</li>`}
      <li>${t('introWho')} ${t('introSaved')}</li>
    </ul>
    <div class="moves">
      ${
        state.hasKept
          ? html`<button type="button" class="button" @click=${() => void store.takeUpKept()}>
              ${t('takeUpKept')}
            </button>`
          : nothing
      }
      <button type="button" class=${state.hasKept ? 'button quiet' : 'button'} @click=${() => store.begin()}>
        ${t('start')}
      </button>
    </div>
    ${parts.more}`;
}

/** A rough guess: seven seconds for a choice and half a minute for a longer text. */
function minutesFor({ examination }: AssessmentView): number {
  const asked = examination.visible.filter(isAsked);
  const seconds = asked.reduce((sum, { item }) => sum + (item.type === 'text' ? 30 : 7), 0);
  return Math.max(1, Math.round(seconds / 60));
}
