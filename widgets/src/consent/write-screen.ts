import { html, nothing, type TemplateResult } from 'lit';
import { consentFromDraft, gapsBeforeSigning, INFORMATION, PURPOSES } from '@cairn/domain/consent';
import { button, choices, field, toggled } from './fields.ts';
import type { ConsentView } from './view.ts';

/** Every element of 42 CFR 2.31(a) as a plain question. */
export function writeScreen(view: ConsentView): TemplateResult {
  const { t, words, draft, set, go } = view;
  const edit = (change: Partial<typeof draft>): void => set({ draft: change });
  const isThrough = draft.recipient === 'intermediary';
  return html`<section aria-labelledby="c-write">
    <h3 id="c-write" tabindex="-1">${t('writeHeading')}</h3>
    <p class="hint">${t('writeHint')}</p>
    <form class="form" novalidate @submit=${(event: Event) => read(event, view)}>
      ${field(
        {
          name: 'patient',
          label: 'patientName',
          value: draft.patientName,
          set: (v) => edit({ patientName: v }),
        },
        view,
      )}
      ${field(
        {
          name: 'discloser',
          label: 'discloser',
          hint: 'discloserHint',
          value: draft.discloser,
          set: (v) => edit({ discloser: v }),
        },
        view,
      )}
      ${choices(
        {
          name: 'information',
          legend: 'what',
          options: INFORMATION,
          label: (each) => words.information[each],
          isChosen: (each) => draft.information.includes(each),
          choose: (each) => edit({ information: toggled(draft.information, each) }),
          isMany: true,
        },
        view,
      )}
      ${field(
        {
          name: 'information-words',
          label: 'whatWords',
          hint: 'whatWordsHint',
          kind: 'text',
          value: draft.informationWords,
          set: (v) => edit({ informationWords: v }),
        },
        view,
      )}
      ${choices(
        {
          name: 'recipient',
          legend: 'who',
          options: ['named', 'tpo-class', 'intermediary'] as const,
          label: (each) => t(`who-${each}`),
          isChosen: (each) => draft.recipient === each,
          choose: (each) => edit({ recipient: each }),
        },
        view,
      )}
      ${
        draft.recipient === 'tpo-class'
          ? nothing
          : field(
              {
                name: 'names',
                label: isThrough ? 'service' : 'names',
                ...(isThrough ? {} : { hint: 'namesHint' }),
                kind: isThrough ? 'line' : 'text',
                value: draft.names,
                set: (v) => edit({ names: v }),
              },
              view,
            )
      }
      ${
        isThrough
          ? field(
              {
                name: 'participants',
                label: 'participants',
                kind: 'text',
                value: draft.participants,
                set: (v) => edit({ participants: v }),
              },
              view,
            )
          : nothing
      }
      ${choices(
        {
          name: 'purpose',
          legend: 'why',
          options: PURPOSES,
          label: (each) => words.purposes[each],
          isChosen: (each) => draft.purpose === each,
          choose: (each) =>
            // Only care may go on without an end.
            edit({ purpose: each, ...(each !== 'tpo' && draft.until === 'none' ? { until: 'on' } : {}) }),
        },
        view,
      )}
      ${
        draft.purpose === 'other'
          ? field(
              {
                name: 'purpose-words',
                label: 'whyWords',
                value: draft.purposeWords,
                set: (v) => edit({ purposeWords: v }),
              },
              view,
            )
          : nothing
      }
      ${untilPart(view)} ${gapsPart(view)}
      <div class="moves">
        <button type="submit" class="button">${t('readNext')}</button>
        ${button(t('back'), () => go('list'), 'plain')}
      </div>
    </form>
  </section>`;
}

function untilPart(view: ConsentView): TemplateResult {
  const { t, draft, set } = view;
  const options = draft.purpose === 'tpo' ? (['on', 'event', 'none'] as const) : (['on', 'event'] as const);
  return html`${choices(
    {
      name: 'until',
      legend: 'until',
      options,
      label: (each) => t(`until-${each}`),
      isChosen: (each) => draft.until === each,
      choose: (each) => set({ draft: { until: each } }),
    },
    view,
  )}
  ${
    draft.until === 'on'
      ? field(
          {
            name: 'until-day',
            label: 'untilDay',
            kind: 'day',
            value: draft.untilDay,
            set: (v) => set({ draft: { untilDay: v } }),
          },
          view,
        )
      : nothing
  }
  ${
    draft.until === 'event'
      ? field(
          {
            name: 'until-event',
            label: 'untilEvent',
            kind: 'text',
            value: draft.untilEvent,
            set: (v) => set({ draft: { untilEvent: v } }),
          },
          view,
        )
      : nothing
  }`;
}

/** What is still open, after a first try to go on. */
function gapsPart({ t, words, draft, isAsking, locale }: ConsentView): TemplateResult | typeof nothing {
  const gaps = isAsking ? gapsBeforeSigning(consentFromDraft(draft, 'draft', locale)) : [];
  return html`<div role="status">
    ${
      gaps.length === 0
        ? nothing
        : html`<div class="note" id="c-gaps" tabindex="-1">
            <p>${t('stillOpen')}</p>
            <ul class="dots">
              ${gaps.map(({ code }) => html`<li>${words.gaps[code]}</li>`)}
            </ul>
          </div>`
    }
  </div>`;
}

function read(event: Event, { draft, locale, go, set }: ConsentView): void {
  event.preventDefault();
  const gaps = gapsBeforeSigning(consentFromDraft(draft, 'draft', locale));
  if (gaps.length === 0) go('sign');
  else set({ isAsking: true });
}
