import { html, nothing, type TemplateResult } from 'lit';
import type { MatchReason, SearchHit } from '@cairn/search';
import type { Locale, ResourceMessage, Translate } from '@cairn/i18n';
import type { FinderView } from '../finder/view.ts';
import { anyLabel } from './labels.ts';

/** What else is offered at the same address, each a press away. */
export function alsoHere({ alsoHere: hits, open }: FinderView): TemplateResult | typeof nothing {
  if (hits.length === 0) return nothing;
  return html`<ul>
    ${hits.map(
      (hit) =>
        html`<li>
          <button type="button" class="button plain" dir="auto" @click=${() => open(hit)}>
            ${hit.resource.name}
          </button>
        </li>`,
    )}
  </ul>`;
}

const REASON_WORDS: Partial<Record<MatchReason['kind'], ResourceMessage>> = {
  word: 'whyWord',
  prefix: 'whyWord',
  spelling: 'whySpelling',
  synonym: 'whySame',
};

/** Why the search found this, so that a person can trust it or word it better. */
export function whyFound(
  { reasons }: SearchHit,
  locale: Locale,
  d: Translate<ResourceMessage>,
): TemplateResult | typeof nothing {
  const lines = reasons.flatMap(({ kind, typed, matched }) => {
    const key = REASON_WORDS[kind];
    return key ? [d(key, { typed, matched: anyLabel(matched, locale) })] : [];
  });
  if (lines.length === 0) return nothing;
  return html`<ul>
    ${[...new Set(lines)].map((line) => html`<li dir="auto">${line}</li>`)}
  </ul>`;
}
