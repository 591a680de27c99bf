import { html, nothing, type TemplateResult } from 'lit';
import type { Phone, Resource } from '@cairn/domain';
import { sign, type SignName } from '../elements/signs.ts';
import { directionsLink, firstPhone, phoneLink, webLink } from './links.ts';
import type { FinderView } from './view.ts';

/** Call, directions, website, join: the links that lead from a resource to the people who run it. */
export function resourceActions(
  resource: Resource,
  view: FinderView,
  last?: TemplateResult,
): TemplateResult | typeof nothing {
  const { t } = view;
  const first = firstPhone(resource);
  // Who cannot speak aloud, at night or with others in the room, can write where a place reads.
  const numbers = new Set([first, resource.phones.find(({ type }) => type === 'text')]);
  const links = [
    ...[...numbers].map((phone) => phone && numberAction(phone, resource.name, view)),
    pageAction(webLink(resource.online?.url), 'speech', t('join'), resource.name, t('newTab')),
    pageAction(directionsLink(resource), 'place', t('directions'), resource.name, t('mapTab')),
    pageAction(webLink(resource.website), 'web', t('website'), resource.name, t('newTab')),
    last,
  ].filter((link) => link !== undefined);
  if (links.length === 0) return nothing;
  return html`<ul class="actions">
    ${links.map((link) => html`<li>${link}</li>`)}
  </ul>`;
}

function numberAction(phone: Phone, about: string, { t }: FinderView): TemplateResult | undefined {
  const href = phoneLink(phone);
  const way = phone.type === 'text' ? 'text' : 'call';
  return href
    ? action(href, way === 'text' ? way : 'phone', t(way), { number: phone.number, about })
    : undefined;
}

function pageAction(
  href: string | undefined,
  drawing: SignName,
  word: string,
  name: string,
  opens: string,
): TemplateResult | undefined {
  return href ? action(href, drawing, word, { about: `${name}, ${opens}`, isPage: true }) : undefined;
}

function action(
  href: string,
  drawing: SignName,
  word: string,
  { number, about, isPage = false }: { number?: string; about: string; isPage?: boolean },
): TemplateResult {
  return html`<a
    class="button quiet"
    href=${href}
    target=${isPage ? '_blank' : nothing}
    rel=${isPage ? 'noreferrer' : nothing}
    >${sign(drawing)}<span
      >${word}${number ? html` <span class="number">${number}</span>` : nothing}<span class="visually-hidden"
        >, ${about}</span
      ></span
    ></a
  >`;
}
