import { html, nothing, type TemplateResult } from 'lit';
import type { PlanMessage } from '@cairn/i18n/plan';
import { placesOf } from './places-sheet.ts';
import type { PlanView } from './view.ts';

export type PaperKind = 'plan' | 'blank' | 'card' | 'places';

/** What the take-along buttons do, and what they last said. */
export interface TakeAlong {
  readonly message: string;
  /** The plan as text, shown where the page forbids the clipboard. */
  readonly text: string | undefined;
  readonly saveFile: () => void;
  readonly openFile: (file: File) => void;
  readonly print: (kind: PaperKind) => void;
  readonly copy: () => void;
  readonly calendar: () => void;
  /** Absent where the browser has no way to share. */
  readonly share: (() => void) | undefined;
  /** Steps, and places with what happened there, as tables. */
  readonly saveTable: (what: 'steps' | 'places') => void;
}

/** How a plan leaves the page: only when a person presses. */
export function takeAlong(view: PlanView, along: TakeAlong): TemplateResult {
  const { t, plan, state } = view;
  const hasPlaces = placesOf(plan).length > 0;
  const button = (word: PlanMessage, press: () => void, described?: string): TemplateResult =>
    html`<li>
      <button type="button" class="button quiet" aria-describedby=${described ?? nothing} @click=${press}>
        ${t(word)}
      </button>
    </li>`;
  return html`<section class="part take" data-part="take" aria-labelledby="h-take">
    <h3 id="h-take" tabindex="-1">${t('take')}</h3>
    <p class="hint">${t('takeHint')}</p>
    <ul class="picks">
      ${button('saveFile', along.saveFile)} ${button('print', () => along.print('plan'))}
      ${button('printCard', () => along.print('card'))}
      ${hasPlaces ? button('printPlaces', () => along.print('places')) : nothing}
      ${along.share ? button('share', along.share) : nothing} ${button('copyText', along.copy)}
      ${button('calendar', along.calendar, 'calendar-hint')}
      ${button('printBlank', () => along.print('blank'))}
      ${button('saveSteps', () => along.saveTable('steps'))}
      ${state.referrals.length > 0 ? button('savePlaces', () => along.saveTable('places')) : nothing}
      <li>${openFile(view, along)}</li>
    </ul>
    <p class="hint" id="calendar-hint">${t('calendarHint')}</p>
    <p role="status">${along.message}</p>
    ${
      along.text === undefined
        ? nothing
        : html`<textarea
            class="copied"
            rows="8"
            readonly
            aria-label=${t('copyLabel')}
            .value=${along.text}
          ></textarea>`
    }
  </section>`;
}

/** Under the first question: the ways to begin that need no words. */
export function otherWays(view: PlanView, along: TakeAlong): TemplateResult {
  const { t } = view;
  return html`<section class="part" aria-labelledby="h-ways">
    <h3 id="h-ways">${t('otherWays')}</h3>
    <ul class="picks">
      <li>${openFile(view, along)}</li>
      <li>
        <button type="button" class="button quiet" @click=${() => along.print('blank')}>
          ${t('printBlank')}
        </button>
      </li>
      <li>
        <button type="button" class="button quiet" @click=${() => along.print('card')}>
          ${t('printCard')}
        </button>
      </li>
    </ul>
    <p role="status">${along.message}</p>
  </section>`;
}

function openFile({ t }: PlanView, along: TakeAlong): TemplateResult {
  const choose = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) along.openFile(file);
    // The same file can be chosen again after it was put away.
    input.value = '';
  };
  return html`<label class="button quiet file"
    ><input type="file" accept=".json,application/json" @change=${choose} />${t('openFile')}</label
  >`;
}
