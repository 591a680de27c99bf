import { html, nothing, type TemplateResult } from 'lit';
import type { Resource } from '@cairn/domain';
import type { ResourceMessage, Translate } from '@cairn/i18n';
import { mailLink, webLink } from '../finder/links.ts';
import type { FinderView } from '../finder/view.ts';

/** Longest report, in characters. */
const LONGEST = 2000;

/** Tells the center what is wrong in its list, by mail or through its own web hook; says before where it goes. */
export function reportMistake(
  resource: Resource,
  { reportTo }: FinderView,
  d: Translate<ResourceMessage>,
): TemplateResult | typeof nothing {
  if (!reportTo) return nothing;
  const mail = mailLink(reportTo);
  if (mail) {
    const subject = encodeURIComponent(`${resource.name} (${resource.id})`);
    return html`<p class="extra">
      <a class="button plain" href="${mail}?subject=${subject}">${d('report')}</a>
    </p>`;
  }
  const hook = webLink(reportTo);
  if (!hook) return nothing;
  return html`<details class="extra">
    <summary>${d('report')}</summary>
    <form @submit=${(event: SubmitEvent) => send(event, hook, resource, d)}>
      <p class="small">${d('reportHint', { place: new URL(hook).host })}</p>
      <label class="field" for="report">${d('reportLabel')}</label>
      <textarea id="report" name="message" class="box" rows="3" maxlength=${LONGEST}></textarea>
      <button class="button quiet">${d('reportSend')}</button>
      <p role="status" class="small"></p>
    </form>
  </details>`;
}

/** The only thing that the finder ever sends: what the person wrote, on their press, without cookies or address. */
function send(event: SubmitEvent, hook: string, resource: Resource, d: Translate<ResourceMessage>): void {
  event.preventDefault();
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) return;
  const message = new FormData(form).get('message');
  const status = form.querySelector('[role=status]');
  if (typeof message !== 'string' || !status) return;
  if (message.trim() === '') {
    status.textContent = d('reportEmpty');
    form.querySelector('textarea')?.focus();
    return;
  }
  // A second press while the first is on its way would send the same again.
  if (form.ariaBusy === 'true') return;
  form.ariaBusy = 'true';
  status.textContent = d('reportSending');
  const body = JSON.stringify({ id: resource.id, name: resource.name, message });
  void post(hook, body).then((isSent) => {
    form.ariaBusy = 'false';
    status.textContent = d(isSent ? 'reportSent' : 'reportNotSent');
    if (isSent) form.reset();
    return isSent;
  });
}

async function post(hook: string, body: string): Promise<boolean> {
  const request = new Request(hook, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
  return fetch(request).then(
    ({ ok }) => ok,
    () => false,
  );
}
