import { html, nothing, type TemplateResult } from 'lit';
import { siblingUrl } from '../internal/sibling.ts';
import { draftKey } from './form.ts';
import type { PlanView } from './view.ts';

const PANEL = 'hand-off';
const MISSING = draftKey(PANEL, 'missing');

/** The way to a coach and back. What it needs comes when somebody opens it. */
export function handOffPart(view: PlanView): TemplateResult {
  const { t, panel, drafts, handOff, heldBy, locale, state } = view;
  // With nothing on the plan there is nothing to give.
  const words = t(state.journal ? 'handOff' : 'handOffTake');
  const isOpen = panel === PANEL;
  const bring = (): void => {
    drafts.delete(MISSING);
    view.open(PANEL);
    void (import(/* @vite-ignore */ siblingUrl('cairn-hand-off.js')) as Promise<unknown>).catch(() => {
      drafts.set(MISSING, 'yes');
      view.redraw();
    });
  };
  return html`<section class="part" data-part="hand-off" aria-label=${words}>
    <button
      type="button"
      class="button quiet"
      data-opens=${PANEL}
      aria-expanded=${isOpen}
      aria-describedby="hand-off-hint"
      @click=${bring}
    >
      ${words}
    </button>
    <p class="hint" id="hand-off-hint">${t('handOffHint')}</p>
    <div role="status">${drafts.has(MISSING) ? html`<p class="note">${t('partMissing')}</p>` : nothing}</div>
    ${
      isOpen && !drafts.has(MISSING)
        ? html`<cairn-hand-off
            .only=${state.journal ? undefined : 'take'}
            .port=${handOff}
            .clock=${view.clock}
            .heldBy=${heldBy}
            locale=${locale}
            theme=${view.theme}
          ></cairn-hand-off>`
        : nothing
    }
  </section>`;
}
