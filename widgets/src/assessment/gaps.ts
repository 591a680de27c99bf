import { html, type TemplateResult } from 'lit';
import { gapWordsEs } from '@cairn/i18n/assessment';
import { GAP_WORDS, type GapCode } from '@cairn/domain/instrument';
import { laterWords } from './later-words.ts';
import type { AssessmentView } from './view.ts';

/** Everything in the form that Cairn cannot draw, decide or compute, by name, for the people who keep the form. */
export function gapList(view: AssessmentView): TemplateResult {
  const { form, locale } = view;
  const gaps = form.gaps.filter(({ effect }) => effect !== 'note');
  return html`<details class="gaps">
    <summary>${laterWords(view)('forKeepers')}</summary>
    <ul>
      ${gaps.map(({ code, linkId, detail }) => {
        const item = linkId === undefined ? undefined : form.byLinkId.get(linkId);
        return html`<li>
          ${linkId === undefined ? '' : html`<strong>${linkId}</strong> `}${
            item ? html`<span lang=${view.langOf(item.text)}>${view.say(item.text)}</span> ` : ''
          }${gapWords(code, locale)} <code>${detail}</code>
        </li>`;
      })}
    </ul>
  </details>`;
}

/** A form that is drawn and can never be finished says so before it is begun. */
export function staysOpenNote(view: AssessmentView): TemplateResult {
  return html`<div class="note">
    <p>${laterWords(view)('staysOpen')}</p>
    ${gapList(view)}
  </div>`;
}

function gapWords(code: GapCode, locale: string): string {
  return (locale === 'es' ? gapWordsEs[code] : undefined) ?? GAP_WORDS[code];
}
