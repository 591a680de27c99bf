import { html, nothing, type TemplateResult } from 'lit';
import type { ResourceSnapshot, Step } from '@cairn/domain/plan';
import { stateOf, type Referral } from '@cairn/domain/referral';
import { formatClock } from '@cairn/i18n';
import { sign } from '../elements/signs.ts';
import { phoneLink } from '../finder/links.ts';
import { changeNotice } from './changed-places.ts';
import { placeMore } from './place-more.ts';
import { placePanel } from './place-panel.ts';
import { opener } from './section.ts';
import type { PlanView } from './view.ts';

/** A place on a step, as the list had it on the day it was taken along. */
export function placeCard(step: Step, place: ResourceSnapshot, view: PlanView): TemplateResult {
  const { t, panel, say } = view;
  const id = placePanel(step, place);
  const referral = referralOf(step, place, view);
  const state = referral && stateOf(referral);
  const at = state?.appointmentAt;
  const changed = changeNotice(place, view);
  return html`<li class="place" data-place=${place.resourceId}>
    <p class="place-name" dir="auto">${place.name}</p>
    ${place.address ? html`<p dir="auto">${place.address}</p>` : nothing}
    <div class="tools">
      ${place.phones.map((number) => call(number, place.name, view))}
      ${opener(id, t('stepMore'), view, place.name)}
    </div>
    ${
      at
        ? html`<p class="note">
            ${t('appointmentAt', { date: say(at.slice(0, 10)), time: formatClock(at.slice(11, 16), view.locale) })}
          </p>`
        : nothing
    }
    ${state?.outcome ? html`<p class="note">${t(state.outcome)}</p>` : nothing}
    ${state?.followUpOn ? html`<p class="hint">${t('followUp', { date: say(state.followUpOn) })}</p>` : nothing}
    ${changed ? html`<p class="note">${changed}</p>` : nothing}
    <p class="hint">${t('attached', { date: say(place.takenOn), list: place.list })}</p>
    ${panel === id ? placeMore(step, place, referral, view) : nothing}
  </li>`;
}

function referralOf(step: Step, place: ResourceSnapshot, { state }: PlanView): Referral | undefined {
  return state.referrals.find(
    ({ stepId, resource }) => stepId === step.id && resource.resourceId === place.resourceId,
  );
}

/** Numbers in a list may hold anything: only what can be dialled becomes a link. */
function call(written: string, name: string, { t }: PlanView): TemplateResult {
  const [number = '', extension] = written.split(' x');
  const href = phoneLink({
    number,
    type: 'voice',
    languages: [],
    ...(extension === undefined ? {} : { extension }),
  });
  // The number stays on one line, however narrow the card is.
  const [before = '', after = ''] = t('callPlace', { number: '\n' }).split('\n');
  return href
    ? html`<a class="button quiet" href=${href}
        >${sign('phone')}<span>${before}<span class="number">${written}</span>${after}</span
        ><span class="visually-hidden">, ${name}</span></a
      >`
    : html`<span>${written}</span>`;
}
