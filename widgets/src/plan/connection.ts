import { html, nothing, type TemplateResult } from 'lit';
import { addDays } from '@cairn/domain/plan';
import { followUpsDue, stateOf, type Referral, type ReferralEvent } from '@cairn/domain/referral';
import { formatClock } from '@cairn/i18n';
import { forget, form } from './form.ts';
import { placePanel } from './place-panel.ts';
import { marked, type PlanView } from './view.ts';

const CONTACTS = ['told', 'contacted-together', 'introduced-in-person', 'went-together'] as const;

type Note = (event: ReferralEvent) => boolean;

/** How somebody got in touch with a place: the warmer the way, the likelier the help. */
export function contactPart(note: Note, view: PlanView): TemplateResult {
  const { t, today } = view;
  return html`<div role="group" aria-labelledby="connect">
    <p class="lead-in" id="connect">${t('connect')}</p>
    <ul class="picks">
      ${CONTACTS.map(
        (kind) =>
          html`<li>
            <button type="button" class="button quiet" @click=${() => note({ kind, on: today })}>
              ${t(kind)}
            </button>
          </li>`,
      )}
    </ul>
  </div>`;
}

/** The next look at a connection, for as long as it is open. */
export function followUpPart(
  referral: Referral | undefined,
  panel: string,
  note: Note,
  view: PlanView,
): TemplateResult | typeof nothing {
  const { t, today, say } = view;
  const due = referral && stateOf(referral).followUpOn;
  if (!referral || due === undefined) return nothing;
  const name = `${panel}:again`;
  return html`<p>${t('followUp', { date: say(due) })}</p>
    <div class="moves">
      <button type="button" class="button quiet" @click=${() => note({ kind: 'follow-up-done', on: today })}>
        ${t('follow-up-done')}
      </button>
    </div>
    <details>
      <summary>${t('followUpOther')}</summary>
      ${form(
        {
          id: name,
          label: t('followUpDay'),
          keep: t('followUpKeep'),
          back: marked('opens', panel),
          isClosable: false,
          fields: [
            {
              name: 'again',
              label: t('followUpDay'),
              kind: 'day',
              from: today,
              to: addDays(today, 365),
              needed: 'needsDay',
            },
          ],
          save: ({ again = '' }) => {
            if (note({ kind: 'follow-up-planned', on: today, due: again })) forget(name, view);
          },
        },
        view,
      )}
    </details>`;
}

/** What happened with a place so far, oldest first. */
export function connectionSoFar(
  referral: Referral | undefined,
  view: PlanView,
): TemplateResult | typeof nothing {
  const { t, say } = view;
  if (!referral || referral.events.length === 0) return nothing;
  return html`<p class="lead-in" id="so-far">${t('soFar')}</p>
    <ul class="lines" aria-labelledby="so-far">
      ${referral.events.map(
        (event) => html`<li><span class="day">${say(event.on)}</span> ${eventWords(event, view)}</li>`,
      )}
    </ul>`;
}

function eventWords(event: ReferralEvent, { t, say, locale }: PlanView): string {
  switch (event.kind) {
    case 'appointment':
      return t('appointmentAt', {
        date: say(event.at.slice(0, 10)),
        time: formatClock(event.at.slice(11, 16), locale),
      });
    case 'outcome':
      return t(event.result);
    case 'follow-up-planned':
      return t('followUp', { date: say(event.due) });
    default:
      return t(event.kind);
  }
}

/** Places that it is time to ask about, each a press away. */
export function followUpsNow(view: PlanView): TemplateResult | typeof nothing {
  const { t, plan, state, today } = view;
  const waiting = followUpsDue(state.referrals, today).flatMap(({ stepId, resource }) => {
    const step = plan.goals.flatMap(({ steps }) => steps).find(({ id }) => id === stepId);
    const isThere = step?.resources.some(({ resourceId }) => resourceId === resource.resourceId);
    return step && isThere ? [{ step, resource }] : [];
  });
  if (waiting.length === 0) return nothing;
  return html`<div class="due">
    <p id="ask-now">${t('followUpDue')}</p>
    <ul class="picks" aria-labelledby="ask-now">
      ${waiting.map(
        ({ step, resource }) =>
          html`<li>
            <button type="button" class="button quiet" @click=${() => view.open(placePanel(step, resource))}>
              ${resource.name}
            </button>
          </li>`,
      )}
    </ul>
  </div>`;
}
