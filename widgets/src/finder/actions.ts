import { html, nothing, type TemplateResult } from 'lit';
import type { Resource } from '@cairn/domain';
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
  const phone = firstPhone(resource);
  const phoneHref = phone && phoneLink(phone);
  const links = [
    phone && phoneHref
      ? action(
          phoneHref,
          phone.type === 'text' ? 'text' : 'phone',
          t(phone.type === 'text' ? 'text' : 'call'),
          {
            number: phone.number,
            about: resource.name,
          },
        )
      : undefined,
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
