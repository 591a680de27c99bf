import { html, nothing, type TemplateResult } from 'lit';
import type { GoalDraft } from '@cairn/domain/plan';
import { AREAS, type PlanMessage } from '@cairn/i18n/plan';
import { draftKey, forget, form } from './form.ts';
import type { PlanView } from './view.ts';

const BEGINNINGS: readonly PlanMessage[] = ['begin-1', 'begin-2', 'begin-3', 'begin-4', 'begin-5'];

/** Name of the panel for a goal that is not on the plan yet. */
export const NEW_GOAL = 'goal-new';

/** One open question, a few beginnings, and the parts of life: never a form with empty boxes. */
export function newGoal(view: PlanView, isFirst: boolean): TemplateResult {
  const { t } = view;
  const draft = waitingFor(view);
  const area = areaOf(view);
  return html`<div class="ask">
    ${form(
      {
        id: NEW_GOAL,
        label: t('addGoal'),
        keep: t('startKeep'),
        back: `[data-opens="${NEW_GOAL}"]`,
        isClosable: !isFirst,
        fields: [
          {
            name: 'words',
            label: area ? t('areaAsk', { area: view.area(area) }) : t('startHeading'),
            hint: t('startHint'),
            needed: 'needsWords',
          },
        ],
        more: draft?.strengths
          ? html`<div class="have">
              <p>${t('youHave')}</p>
              <ul>
                ${draft.strengths.split('\n').map((line) => html`<li dir="auto">${line}</li>`)}
              </ul>
            </div>`
          : nothing,
        save: ({ words = '' }) => {
          const id = view.newId();
          const known = {
            ...(area ? { area } : {}),
            ...(draft?.strengths ? { strengths: draft.strengths } : {}),
          };
          const command = { type: 'add-goal', goalId: id, words, ...known } as const;
          if (view.act(command, `[data-goal="${id}"] h4`)) forget(NEW_GOAL, view);
        },
      },
      view,
    )}
    ${waitingAreas(view)}
    <p class="lead" id="beginnings">${t('beginnings')}</p>
    <ul class="picks" aria-labelledby="beginnings">
      ${BEGINNINGS.map(
        (key) =>
          html`<li>
            <button type="button" class="button quiet" @click=${(event: Event) => begin(t(key), event, view)}>
              ${t(key)} …
            </button>
          </li>`,
      )}
    </ul>
    <details class="parts">
      <summary>${t('partsHeading')}</summary>
      <ul class="picks">
        ${AREAS.map(
          (id) =>
            html`<li>
              <button
                type="button"
                class="button quiet"
                aria-pressed=${area === id}
                @click=${(event: Event) => pick(area === id ? '' : id, event, view)}
              >
                ${view.area(id)}
              </button>
            </li>`,
        )}
      </ul>
    </details>
  </div>`;
}

/** The button that stands for the question once there is a goal. */
export function newGoalOpener(view: PlanView): TemplateResult {
  return html`<button
    type="button"
    class="button quiet add"
    data-opens=${NEW_GOAL}
    aria-expanded="false"
    @click=${() => view.open(NEW_GOAL)}
  >
    ${view.t('addGoal')}
  </button>`;
}

function waitingAreas(view: PlanView): TemplateResult | typeof nothing {
  const { waiting, t } = view;
  if (waiting.length === 0) return nothing;
  return html`<p class="lead" id="chosen">${t('chosenHeading')}</p>
    <ul class="picks" aria-labelledby="chosen">
      ${waiting.map(
        ({ area, title }) =>
          html`<li>
            <button
              type="button"
              class="button quiet"
              aria-pressed=${areaOf(view) === area}
              @click=${(event: Event) => pick(areaOf(view) === area ? '' : area, event, view)}
            >
              ${title}
            </button>
          </li>`,
      )}
    </ul>`;
}

function areaOf({ drafts }: PlanView): string {
  return drafts.get(draftKey(NEW_GOAL, 'area')) ?? '';
}

function waitingFor(view: PlanView): GoalDraft | undefined {
  return view.waiting.find(({ area }) => area === areaOf(view));
}

/** Puts the beginning into the field, before what is there already, and the cursor where the person goes on. */
function begin(words: string, event: Event, view: PlanView): void {
  const key = draftKey(NEW_GOAL, 'words');
  const held = view.drafts.get(key) ?? '';
  const bare = BEGINNINGS.map((each) => `${view.t(each)} `).includes(held) ? '' : held;
  view.drafts.set(key, `${words} ${bare}`);
  toField(event, view);
}

function pick(area: string, event: Event, view: PlanView): void {
  view.drafts.set(draftKey(NEW_GOAL, 'area'), area);
  toField(event, view);
}

function toField(event: Event, view: PlanView): void {
  view.redraw();
  const ask = (event.currentTarget as HTMLElement).closest('.ask');
  requestAnimationFrame(() => {
    const box = ask?.querySelector('textarea');
    box?.focus();
    box?.setSelectionRange(box.value.length, box.value.length);
  });
}
