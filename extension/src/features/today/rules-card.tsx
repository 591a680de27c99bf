import type { PracticeRules } from '@cairn/domain/practice';
import type { Casework } from '../caseload/casework.ts';
import type { CaseworkWords } from '../caseload/casework-words.ts';
import { SelectField } from '../caseload/select-field.tsx';
import { Fold } from '../vault/fold.tsx';

/** What the peer works under: the reminders of the day follow these, each with its source. */
export function RulesCard({
  casework,
  words: { t, locale, sourceDay },
}: {
  readonly casework: Casework;
  readonly words: CaseworkWords;
}) {
  const rules = casework.data.value?.rules ?? [];
  const chosen = casework.store.chosen.value;
  const roles = new Map(
    rules
      .filter(({ id }) => chosen.rulesIds.includes(id))
      .flatMap((rule) => rule.roles.map((role) => [role.id, role.name[locale]] as const)),
  );
  const toggle = (id: string): void => {
    const rulesIds = chosen.rulesIds.includes(id)
      ? chosen.rulesIds.filter((each) => each !== id)
      : [...chosen.rulesIds, id];
    void casework.store.choose({ ...chosen, rulesIds });
  };
  const chooseRole = (id: string): void => {
    const { roleId: _before, ...others } = chosen;
    void casework.store.choose(id === '' ? others : { ...others, roleId: id });
  };
  return (
    <Fold title={t('rulesHeading')}>
      <p class="muted">{t('rulesIntro')}</p>
      {rules.map((rule) => (
        <label key={rule.id} class="check rule">
          <input
            type="checkbox"
            checked={chosen.rulesIds.includes(rule.id)}
            onChange={() => toggle(rule.id)}
          />
          <span>
            {rule.title[locale]}
            <span class="muted small">
              {[
                ...asks(rule, t),
                t('rulesFrom', { publisher: rule.source.publisher, date: sourceDay(rule.source.date) }),
              ].join(' · ')}
            </span>
          </span>
        </label>
      ))}
      {roles.size > 0 && (
        <SelectField
          label={t('roleHeading')}
          value={chosen.roleId ?? ''}
          onChange={(value) => chooseRole(value)}
        >
          <option value="">{t('roleNone')}</option>
          {[...roles].map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
    </Fold>
  );
}

function asks({ cadence }: PracticeRules, t: CaseworkWords['t']): readonly string[] {
  const { contactEveryDays, planReviewEveryDays } = cadence;
  return [
    ...(contactEveryDays === undefined ? [] : [t('dueContactEvery', { count: contactEveryDays })]),
    ...(planReviewEveryDays === undefined ? [] : [t('dueReviewEvery', { count: planReviewEveryDays })]),
  ];
}
