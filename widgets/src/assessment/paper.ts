import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '@cairn/domain/assessment';
import { isQuestion, isSameAnswer } from '@cairn/domain/instrument';
import { formatCalendarDate } from '../internal/calendar-date.ts';
import { shownAnswer } from './answer-words.ts';
import { isAsked } from './is-asked.ts';
import { laterWords } from './later-words.ts';
import type { AssessmentView } from './view.ts';

/** The whole form for a printer: empty with room for a pen, or with the answers marked. Not shown on screens. */
export function paper(view: AssessmentView, isBlank: boolean, today: string): TemplateResult {
  const { form } = view;
  const t = laterWords(view);
  // An empty form needs the questions that are still closed too: on paper nothing opens later.
  const places = isBlank ? withoutHidden(view.examination.places) : view.examination.visible;
  return html`<section class="paper" aria-hidden="true">
    <h3>${view.say(form.title)}</h3>
    <p>
      ${t('paperDate')}:
      ${isBlank ? html`<span class="line"></span>` : formatCalendarDate(today, view.locale)}
    </p>
    ${isBlank ? html`<p>${t('paperSkip')}</p>` : nothing} ${places.map((one) => line(one, view, isBlank))}
    ${form.copyright ? html`<p class="small">${view.say(form.copyright)}</p>` : nothing}
  </section>`;
}

/** A hidden group hides what is in it. */
function withoutHidden(places: readonly Place[]): readonly Place[] {
  const hidden = new Set<string>();
  return places.filter(({ key, parentKey, item }) => {
    const isHidden = item.isHidden || (parentKey !== undefined && hidden.has(parentKey));
    if (isHidden) hidden.add(key);
    return !isHidden;
  });
}

function line(one: Place, view: AssessmentView, isBlank: boolean): TemplateResult {
  const { item } = one;
  const text = view.say(item.text);
  if (item.type === 'group') return html`<h4>${text}</h4>`;
  if (!isQuestion(item)) return html`<p>${text}</p>`;
  const isClosed = isBlank && (item.enableWhen !== undefined || item.enableExpression !== undefined);
  return html`<div class="paper-question">
    <p class="ask">${isClosed ? `${laterWords(view)('paperIf')} ` : ''}${text}</p>
    ${isAsked(one) && hasMarks(one) ? marks(one, view, isBlank) : written(one, view, isBlank)}
  </div>`;
}

function hasMarks({ item }: Place): boolean {
  return item.type === 'boolean' || item.options.length > 0;
}

function marks(one: Place, view: AssessmentView, isBlank: boolean): TemplateResult {
  const { item } = one;
  const values = isBlank ? [] : view.examination.valuesAt(one.key);
  // On paper no answer opens others, so all of them stand there.
  const options = (isBlank ? view.form.byLinkId.get(item.linkId) : item)?.options ?? [];
  const choices =
    item.type === 'boolean'
      ? ([true, false] as const).map((value) => ({
          words: view.t(value ? 'yes' : 'no'),
          isOn: values.some((each) => each.kind === 'boolean' && each.value === value),
        }))
      : options.map((option) => ({
          words: view.say(option.words),
          isOn: values.some((each) => isSameAnswer(each, option.value)),
        }));
  const hasOther = item.type === 'open-choice' || values.length > choices.filter(({ isOn }) => isOn).length;
  return html`${isBlank ? html`<p class="small">${laterWords(view)(item.repeats ? 'paperMany' : 'paperOne')}</p>` : nothing}
    <ul class="marks">
      ${choices.map(({ words, isOn }) => html`<li><span class="box">${isOn ? '✕' : ''}</span>${words}</li>`)}
      ${isBlank && hasOther ? html`<li>${view.t('somethingElse')}: <span class="line"></span></li>` : nothing}
    </ul>
    ${!isBlank && (values.length === 0 || hasOther) ? html`<p>${shownAnswer(one, view)}</p>` : nothing}`;
}

function written(one: Place, view: AssessmentView, isBlank: boolean): TemplateResult {
  if (!isBlank) return html`<p>${shownAnswer(one, view)}</p>`;
  const lines = one.item.type === 'text' ? [1, 2, 3] : [1];
  return html`${lines.map(() => html`<p class="line"></p>`)}`;
}
