import { html, nothing, type TemplateResult } from 'lit';
import { consentFromDraft } from '@cairn/domain/consent';
import type { ConsentMessage } from '@cairn/i18n/consent';
import { consentLines } from './consent-lines.ts';
import { button, choices, field } from './fields.ts';
import { consentSheet } from './sheets.ts';
import { signaturePad } from './signature-pad.ts';
import type { ConsentView, Signing } from './view.ts';

const KINDS = ['typed', 'drawn', 'paper'] as const;

/** The words first, whole; the signature below them. */
export function signScreen(view: ConsentView): TemplateResult {
  const { t, locale, draft, signing, set, go, print } = view;
  const consent = consentFromDraft(draft, 'draft', locale);
  const edit = (change: Partial<Signing>): void => set({ signing: change });
  return html`<section aria-labelledby="c-sign">
    <h3 id="c-sign" tabindex="-1">${t('readHeading')}</h3>
    <p class="hint">${t('readHint')}</p>
    <div class="words">${consentLines(consent, locale).map((line) => html`<p dir="auto">${line}</p>`)}</div>
    <form
      class="form"
      novalidate
      aria-label=${t('signHeading')}
      @submit=${(event: Event) => sign(event, view)}
    >
      ${choices(
        {
          name: 'kind',
          legend: 'signHeading',
          options: KINDS,
          label: (kind) => t(`sign-${kind}`),
          isChosen: (kind) => signing.kind === kind,
          choose: (kind) => edit({ kind }),
        },
        view,
      )}
      ${field({ name: 'sign-name', label: 'signName', value: signing.name, set: (name) => edit({ name }) }, view)}
      ${signing.kind === 'drawn' ? signaturePad(view) : nothing}
      ${
        signing.kind === 'paper'
          ? html`<div class="note">
              <p>${t('paperHint')}</p>
              ${button(t('printCopy'), () => print(consentSheet(consent, view)), 'quiet')}
            </div>`
          : nothing
      }
      <label class="choice" for="c-for-other"
        ><input
          id="c-for-other"
          type="checkbox"
          .checked=${signing.isForOther}
          @change=${() => edit({ isForOther: !signing.isForOther })}
        /><span>${t('forOther')}</span></label
      >
      ${
        signing.isForOther
          ? field(
              {
                name: 'authority',
                label: 'authority',
                kind: 'text',
                value: signing.authority,
                set: (authority) => edit({ authority }),
              },
              view,
            )
          : nothing
      }
      <div class="moves">
        <button type="submit" class="button">${t('signNow')}</button>
        ${button(t('changeIt'), () => go('write'), 'quiet')} ${button(t('back'), () => go('list'), 'plain')}
      </div>
    </form>
  </section>`;
}

function sign(event: Event, { store, draft, locale, signing, set, go, t }: ConsentView): void {
  event.preventDefault();
  const { kind, name, drawing, isForOther, authority } = signing;
  const troubles = new Map<string, ConsentMessage>();
  if (name.trim() === '') troubles.set('sign-name', 'needsName');
  if (kind === 'drawn' && drawing === '') troubles.set('drawing', 'needsDrawing');
  if (isForOther && authority.trim() === '') troubles.set('authority', 'needsAuthority');
  if (troubles.size > 0) return set({ troubles });
  const signer = name.trim();
  const by = { kind, name: signer, ...(kind === 'drawn' ? { drawing } : {}) };
  const id = store.sign(
    draft,
    locale,
    by,
    isForOther ? { name: signer, authority: authority.trim() } : undefined,
  );
  go('read', id, t('signed'));
}
