import { html, nothing, type TemplateResult } from 'lit';
import { consentLines } from './consent-lines.ts';
import { button } from './fields.ts';
import { stateWords } from './list-screen.ts';
import { consentSheet, signatureLines } from './sheets.ts';
import type { ConsentView } from './view.ts';

/** One yes to read again, to print, and to take back. */
export function readScreen(view: ConsentView): TemplateResult | typeof nothing {
  const { t, book, chosen, store, isAsking, message, set, go, print } = view;
  const consent = book.consents.find(({ id }) => id === chosen);
  if (!consent) return nothing;
  const { id, copyGivenOn, revokedAt } = consent;
  // The words as they were signed, in the language that was read then.
  const language = consent.language === 'es' ? 'es' : 'en';
  return html`<section aria-labelledby="c-read">
    <h3 id="c-read" tabindex="-1">${t('list')}</h3>
    <p role="status">${message}</p>
    <p class="state">${stateWords(consent, view)}</p>
    <div class="words" lang=${language}>
      ${consentLines(consent, language).map((line) => html`<p dir="auto">${line}</p>`)}
    </div>
    ${signatureLines(consent, view)}
    ${copyGivenOn ? html`<p>${t('copyOn', { date: view.say(copyGivenOn) })}</p>` : nothing}
    <div class="moves">
      ${button(t('printCopy'), () => print(consentSheet(consent, view)))}
      ${copyGivenOn ? nothing : button(t('gotCopy'), () => store.giveCopy(id), 'quiet')}
      ${revokedAt || isAsking ? nothing : button(t('takeBack'), () => set({ isAsking: true }), 'quiet')}
      ${button(t('back'), () => go('list'), 'plain')}
    </div>
    ${
      isAsking && !revokedAt
        ? html`<div class="note" role="group" aria-labelledby="c-sure">
            <p id="c-sure">${t('takeBackSure')}</p>
            <div class="moves">
              ${button(t('takeBackYes'), () => {
                store.revoke(id);
                set({ isAsking: false, message: t('tookBack') });
              })}
              ${button(t('keepIt'), () => set({ isAsking: false }), 'quiet')}
            </div>
          </div>`
        : nothing
    }
  </section>`;
}
