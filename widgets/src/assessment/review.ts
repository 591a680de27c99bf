import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '@cairn/domain/assessment';
import { shownAnswer } from './answer-words.ts';
import { isAsked } from './is-asked.ts';
import { nameOf } from './problems.ts';
import { HERE } from './here.ts';
import { laterWords } from './later-words.ts';
import type { AssessmentView } from './view.ts';

/** Below a longer list the way on stands once more. */
const MOST_IN_SIGHT = 6;

/** Every question with its answer, each one tap away from a change. */
export function reviewScreen(view: AssessmentView, tools: TemplateResult): TemplateResult {
  const { store } = view;
  const t = laterWords(view);
  const groups = byGroup(view);
  const moves = html`<div class="moves">
    <button type="button" class="button" @click=${() => store.finish()}>${t('finish')}</button>
    <button type="button" class="button quiet" @click=${() => store.back()}>${view.t('back')}</button>
  </div>`;
  return html`<h3 id=${HERE} tabindex="-1">${t('reviewHeading')}</h3>
    <p class="words">${t('reviewText')}</p>
    ${openOnes(view)} ${moves}
    ${groups.map(
      ({ title, places }) =>
        html`${title === '' ? nothing : html`<h4>${title}</h4>`}
          <dl class="answers">${places.map((one) => row(one, title, view))}</dl>`,
    )}
    ${groups.reduce((count, { places }) => count + places.length, 0) > MOST_IN_SIGHT ? moves : nothing}
    ${tools}`;
}

function row(one: Place, title: string, view: AssessmentView): TemplateResult {
  const { store } = view;
  const t = laterWords(view);
  return html`<div>
    <dt lang=${view.langOf(one.item.text)}>${nameOf(one, view)}</dt>
    <dd>
      <span>${shownAnswer(one, view)}</span>
      ${
        isAsked(one)
          ? html`<button type="button" class="button plain" @click=${() => store.goTo(one.key)}>
              ${t('change')}<span class="visually-hidden"
                >: ${title === '' ? nothing : `${title}, `}${nameOf(one, view)}</span
              >
            </button>`
          : nothing
      }
    </dd>
  </div>`;
}

function openOnes(view: AssessmentView): TemplateResult | typeof nothing {
  const { issues, visible } = view.examination;
  const open = visible.filter(
    ({ key, item }) => item.type !== 'group' && issues.some((issue) => issue.key === key),
  );
  if (open.length === 0) return nothing;
  return html`<div class="note">
    <p>${laterWords(view)('stillOpen')}</p>
    <ul class="dots">
      ${open.map(
        (one) =>
          html`<li>
            <button type="button" class="button plain" @click=${() => view.store.goTo(one.key)}>
              ${nameOf(one, view)}
            </button>
          </li>`,
      )}
    </ul>
  </div>`;
}

/** Questions under the nearest group that has a name. */
function byGroup(
  view: AssessmentView,
): readonly { readonly title: string; readonly places: readonly Place[] }[] {
  const byKey = new Map(view.examination.visible.map((one) => [one.key, one]));
  const found: { title: string; places: Place[] }[] = [];
  for (const one of view.examination.visible) {
    if (one.item.type === 'group' || one.item.type === 'display') continue;
    let parent = one.parentKey === undefined ? undefined : byKey.get(one.parentKey);
    while (parent && parent.item.type !== 'group')
      parent = parent.parentKey === undefined ? undefined : byKey.get(parent.parentKey);
    const title = parent ? view.say(parent.item.text) : '';
    const last = found.at(-1);
    if (last && last.title === title) last.places.push(one);
    else found.push({ title, places: [one] });
  }
  return found;
}
