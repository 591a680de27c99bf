import { html, nothing, type TemplateResult } from 'lit';
import { changedSince, snapshotOf, type ResourceSnapshot, type Step } from '@cairn/domain/plan';
import {
  needsNextTry,
  nextTryFor,
  OUTCOMES,
  stateOf,
  type Referral,
  type ReferralEvent,
} from '@cairn/domain/referral';
import { formatList } from '@cairn/i18n';
import { offsetTime } from '../assessment/offset-time.ts';
import { correctionForm } from '../correction/correction-form.ts';
import { connectionSoFar, contactPart, followUpPart } from './connection.ts';
import { draftKey, forget, form } from './form.ts';
import { CairnPlanLookEvent } from './events.ts';
import { placePanel } from './place-panel.ts';
import { marked, type PlanView } from './view.ts';

/** What came of a place, a time there, whether the list says something else today, and the way off. */
export function placeMore(
  step: Step,
  place: ResourceSnapshot,
  referral: Referral | undefined,
  view: PlanView,
): TemplateResult {
  const { t, today } = view;
  const panel = placePanel(step, place);
  const back = marked('opens', panel);
  const outcome = referral && stateOf(referral).outcome;
  const note = (event: ReferralEvent): boolean =>
    view.store.note(
      referral ?? {
        id: view.newId(),
        stepId: step.id,
        resource: place,
        needs: needsOf(place, view),
        startedOn: today,
        events: [],
      },
      event,
    );
  return html`<div class="form" data-form=${panel}>
    ${connectionSoFar(referral, view)} ${contactPart(note, view)}
    <fieldset>
      <legend>${t('whatHappened')}</legend>
      <div class="choices">
        ${OUTCOMES.map(
          (result, index) =>
            html`<label class="choice" for="f-outcome-${index}"
              ><input
                id="f-outcome-${index}"
                type="radio"
                name="outcome"
                .checked=${outcome === result}
                @change=${() => note({ kind: 'outcome', on: today, result })}
              /><span>${t(result)}</span></label
            >`,
        )}
      </div>
    </fieldset>
    ${
      referral && outcome && needsNextTry(outcome)
        ? html`<p>${t('nextTry')}</p>
            <button
              type="button"
              class="button quiet"
              @click=${(event: Event) => {
                event.currentTarget?.dispatchEvent(new CairnPlanLookEvent());
                const { needs, exclude } = nextTryFor(referral, view.state.referrals);
                void view.places?.look?.({ needs, leaveOut: exclude });
              }}
            >
              ${t('lookNext')}
            </button>`
        : nothing
    }
    <details>
      <summary>${t('appointment')}</summary>
      ${form(
        {
          id: panel,
          label: t('appointment'),
          keep: t('followUpKeep'),
          back,
          isClosable: false,
          fields: [
            { name: 'day', label: t('appointmentDay'), kind: 'day', from: today, needed: 'needsDay' },
            { name: 'time', label: t('appointmentTime'), kind: 'time', needed: 'needsTime' },
          ],
          save: ({ day = '', time = '' }) => {
            const at = offsetTime(new Date(`${day}T${time}`));
            if (!note({ kind: 'appointment', on: today, at })) return;
            forget(panel, view);
            view.close(back);
          },
        },
        view,
      )}
    </details>
    ${followUpPart(referral, panel, note, view)}
    ${view.places ? lookAgain(step, place, panel, view.places, view) : nothing}
    ${correctionForm(place, { locale: view.locale, today, reportTo: view.places?.report ?? undefined })}
    <div class="tools">
      <button
        type="button"
        class="button plain"
        @click=${() =>
          view.act(
            { type: 'detach-resource', stepId: step.id, resourceId: place.resourceId },
            marked('opens', `step-more:${step.id}`),
          )}
      >
        ${t('detach')}<span class="visually-hidden">: ${place.name}</span>
      </button>
    </div>
  </div>`;
}

/** What the place is for, as far as the list says; the first few are what it is mostly for. */
function needsOf({ resourceId }: ResourceSnapshot, { places }: PlanView): readonly string[] {
  return places?.kept.find(({ id }) => id === resourceId)?.needs.slice(0, 3) ?? [];
}

type Places = NonNullable<PlanView['places']>;

/** Asks the list what it says today; what it says is shown and taken over only on a press. */
function lookAgain(
  step: Step,
  place: ResourceSnapshot,
  panel: string,
  places: Places,
  view: PlanView,
): TemplateResult {
  const { t, drafts } = view;
  const key = draftKey(panel, 'said');
  const look = async (): Promise<void> => {
    const found = await places.find(place.resourceId);
    const changed = changedSince(place, found);
    const parts = changed === 'gone' ? [] : changed.map((part) => t(`part-${part}`));
    drafts.set(
      key,
      changed === 'gone'
        ? t('isGone')
        : parts.length === 0
          ? t('isSame', { date: view.say(place.takenOn) })
          : t('changedNow', { parts: formatList(parts, view.locale) }),
    );
    if (found && parts.length > 0 && place.takenOn < view.today) drafts.set(draftKey(panel, 'new'), 'yes');
    view.redraw();
  };
  const takeNew = async (): Promise<void> => {
    const found = await places.find(place.resourceId);
    if (!found) return;
    forget(panel, view);
    view.act(
      { type: 'attach-resource', stepId: step.id, snapshot: snapshotOf(found, view.today) },
      marked('opens', panel),
    );
  };
  return html`<div class="again-box">
    <button type="button" class="button quiet" @click=${() => void look()}>${t('lookAgain')}</button>
    <p role="status">${drafts.get(key) ?? nothing}</p>
    ${
      drafts.has(draftKey(panel, 'new'))
        ? html`<button type="button" class="button plain" @click=${() => void takeNew()}>
            ${t('takeNew')}
          </button>`
        : nothing
    }
  </div>`;
}
