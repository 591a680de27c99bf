import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '@cairn/domain/assessment';
import { sign } from '../elements/signs.ts';
import { answerWords } from './answer-words.ts';
import { HERE } from './here.ts';
import { canBeAnswered, isAsked } from './is-asked.ts';
import { dropDown, isList, optionList, yesOrNo } from './options.ts';
import { problemLines } from './problems.ts';
import { fieldId, textFields } from './text-field.ts';
import type { AssessmentView } from './view.ts';

/** One item of the form with everything under it. `isHeading`: this question is all that the page asks. */
export function place(one: Place, view: AssessmentView, isHeading = false): TemplateResult {
  if (one.item.type === 'group') return group(one, view, isHeading);
  const followUps = view.childrenOf(one.key);
  if (one.item.type === 'display')
    return html`<p class="words">${title(one, view)}</p>
      ${followUps.map((child) => place(child, view))}`;
  return html`<div class="question" id=${view.idOf(one.key)} tabindex="-1">
      ${isAsked(one) ? asked(one, view, isHeading) : told(one, view, isHeading)}
    </div>
    ${
      followUps.length === 0
        ? nothing
        : html`<div class="follow-ups">${followUps.map((child) => place(child, view))}</div>`
    }`;
}

function group(one: Place, view: AssessmentView, isHeading: boolean): TemplateResult {
  const title = view.say(one.item.text);
  const heading = one.item.repeats ? (view.later?.numbered(title, one, view) ?? title) : title;
  return html`<section class="group">
    ${isHeading || heading === '' ? nothing : html`<h4 lang=${view.langOf(one.item.text)}>${heading}</h4>`}
    ${help(one, view)} ${view.childrenOf(one.key).map((child) => place(child, view))}
    ${one.item.repeats ? view.later?.copies(one, view) : nothing}
  </section>`;
}

function asked(one: Place, view: AssessmentView, isHeading: boolean): TemplateResult {
  const { item, key } = one;
  const id = view.idOf(key);
  const isWritten = item.options.length === 0 && item.type !== 'boolean';
  const around = html`${help(one, view)} ${problemLines(one, view)}`;
  const after = html`${item.required ? html`<p class="hint">${view.t('neededToFinish')}</p>` : nothing}
  ${leaveOut(one, view)}`;
  if (isWritten || isList(one)) {
    const label = html`<label for=${isWritten ? fieldId(one, view) : `${id}-field`} id="${id}-label"
      >${title(one, view)}</label
    >`;
    return html`<div role="group" aria-labelledby="${id}-label">
      ${isHeading ? html`<h3 id=${HERE} tabindex="-1">${label}</h3>` : html`<div class="ask">${label}</div>`}
      ${around} ${isWritten ? textFields(one, view) : dropDown(one, view)} ${other(one, view)} ${after}
    </div>`;
  }
  return html`<fieldset ?disabled=${!view.examination.enabled.has(key)}>
    <legend class=${isHeading ? '' : 'ask'}>
      ${isHeading ? html`<h3 id=${HERE} tabindex="-1">${title(one, view)}</h3>` : title(one, view)}
    </legend>
    ${around} ${item.type === 'boolean' ? yesOrNo(one, view) : optionList(one, view)} ${other(one, view)}
    ${after}
  </fieldset>`;
}

/** An answer in the person's own words beside the offered ones. */
function other(one: Place, view: AssessmentView): TemplateResult | typeof nothing {
  const { item } = one;
  if (item.type !== 'open-choice' || item.options.length === 0) return nothing;
  const label = item.openLabel ? view.say(item.openLabel) : view.t('somethingElse');
  return html`<div class="other">
    <label for=${fieldId(one, view)}>${label}</label>${textFields(one, view, label)}
  </div>`;
}

/** What the form itself fills in, and what has no place on a screen. */
function told(one: Place, view: AssessmentView, isHeading: boolean): TemplateResult {
  const values = view.examination.valuesAt(one.key);
  const isDrawn = canBeAnswered(one);
  return html`${
      isHeading
        ? html`<h3 id=${HERE} tabindex="-1">${title(one, view)}</h3>`
        : html`<p class="ask">${title(one, view)}</p>`
    }
    ${help(one, view)}
    <p class=${isDrawn ? 'told' : 'told note'}>
      ${
        !isDrawn
          ? view.t(one.item.offers ? 'answersFollow' : 'notDrawn')
          : values.length === 0
            ? view.t('noAnswer')
            : values.map((value) => answerWords(value, one.item, view)).join(', ')
      }
    </p>`;
}

function title({ item }: Place, view: AssessmentView): TemplateResult {
  const prefix = item.prefix ? `${view.say(item.prefix)} ` : '';
  return html`<span lang=${view.langOf(item.text)}
    >${prefix}${view.say(item.text) || (item.type === 'display' ? '' : item.linkId)}</span
  >`;
}

function help({ item }: Place, view: AssessmentView): TemplateResult | typeof nothing {
  const words = [item.help, item.flyover].flatMap((each) => each ?? []);
  const more = item.moreAt
    ? html`<p class="hint">
        <a href=${item.moreAt} target="_blank" rel="noopener noreferrer">${view.t('moreAt')}</a>
      </p>`
    : nothing;
  if (words.length === 0) return more;
  return html`${more}
    <details>
      <summary>${view.t('inOtherWords')}</summary>
      ${words.map((each) => html`<p lang=${view.langOf(each)}>${view.say(each)}</p>`)}
    </details>`;
}

/** Beside every question. Both are answers of their own, and an answer given later takes their place. */
function leaveOut({ key }: Place, view: AssessmentView): TemplateResult {
  const kind = view.assessment.entries.get(key)?.kind;
  const press = (type: 'skip' | 'withhold', was: boolean): void => {
    view.store.act({ type: was ? 'clear' : type, at: key });
    const step = view.state.steps.find(({ roots }) => roots.length === 1 && roots[0]?.key === key);
    if (!was && step && view.childrenOf(key).length === 0) view.store.next();
  };
  const button = (type: 'skip' | 'withhold', isOn: boolean): TemplateResult =>
    html`<button type="button" class="leave-out" aria-pressed=${isOn} @click=${() => press(type, isOn)}>
      ${isOn ? sign('check') : nothing}${view.t(type)}
    </button>`;
  return html`<div class="leave-outs">
    ${button('skip', kind === 'skipped')} ${button('withhold', kind === 'withheld')}
  </div>`;
}
