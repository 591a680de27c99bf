import { html, nothing, type TemplateResult } from 'lit';
import type { Capacity, OnlineAccess, Resource } from '@cairn/domain';
import { formattingTag, type Locale, type ResourceMessage, type Translate } from '@cairn/i18n';
import { mailLink, phoneLink } from '../finder/links.ts';
import type { FinderView } from '../finder/view.ts';
import { valueLabel } from './labels.ts';

/** Fellowship, group and kind of a meeting, in words. */
export function meetingWords({ meeting }: Resource, { locale }: FinderView): readonly string[] {
  if (!meeting) return [];
  const { fellowship, group, types } = meeting;
  return [
    ...(fellowship ? [valueLabel('fellowships', fellowship, locale)] : []),
    ...(group ? [group] : []),
    ...types.map((type) => valueLabel('meetingTypes', type, locale)),
  ];
}

/** The number to dial in and what the list says about joining, such as a passcode. */
export function joining(
  online: OnlineAccess | undefined,
  d: Translate<ResourceMessage>,
): TemplateResult | typeof nothing {
  if (!online?.phone && !online?.notes) return nothing;
  const { phone, notes } = online;
  const href = phone && dialLink(phone);
  return html`${
    phone
      ? html`<p class="contact">
          ${d('dialIn')} ${href ? html`<a class="link" href=${href}>${phone}</a>` : html`<bdi>${phone}</bdi>`}
        </p>`
      : nothing
  }
  ${notes ? html`<p class="description" dir="auto">${notes}</p>` : nothing}`;
}

/** A number for a conference has pauses and a code behind it: `+15555550142,,123456#`. */
function dialLink(number: string): string | undefined {
  if (!/^\+?[\d\s().*#,-]{3,60}$/.test(number)) return undefined;
  return `tel:${number.replace(/[^\d+*#,]/g, '').replaceAll('#', '%23')}`;
}

/** Free places, always with the day that they were counted on; without that day, only how many there are in all. */
export function capacityWords(
  capacity: readonly Capacity[],
  locale: Locale,
  d: Translate<ResourceMessage>,
): readonly string[] {
  return capacity.flatMap(({ unit, available, maximum, updatedOn }) => {
    if (available !== undefined && updatedOn !== undefined) {
      const date = new Intl.DateTimeFormat(formattingTag(locale), { dateStyle: 'long', timeZone: 'UTC' });
      const on = date.format(new Date(`${updatedOn}T12:00:00Z`));
      return [d('capacityFree', { unit, available, date: on })];
    }
    return maximum === undefined ? [] : [d('capacityAll', { unit, maximum })];
  });
}

/** All numbers and mail addresses; those that can be called or written to are links. */
export function contacts(
  { phones, emails }: Resource,
  d: Translate<ResourceMessage>,
): TemplateResult | typeof nothing {
  if (phones.length + emails.length === 0) return nothing;
  return html`<ul>
    ${phones.map((phone) => {
      const href = phoneLink(phone);
      const shown = phone.extension ? `${phone.number} x${phone.extension}` : phone.number;
      const kind = phone.type === 'voice' ? '' : d(`phone-${phone.type}`);
      const label = [phone.label, kind].filter(Boolean).join(', ');
      return html`<li class="contact">
        ${href && phone.type !== 'fax' ? html`<a class="link" href=${href}>${shown}</a>` : html`<bdi>${shown}</bdi>`}
        ${label ? html`<span dir="auto">${label}</span>` : nothing}
      </li>`;
    })}
    ${emails.map((email) => {
      const href = mailLink(email);
      return html`<li class="contact">
        ${href ? html`<a class="link" href=${href}>${email}</a>` : html`<bdi>${email}</bdi>`}
      </li>`;
    })}
  </ul>`;
}
