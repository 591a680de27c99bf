import { html, nothing, type TemplateResult } from 'lit';
import type { Holiday, Schedule } from '@cairn/domain';
import { formatList, type Locale, type ResourceMessage, type Translate } from '@cairn/i18n';

/** The holidays on which a place is closed, and those on which nobody can say. */
export function closedDays(
  schedules: readonly Schedule[],
  locale: Locale,
  d: Translate<ResourceMessage>,
): TemplateResult | typeof nothing {
  const names = (isClosed: boolean): string => {
    const rows = schedules.filter((row) => (row.isClosed === true) === isClosed && row.opensAt === undefined);
    const days = new Set(rows.flatMap(({ holidays = [] }): readonly Holiday[] => holidays));
    return formatList(
      [...days].map((day) => d(`holiday-${day}`)),
      locale,
    );
  };
  const [closed, unsure] = [names(true), names(false)];
  return html`${closed === '' ? nothing : html`<p class="closed-days">${d('closedOnDays', { days: closed })}</p>`}
  ${unsure === '' ? nothing : html`<p class="closed-days">${d('hoursDifferOnDays', { days: unsure })}</p>`}`;
}

/** An open span without the pauses in it: 9 to 5 with a pause from 12 to 1 is 9 to 12 and 1 to 5. */
export function withoutPauses(row: Schedule, pauses: readonly Schedule[]): Schedule[] {
  const inside = pauses.find(
    ({ opensAt = '', closesAt = '' }) =>
      row.opensAt !== undefined &&
      row.closesAt !== undefined &&
      opensAt > row.opensAt &&
      closesAt < row.closesAt,
  );
  if (inside?.opensAt === undefined || inside.closesAt === undefined) return [row];
  const others = pauses.filter((pause) => pause !== inside);
  return [
    ...withoutPauses({ ...row, closesAt: inside.opensAt }, others),
    ...withoutPauses({ ...row, opensAt: inside.closesAt }, others),
  ];
}
