import { html, nothing, type TemplateResult } from 'lit';
import { NOTICE_STATEMENT_1, type Consent, type Disclosure, type Permit } from '@cairn/domain/consent';
import { formatList } from '@cairn/i18n';
import { consentLines } from './consent-lines.ts';
import type { ConsentView } from './view.ts';

/** A consent on paper: its words, and the signature or a line for a pen. */
export function consentSheet(consent: Consent, view: ConsentView): TemplateResult {
  const { t, locale, now, say } = view;
  const language = consent.signature === undefined || consent.language !== 'es' ? 'en' : 'es';
  const read = consent.signature === undefined ? locale : language;
  return html`<article class="sheet" lang=${read}>
    <h1>${t('heading')}</h1>
    <p class="small">${t('printedOn', { date: say(now.slice(0, 10)) })}</p>
    <section>${consentLines(consent, read).map((line) => html`<p>${line}</p>`)}</section>
    <section class="keep">
      ${
        consent.signature === undefined
          ? nothing
          : html`<div>${signatureLines(consent, view)}</div>
              ${consent.revokedAt ? html`<p>${t('takenBackLine', { date: say(consent.revokedAt.slice(0, 10)) })}</p>` : nothing}`
      }
      ${
        consent.signature === undefined || consent.signature.kind === 'paper'
          ? html`<div class="ask">
              <span class="name">${t('signHere')}</span><span class="pen"></span
              ><span class="name">${t('dateHere')}</span><span class="pen short"></span>
            </div>`
          : nothing
      }
    </section>
  </article>`;
}

/** Who signed, when, for whom, and the drawing where there is one. */
export function signatureLines(
  { signature, signedOn, signedFor }: Consent,
  { t, say, book }: ConsentView,
): TemplateResult | typeof nothing {
  if (!signature || !signedOn) return nothing;
  const drawing = signature.kind === 'drawn' ? book.drawings[signature.drawingId] : undefined;
  return html`${
      drawing
        ? html`<svg class="signature" viewBox="0 0 400 140" width="240" height="84" aria-hidden="true">
            <path
              d=${drawing}
              fill="none"
              stroke="currentColor"
              stroke-width="3"
              stroke-linecap="round"
            ></path>
          </svg>`
        : nothing
    }
    <p dir="auto">${t('signedLine', { name: signature.name, date: say(signedOn) })}</p>
    ${signedFor ? html`<p dir="auto">${t('signedForLine', { ...signedFor })}</p>` : nothing}`;
}

/** What lies on top of what is shared: the exact notice, 2.32(a)(1), and what the consent covers, 2.32(b). */
export function coverSheet(
  { consent, request }: Permit,
  { t, locale, now, say }: ConsentView,
): TemplateResult {
  return html`<article class="sheet" lang=${locale}>
    <h1>${t('coverTitle')}</h1>
    <p>${t('coverTo', { name: request.recipient.name })}</p>
    <p class="small">${t('printedOn', { date: say(now.slice(0, 10)) })}</p>
    <section lang="en">${NOTICE_STATEMENT_1.split('\n\n').map((each) => html`<p>${each}</p>`)}</section>
    <section>
      <h2>${t('scope')}</h2>
      ${consentLines(consent, locale).map((line) => html`<p>${line}</p>`)}
    </section>
  </article>`;
}

export function accountSheet(shared: readonly Disclosure[], view: ConsentView): TemplateResult {
  const { t, locale, now, say } = view;
  return html`<article class="sheet" lang=${locale}>
    <h1>${t('account')}</h1>
    <p class="small">${t('accountHint')} ${t('printedOn', { date: say(now.slice(0, 10)) })}</p>
    ${shared.length === 0 ? html`<p>${t('accountNone')}</p>` : accountTable(shared, view)}
  </article>`;
}

export function accountTable(shared: readonly Disclosure[], view: ConsentView): TemplateResult {
  const { t, words, locale, say } = view;
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${t('when')}</th>
        <th scope="col">${t('gotIt')}</th>
        <th scope="col">${t('whatWas')}</th>
        <th scope="col">${t('whyWas')}</th>
      </tr>
    </thead>
    <tbody>
      ${shared.map(
        ({ at, recipient, information, purpose }) =>
          html`<tr>
            <td>${say(at.slice(0, 10))}</td>
            <td dir="auto">${recipient}</td>
            <td>
              ${formatList(
                information.map((each) => words.information[each]),
                locale,
              )}
            </td>
            <td>${words.purposes[purpose]}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
