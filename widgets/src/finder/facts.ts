import type { Resource } from '@cairn/domain';
import { formatDistance, formatLanguage, formatList, formatMonth } from '@cairn/i18n';
import type { FinderView } from './view.ts';

// What people ask first about a place, as short texts. Absent means "the list does not say", and is never
// shown as "no".

const MS_PER_DAY = 86_400_000;
/** An entry that nobody has looked at for longer is shown with a word of care. */
const LONG_AGO_DAYS = 365;
/** Languages on a card; the details show all of them. */
const CARD_LANGUAGES = 3;

/** Where it is: distance when known, else town, else how to reach it. */
export function placeText(resource: Resource, distanceMeters: number | undefined, view: FinderView): string {
  const { location } = resource;
  const town = [location?.city, location?.state].filter(Boolean).join(', ');
  if (resource.modes.includes('in-person') && distanceMeters !== undefined) {
    const away = view.t('awayDistance', { distance: formatDistance(distanceMeters, view.locale) });
    return town ? `${away}, ${town}` : away;
  }
  if (town && resource.modes.includes('in-person')) return town;
  if (resource.serviceArea?.isNationwide) return view.t('nationwide');
  return town || modesText(resource, view);
}

export function modesText(resource: Resource, { t, locale }: FinderView): string {
  const words = { 'in-person': t('inPerson'), online: t('online'), phone: t('byPhone') };
  return formatList(
    resource.modes.map((mode, at) => (at > 0 ? words[mode].toLowerCase() : words[mode])),
    locale,
  );
}

export function whoText({ eligibility }: Resource, { t }: FinderView): string {
  const { minimumAge: from, maximumAge: to, text } = eligibility;
  const ages =
    from !== undefined && to !== undefined
      ? t('ages', { from, to })
      : from !== undefined
        ? t('agesFrom', { from })
        : to !== undefined
          ? t('agesTo', { to })
          : '';
  // No full stop in the middle.
  return [ages ? text?.replace(/\.$/, '') : text, ages].filter(Boolean).join(' · ');
}

export function costText({ cost, kind }: Resource, { t }: FinderView): string {
  if (cost.isFree) return t('free');
  // Few meetings cost anything: a list that is silent about it is no reason to ask.
  return cost.text || (kind === 'meeting' ? '' : t('costAsk'));
}

export function languagesText(
  languages: readonly string[],
  { locale }: FinderView,
  limit = CARD_LANGUAGES,
): string {
  const names = languages
    .slice(0, limit)
    .map((code) => formatLanguage(code, locale))
    // Spanish writes its languages small, but not at the start of a line.
    .map((name, at) => (at > 0 && locale === 'es' ? name.toLowerCase() : name));
  const rest = languages.length - names.length;
  return rest > 0 ? `${names.join(', ')} +${rest}` : formatList(names, locale);
}

export function checkedText({ verifiedOn }: Resource, view: FinderView): string {
  if (!verifiedOn) return view.t('checkedNever');
  const month = formatMonth(verifiedOn, view.locale);
  const ageDays = (view.nowMs - Date.parse(`${verifiedOn}T12:00:00Z`)) / MS_PER_DAY;
  return view.t(ageDays > LONG_AGO_DAYS ? 'checkedLongAgo' : 'checkedIn', { month });
}
