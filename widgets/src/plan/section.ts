import { html, nothing, type TemplateResult } from 'lit';
import type { PlanView } from './view.ts';

export interface SectionParts {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  /** What is written there already. */
  readonly body: TemplateResult | typeof nothing;
  readonly action: string;
  /** Name of the panel that the action opens. */
  readonly panel: string;
  readonly form: () => TemplateResult;
}

/** One part of the plan around the goals: what is there, and one button to write. */
export function section(parts: SectionParts, view: PlanView): TemplateResult {
  const { id, body, panel } = parts;
  const isOpen = view.panel === panel;
  return html`<section class="part" data-part=${id} aria-labelledby="h-${id}">
    <h3 id="h-${id}" tabindex="-1">${parts.title}</h3>
    ${body === nothing || isOpen ? html`<p class="hint">${parts.hint}</p>` : nothing}
    ${isOpen ? nothing : body} ${isOpen ? parts.form() : opener(panel, parts.action, view)}
  </section>`;
}

/** A quiet button that opens a panel and is found again by it. */
export function opener(panel: string, word: string, view: PlanView, about?: string): TemplateResult {
  return html`<button
    type="button"
    class="button plain opener"
    data-opens=${panel}
    aria-expanded=${view.panel === panel}
    @click=${() => view.open(panel)}
  >
    ${word}${about ? html`<span class="visually-hidden">: ${about}</span>` : nothing}
  </button>`;
}

/** Pairs of a short name and the person's own words; pairs without words are left out. */
export function facts(
  pairs: readonly (readonly [string, string | undefined])[],
): TemplateResult | typeof nothing {
  const told = pairs.filter(([, words]) => words !== undefined && words !== '');
  if (told.length === 0) return nothing;
  return html`<dl class="facts">
    ${told.map(
      ([name, words]) =>
        html`<div>
          <dt>${name}</dt>
          <dd dir="auto">${words}</dd>
        </div>`,
    )}
  </dl>`;
}
