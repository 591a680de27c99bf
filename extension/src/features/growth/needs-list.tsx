import type { GrowthNeed, GrowthNeedKind } from '@cairn/domain/growth';
import type { GrowthBoxProps } from './box-props.ts';
import { growthWords } from './growth-words.ts';

/** How far something is that the rules ask for: in words, with the rule that asks. */
export function NeedsList({
  props,
  growth,
  kinds,
}: GrowthBoxProps & { readonly kinds: readonly GrowthNeedKind[] }) {
  const { t, day, hours, locale } = growthWords(props.language);
  const needs = growth.needs.value.filter(({ kind }) => kinds.includes(kind));
  if (growth.casework.store.chosen.value.roleId === undefined) return <p>{t('noRole')}</p>;
  const amount = (need: GrowthNeed, value: number): string =>
    need.kind === 'supervision-sessions' ? String(value) : hours(value);
  const rule = (id: string): string => growth.rules.value.find((each) => each.id === id)?.title[locale] ?? id;
  return (
    <ul class="needs">
      {needs.map((need) => (
        <li key={`${need.rulesId} ${need.kind}`} class={need.have >= need.need ? 'is-met' : ''}>
          <span>
            {t(`need_${need.kind}`, { have: amount(need, need.have), need: amount(need, need.need) })}
            {need.have >= need.need && <strong> · {t('needMet')}</strong>}
          </span>
          <span class="muted">
            {rule(need.rulesId)}
            {need.since && `, ${t('needSince', { day: day(need.since) })}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
