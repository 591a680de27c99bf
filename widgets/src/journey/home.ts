import { html, nothing, type TemplateResult } from 'lit';
import type { JourneyMessage } from '@cairn/i18n/plan';
import type { Translate } from '@cairn/i18n';
import { cairnDrawing } from '../elements/cairn-drawing.ts';
import { PARTS, type JourneyPart } from './parts.ts';

/** What the first page shows, and what its buttons do. */
export interface HomeParts {
  readonly t: Translate<JourneyMessage>;
  readonly opened: ReadonlySet<JourneyPart>;
  readonly isCheckInDone: boolean;
  readonly goals: number;
  readonly message: string;
  readonly go: (part: JourneyPart) => void;
  readonly saveFile: () => void;
  readonly openFile: (file: File) => void;
}

/** Three parts side by side, each by choice, and the way to take everything along. */
export function home(parts: HomeParts): TemplateResult {
  const { t, opened, go } = parts;
  const choose = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) parts.openFile(file);
    // The same file can be chosen again.
    input.value = '';
  };
  return html`<ol class="ways">
      ${PARTS.map(
        (part) =>
          html`<li class="way" aria-labelledby="way-${part}">
            <h3 id="way-${part}">${t(part)}</h3>
            <p>${t(`${part}Text`)}</p>
            ${so(part, parts)}
            <button type="button" class="button" data-go=${part} @click=${() => go(part)}>
              ${t(opened.has(part) ? 'goOn' : 'start')}<span class="visually-hidden">: ${t(part)}</span>
            </button>
          </li>`,
      )}
    </ol>
    <section class="take" aria-labelledby="h-take">
      ${cairnDrawing()}
      <div>
        <h3 id="h-take">${t('take')}</h3>
        <p>${t('takeText')}</p>
        <div class="moves">
          <button type="button" class="button quiet" @click=${parts.saveFile}>${t('saveFile')}</button>
          <label class="button quiet file"
            ><input type="file" accept=".json,application/json" @change=${choose} />${t('openFile')}</label
          >
        </div>
        <p role="status">${parts.message}</p>
      </div>
    </section>`;
}

/** How far a part has come, in words; nothing where it has not begun. */
function so(part: JourneyPart, { t, isCheckInDone, goals }: HomeParts): TemplateResult | typeof nothing {
  if (part === 'strengths' && isCheckInDone) return html`<p class="so">${t('strengthsDone')}</p>`;
  if (part === 'plan' && goals > 0) return html`<p class="so">${t('planGoals', { count: goals })}</p>`;
  return nothing;
}
