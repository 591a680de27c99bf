import { html, nothing, type TemplateResult } from 'lit';
import { INFORMATION, NOTICE_STATEMENT_1, PURPOSES } from '@cairn/domain/consent';
import { isConsentMessage, type ConsentMessage } from '@cairn/i18n/consent';
import { consentLines } from './consent-lines.ts';
import { button, choices, field, toggled } from './fields.ts';
import { coverSheet } from './sheets.ts';
import type { ConsentView, Sharing } from './view.ts';

const ROLES = ['other', 'treating-provider', 'health-plan', 'payer', 'program-operations'] as const;

/** Whether a yes covers what somebody wants to share; if not, why not, and the way that is always open. */
export function shareScreen(view: ConsentView): TemplateResult {
  const { t, words, sharing, set, go } = view;
  const edit = (change: Partial<Sharing>): void => set({ sharing: change });
  return html`<section aria-labelledby="c-share">
    <h3 id="c-share" tabindex="-1">${t('shareHeading')}</h3>
    <p class="hint">${t('shareHint')}</p>
    <form class="form" novalidate @submit=${(event: Event) => look(event, view)}>
      ${field({ name: 'share-with', label: 'shareWith', value: sharing.name, set: (name) => edit({ name }) }, view)}
      ${choices(
        {
          name: 'share-role',
          legend: 'shareRole',
          options: ROLES,
          label: (role) => t(`role-${role}`),
          isChosen: (role) => sharing.role === role,
          choose: (role) => edit({ role }),
        },
        view,
      )}
      ${choices(
        {
          name: 'share-what',
          legend: 'shareWhat',
          options: INFORMATION,
          label: (each) => words.information[each],
          isChosen: (each) => sharing.information.includes(each),
          choose: (each) => edit({ information: toggled(sharing.information, each) }),
          isMany: true,
        },
        view,
      )}
      ${choices(
        {
          name: 'share-why',
          legend: 'shareWhy',
          options: PURPOSES,
          label: (each) => words.purposes[each],
          isChosen: (each) => sharing.purpose === each,
          choose: (each) => edit({ purpose: each }),
        },
        view,
      )}
      <div class="moves">
        <button type="submit" class="button">${t('look')}</button>
        ${button(t('back'), () => go('list'), 'plain')}
      </div>
    </form>
    <div id="c-answer" tabindex="-1" role="status">${answerPart(view)}</div>
  </section>`;
}

function look(event: Event, { sharing, store, set }: ConsentView): void {
  event.preventDefault();
  const { name, role, information, purpose } = sharing;
  const troubles = new Map<string, ConsentMessage>();
  if (name.trim() === '') troubles.set('share-with', 'needsRecipient');
  if (information.length === 0) troubles.set('share-what', 'needsWhat');
  if (purpose === undefined) troubles.set('share-why', 'needsWhy');
  if (troubles.size > 0 || purpose === undefined) return set({ troubles });
  const asked = store.ask({ recipient: { name: name.trim(), role }, information, purpose });
  set({
    sharing: {
      answer: asked.ok
        ? { kind: 'covered', permit: asked.value, isRecorded: false }
        : { kind: 'refused', refusal: asked.problem },
    },
  });
}

function answerPart(view: ConsentView): TemplateResult | typeof nothing {
  const { t, words, sharing, store, set, go, print } = view;
  const { answer } = sharing;
  if (!answer) return nothing;
  if (answer.kind === 'refused') {
    const { code, gaps, canAsk } = answer.refusal;
    return html`<div class="note">
      <h4>${t('refused')}</h4>
      <p>${isConsentMessage(code) ? t(code) : t('no-consent')}</p>
      ${
        gaps.length > 0
          ? html`<ul class="dots">
              ${gaps.map(({ code: gap, cite }) => html`<li>${words.gaps[gap]} (${cite})</li>`)}
            </ul>`
          : nothing
      }
      <p>${t('alternative')}</p>
      ${
        canAsk
          ? button(
              t('askForYes'),
              () => {
                const { name, information, purpose } = sharing;
                set({
                  draft: { recipient: 'named', names: name, information, ...(purpose ? { purpose } : {}) },
                });
                go('write');
              },
              'quiet',
            )
          : nothing
      }
    </div>`;
  }
  const { permit, isRecorded } = answer;
  return html`<div class="note">
    <h4>${t('covered')}</h4>
    <p>${t('goesWith')}</p>
    <h5>${t('lawWords')}</h5>
    <div class="words" lang="en">${NOTICE_STATEMENT_1.split('\n\n').map((each) => html`<p>${each}</p>`)}</div>
    <h5>${t('scope')}</h5>
    <div class="words">
      ${consentLines(permit.consent, view.locale).map((line) => html`<p dir="auto">${line}</p>`)}
    </div>
    ${
      isRecorded
        ? html`<p>${t('recorded')}</p>
            ${button(t('printCover'), () => print(coverSheet(permit, view)))}`
        : button(t('record'), () => {
            store.record(permit);
            set({ sharing: { answer: { kind: 'covered', permit, isRecorded: true } } });
          })
    }
  </div>`;
}
