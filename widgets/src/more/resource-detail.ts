import { html, nothing, type TemplateResult } from 'lit';
import type { Resource } from '@cairn/domain';
import { createTranslator, resourceMessages } from '@cairn/i18n';
import type { SearchHit } from '@cairn/search';
import { sign } from '../elements/signs.ts';
import { resourceActions } from '../finder/actions.ts';
import { checkedText, costText, languagesText, modesText, whoText } from '../finder/facts.ts';
import { calendarButton } from './calendar-button.ts';
import { capacityWords, contacts, joining, meetingWords } from './detail-facts.ts';
import { hoursTable } from './hours-table.ts';
import { keepButton } from '../finder/keep-button.ts';
import { supportTags } from '../finder/result-card.ts';
import type { FinderView } from '../finder/view.ts';
import { openingHere } from './opening-here.ts';
import { valueLabel } from './labels.ts';
import { alsoHere, whyFound } from './neighbours.ts';
import { reportMistake } from './report-mistake.ts';
import { wantsBack } from './wants-back.ts';

/** Everything that the list says about one resource, in place of the results. */
export function resourceDetail(hit: SearchHit, view: FinderView, close: () => void): TemplateResult {
  const d = createTranslator(resourceMessages, view.locale);
  const { resource } = hit;
  const opening = openingHere(resource, view);
  const onKeydown = (event: KeyboardEvent): void => {
    if (wantsBack(event)) close();
  };
  return html`<article class="detail" part="detail" @keydown=${onKeydown} aria-labelledby="detail-heading">
    <button type="button" class="button plain back" @click=${close}>
      ${sign('back')}<span>${d('back')}</span>
    </button>
    <h3 id="detail-heading" class="detail-name" tabindex="-1" dir="auto">${resource.name}</h3>
    ${
      resource.organization && resource.organization !== resource.name
        ? html`<p class="organization" dir="auto">${resource.organization}</p>`
        : nothing
    }
    ${resource.alert ? html`<p class="alert" dir="auto">${resource.alert}</p>` : nothing}
    ${supportTags(hit, view)}
    <p class="opening ${opening.isOpen ? 'is-open' : ''}">
      ${sign('clock')}<span dir="auto">${opening.text}</span>
    </p>
    ${resourceActions(resource, view, keepButton(resource, view))}
    ${resource.description ? html`<p class="description" dir="auto">${resource.description}</p>` : nothing}
    <div class="sections">
      ${section(d('hours'), hoursTable(resource, view, d))}
      ${section(d('address'), addressOf(resource, view))} ${section(d('phones'), contacts(resource, d))}
      ${section(d('joining'), joining(resource.online, d))}
      ${items(d('meeting'), meetingWords(resource, view))}
      ${items(
        d('helpsWith'),
        resource.needs.map((need) => valueLabel('needs', need, view.locale)),
      )}
      ${items(d('forWhom'), forWhom(resource, view))} ${words(d('cost'), costInFull(resource, view))}
      ${words(d('languages'), languagesText(resource.languages, view, resource.languages.length))}
      ${words(d('howToStart'), resource.application)} ${items(d('bring'), resource.documents)}
      ${items(
        d('access'),
        resource.accessibility.map((one) => valueLabel('accessibility', one, view.locale)),
      )}
      ${words(d('getThere'), resource.location?.transportation)}
      ${items(d('room'), capacityWords(resource.capacity, view.locale, d))}
      ${words(d('alsoCalled'), resource.alternateNames.join(', '))}
      ${words(d('serviceArea'), resource.serviceArea?.text)} ${section(d('otherServices'), alsoHere(view))}
      ${section(d('why'), whyFound(hit, view.locale, d))}
      ${words(d('warm'), view.isPeer ? d('warmText') : undefined)}
    </div>
    ${calendarButton(resource, view, d)} ${reportMistake(resource, view, d)}
    <p class="checked">${checkedText(resource, view)}</p>
    <p class="checked">${d('source', { name: resource.source.name })}</p>
    <p class="checked">${d('leavesPage')}</p>
  </article>`;
}

/** In the list's own words, then the groups that it names, in the language of the person. */
function forWhom(resource: Resource, view: FinderView): readonly string[] {
  const groups = resource.eligibility.audiences.map((one) => valueLabel('audiences', one, view.locale));
  return [whoText(resource, view), ...groups].filter((line) => line !== '');
}

function section(heading: string, body: TemplateResult | typeof nothing): TemplateResult | typeof nothing {
  return body === nothing
    ? nothing
    : html`<section class="section">
        <h4>${heading}</h4>
        ${body}
      </section>`;
}

function words(heading: string, text: string | undefined): TemplateResult | typeof nothing {
  return section(heading, text ? html`<p dir="auto">${text}</p>` : nothing);
}

function items(heading: string, list: readonly string[]): TemplateResult | typeof nothing {
  const body =
    list.length > 0
      ? html`<ul class="dots">
          ${list.map((item) => html`<li dir="auto">${item}</li>`)}
        </ul>`
      : nothing;
  return section(heading, body);
}

function addressOf(resource: Resource, view: FinderView): TemplateResult | typeof nothing {
  const { name, address = [], city, state, postalCode } = resource.location ?? {};
  const town = [city, [state, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  const modes = modesText(resource, view);
  const lines = [name, ...address, town].filter((line) => line && line !== modes);
  if (!modes && lines.length === 0) return nothing;
  return html`${modes ? html`<p>${modes}</p>` : nothing}
  ${lines.map((line) => html`<p dir="auto">${line}</p>`)}`;
}

/** The list's own words about cost; "Free" is said once, whether they say it too or not. */
function costInFull(resource: Resource, view: FinderView): string {
  const { isFree, text = '' } = resource.cost;
  // A list that says nothing but "Free." says it in one language; the person reads it in theirs.
  if (text === '' || (isFree && /^(free|gratis)\W*$/i.test(text))) return costText(resource, view);
  return isFree && !/^(free|gratis)\b/i.test(text) ? `${view.t('free')}. ${text}` : text;
}
