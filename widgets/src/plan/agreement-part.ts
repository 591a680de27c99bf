import { html, nothing, type TemplateResult } from 'lit';
import { forget, form } from './form.ts';
import { opener } from './section.ts';
import type { PlanView } from './view.ts';

const WAYS = ['paper', 'file', 'screen'] as const;

/** Names of those who looked at the plan together, and on which day the person got a copy. */
export function agreementPart(view: PlanView): TemplateResult {
  const { t, plan, say, panel, today } = view;
  const lines = [
    ...plan.agreements.map(({ who, name, on }) =>
      t(who === 'me' ? 'agreedMe' : 'agreedCoach', { name, date: say(on) }),
    ),
    ...plan.copies.map(({ way, on }) => t('copyOn', { way: t(`copy-${way}`), date: say(on) })),
  ];
  return html`<section class="part" data-part="agreement" aria-labelledby="h-agreement">
    <h3 id="h-agreement" tabindex="-1">${t('agreement')}</h3>
    <p class="hint">${t('agreementHint')}</p>
    ${
      lines.length === 0
        ? nothing
        : html`<ul class="lines">
            ${lines.map((line) => html`<li dir="auto">${line}</li>`)}
          </ul>`
    }
    <div class="tools">
      ${opener('agree-me', t('agreeMe'), view)} ${opener('agree-coach', t('agreeCoach'), view)}
      ${opener('copy', t('copyGiven'), view)}
    </div>
    ${panel === 'agree-me' ? nameForm('me', view) : nothing}
    ${panel === 'agree-coach' ? nameForm('coach', view) : nothing}
    ${
      panel === 'copy'
        ? html`<div class="form" data-form="copy">
            <ul class="picks">
              ${WAYS.map(
                (way) =>
                  html`<li>
                    <button
                      type="button"
                      class="button quiet"
                      @click=${() => view.act({ type: 'give-copy', on: today, way }, '[data-opens="copy"]')}
                    >
                      ${t(`copy-${way}`)}
                    </button>
                  </li>`,
              )}
            </ul>
          </div>`
        : nothing
    }
  </section>`;
}

function nameForm(who: 'me' | 'coach', view: PlanView): TemplateResult {
  const { t, today } = view;
  const id = `agree-${who}`;
  const back = `[data-opens="${id}"]`;
  return form(
    {
      id,
      label: t(who === 'me' ? 'agreeMe' : 'agreeCoach'),
      keep: t('agreeMark'),
      back,
      fields: [
        {
          name: 'signed',
          label: t(who === 'me' ? 'agreeMe' : 'agreeCoach'),
          kind: 'line',
          needed: 'needsName',
        },
      ],
      save: ({ signed = '' }) => {
        if (view.act({ type: 'agree', who, name: signed, on: today }, back)) forget(id, view);
      },
    },
    view,
  );
}
