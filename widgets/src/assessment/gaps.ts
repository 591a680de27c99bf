import { html, type TemplateResult } from 'lit';
import { GAP_WORDS, inLanguage } from '@cairn/domain/instrument';
import type { AssessmentView } from './view.ts';

/**
 * Everything in the form that Cairn cannot draw, decide or compute, by name. It is for the people who keep the form,
 * and names of FHIR have no other language, so it stays in English.
 */
export function gapList({ form, t }: AssessmentView): TemplateResult {
  const gaps = form.gaps.filter(({ effect }) => effect !== 'note');
  return html`<details class="gaps">
    <summary>${t('forKeepers')}</summary>
    <ul lang="en">
      ${gaps.map(({ code, linkId, detail }) => {
        const item = linkId === undefined ? undefined : form.byLinkId.get(linkId);
        const text = item ? inLanguage(item.text, 'en') : '';
        return html`<li>
          ${linkId === undefined ? '' : html`<strong>${linkId}</strong> ${text}: `}${GAP_WORDS[code]}
          <code>${detail}</code>
        </li>`;
      })}
    </ul>
  </details>`;
}
