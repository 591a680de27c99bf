import { SUPPORT_TYPES } from '@cairn/domain';
import { extentOf } from '@cairn/domain/practice';
import { caseworkWords } from '../caseload/casework-words.ts';
import type { GrowthBoxProps } from './box-props.ts';
import { growthWords } from './growth-words.ts';

/** What the chosen rules say that a role does and leaves to others, each with where it stands. */
export function RoleBox({ props, growth }: GrowthBoxProps) {
  const { t, locale } = growthWords(props.language);
  const { sourceDay } = caseworkWords(props.language);
  const { roleId } = growth.casework.store.chosen.value;
  const rules = growth.rules.value;
  const supports = growth.casework.data.value?.supports ?? [];
  if (roleId === undefined) return <p>{t('noRole')}</p>;
  const isForRole = (rule: { readonly roles?: readonly string[] }): boolean =>
    rule.roles === undefined || rule.roles.includes(roleId);
  return (
    <div class="box">
      <h4>{t('roleSupports')}</h4>
      <ul class="lines">
        {SUPPORT_TYPES.map((support) => (
          <li key={support}>
            <strong>{supports.find(({ id }) => id === support)?.label[locale] ?? support}</strong>:{' '}
            {t(`extent_${extentOf(rules, roleId, support)}`)}
          </li>
        ))}
      </ul>
      {(['must', 'mustNot'] as const).map((side) => (
        <div key={side} class="box">
          <h4>{t(side === 'must' ? 'roleMust' : 'roleMustNot')}</h4>
          <ul class="lines">
            {rules.flatMap((rule) =>
              rule[side].filter(isForRole).map(({ id, words, source }) => (
                <li key={`${rule.id} ${id}`}>
                  {words[locale]}
                  <span class="muted source">
                    {t('ruleSource', {
                      source,
                      title: rule.source.title,
                      date: sourceDay(rule.source.date),
                    })}
                  </span>
                </li>
              )),
            )}
          </ul>
        </div>
      ))}
    </div>
  );
}
