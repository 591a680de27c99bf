import { html, nothing, type TemplateResult } from 'lit';
import type { Consent } from '@cairn/domain/consent';
import { formatList } from '@cairn/i18n';
import { cairnDrawing } from '../elements/cairn-drawing.ts';
import { button } from './fields.ts';
import type { ConsentView } from './view.ts';

/** Every yes with its state, and the ways on. */
export function listScreen(view: ConsentView): TemplateResult {
  const { t, book, go, canShare } = view;
  const newestFirst = [...book.consents].reverse();
  return html`<section aria-labelledby="c-list">
    <h3 id="c-list" tabindex="-1">${t('list')}</h3>
    ${
      newestFirst.length === 0
        ? html`<div class="empty">
            ${cairnDrawing()}
            <p>${t('noneYet')}</p>
          </div>`
        : html`<ul class="cards">
            ${newestFirst.map((consent) => card(consent, view))}
          </ul>`
    }
    <div class="moves">
      ${button(t('make'), () => go('write'))}
      ${canShare ? button(t('share'), () => go('share'), 'quiet') : nothing}
      ${button(t('account'), () => go('account'), 'quiet')}
    </div>
  </section>`;
}

function card(consent: Consent, view: ConsentView): TemplateResult {
  const { t, words, go } = view;
  const names = recipientNames(consent, view);
  const what = consent.information.map((each) => words.information[each]);
  return html`<li class="card">
    <h4 dir="auto">${t('toWhom', { names })}</h4>
    <p>${formatList(what, view.locale)}</p>
    <p class="state">${stateWords(consent, view)}</p>
    <button type="button" class="button quiet" @click=${() => go('read', consent.id)}>
      ${t('readIt')}<span class="visually-hidden">: ${names}</span>
    </button>
  </li>`;
}

export function recipientNames({ recipients }: Consent, { t, locale }: ConsentView): string {
  return formatList(
    recipients.map((each) => (each.kind === 'tpo-class' ? t('careTeam') : each.name)),
    locale,
  );
}

export function stateWords({ revokedAt, expires }: Consent, { t, now, say }: ConsentView): string {
  if (revokedAt !== undefined) return t('takenBack', { date: say(revokedAt.slice(0, 10)) });
  return t(expires.kind === 'on' && expires.day < now.slice(0, 10) ? 'isOver' : 'holds');
}
