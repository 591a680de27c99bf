import { html, nothing, type TemplateResult } from 'lit';
import type { ResourceSnapshot } from '@cairn/domain/plan';
import { WRONG_PARTS, writeCorrection, type WrongPart } from '@cairn/domain/referral';
import { createTranslator, type Locale } from '@cairn/i18n';
import { correctionMessages } from '@cairn/i18n/plan';
import { mailLink } from '../finder/links.ts';

export interface CorrectionParts {
  readonly locale: Locale;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Where the list's keeper reads mail; another address, or none, leaves copying. */
  readonly reportTo: string | undefined;
}

/**
 * A quick private mark that an entry was wrong. It becomes a message that the person sees and passes on: nothing is
 * sent from here, and the message holds nothing about anybody.
 */
export function correctionForm(
  resource: ResourceSnapshot,
  { locale, today, reportTo }: CorrectionParts,
): TemplateResult {
  const c = createTranslator(correctionMessages, locale);
  const write = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const given = new FormData(form);
    const wrong = WRONG_PARTS.filter((part) => given.getAll('wrong').includes(part));
    const words = String(given.get('words') ?? '').trim();
    const [made, pick] = [form.querySelector<HTMLElement>('.made'), form.querySelector<HTMLElement>('.pick')];
    if (!made || !pick) return;
    pick.hidden = wrong.length > 0;
    made.hidden = wrong.length === 0;
    if (wrong.length === 0) return;
    const mark = { resource, wrong, noticedOn: today, ...(words ? { words } : {}) };
    fill(made, writeCorrection(mark, locale), mailLink(reportTo ?? ''));
  };
  return html`<details class="correction">
    <summary>${c('open')}<span class="visually-hidden">: ${resource.name}</span></summary>
    <form class="form" novalidate @submit=${write}>
      <p class="hint">${c('hint')}</p>
      <fieldset>
        <legend>${c('what')}</legend>
        <div class="choices">${WRONG_PARTS.map((part: WrongPart) => choice(part, c(part)))}</div>
      </fieldset>
      <div class="field">
        <label
          >${c('note')}<textarea class="box" name="words" rows="2" dir="auto" maxlength="1000"></textarea>
        </label>
      </div>
      <p class="again pick" role="alert" hidden>${c('pick')}</p>
      <div class="moves"><button class="button quiet">${c('write')}</button></div>
      <div class="made field" hidden>
        <label>${c('message')}<textarea class="box text" rows="8" readonly></textarea></label>
        ${
          mailLink(reportTo ?? '')
            ? html`<a class="button quiet mail" href="mailto:">${c('mail')}</a>`
            : html`<p class="hint">${c('byHand')}</p>`
        }
      </div>
    </form>
  </details>`;
}

function choice(part: WrongPart, words: string): TemplateResult | typeof nothing {
  return html`<label class="choice"
    ><input type="checkbox" name="wrong" value=${part} /><span>${words}</span></label
  >`;
}

/** Shows the message; the mail program of the person gets it only when they press. */
function fill(
  made: HTMLElement,
  { subject, body }: { readonly subject: string; readonly body: string },
  mail: string | undefined,
): void {
  const text = made.querySelector<HTMLTextAreaElement>('.text');
  if (text) {
    text.value = `${subject}\n\n${body}`;
    text.focus();
  }
  const link = made.querySelector<HTMLAnchorElement>('.mail');
  if (link && mail)
    link.href = `${mail}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
