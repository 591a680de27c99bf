import { html, type TemplateResult } from 'lit';
import { accountFor } from '@cairn/domain/consent';
import { button } from './fields.ts';
import { accountSheet, accountTable } from './sheets.ts';
import type { ConsentView } from './view.ts';

/** Who got what: the accounting of 42 CFR 2.25, for the person who asks. */
export function accountScreen(view: ConsentView): TemplateResult {
  const { t, book, now, go, print } = view;
  const shared = accountFor(book.disclosures, now);
  return html`<section aria-labelledby="c-account">
    <h3 id="c-account" tabindex="-1">${t('account')}</h3>
    <p class="hint">${t('accountHint')}</p>
    ${
      shared.length === 0
        ? html`<p>${t('accountNone')}</p>`
        : html`<div class="wide" role="region" aria-labelledby="c-account" tabindex="0">
            ${accountTable(shared, view)}
          </div>`
    }
    <div class="moves">
      ${button(t('printAccount'), () => print(accountSheet(shared, view)))}
      ${button(t('back'), () => go('list'), 'plain')}
    </div>
  </section>`;
}
