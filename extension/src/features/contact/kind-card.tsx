import { statusOf } from '@cairn/domain/caseload';
import { CONTACT_KINDS, REACHED } from '@cairn/domain/contact';
import { ChoiceChips } from '../caseload/choice-chips.tsx';
import { SafeContactLines } from '../caseload/safe-contact-card.tsx';
import { TextField } from '../caseload/text-field.tsx';
import type { ContactFormProps } from './contact-form.tsx';
import { SelectField } from '../caseload/select-field.tsx';

/** What kind of contact it is, who else was there, and whether the person was reached. */
export function KindCard({ handle, draft, words, casework, data, person }: ContactFormProps) {
  const { t, locale } = words;
  const { contact, others } = draft;
  const rest = casework.store.people.all.value
    .map(({ value }) => value)
    .filter((each) => each.id !== person.id && statusOf(each) === 'active');
  const toggle = (id: string): void =>
    handle.edit((now) => ({
      ...now,
      others: now.others.includes(id) ? now.others.filter((each) => each !== id) : [...now.others, id],
    }));
  return (
    <section class="card">
      <ChoiceChips
        label={t('kindHeading')}
        options={CONTACT_KINDS.map((id) => ({ id, label: t(`kind_${id}`) }))}
        value={contact.kind}
        onChange={(kind) => handle.set({ kind })}
      />
      {contact.kind === 'checkup' && <SafeContactLines safeContact={person.safeContact} words={words} />}
      {contact.kind === 'group' && (
        <fieldset class="chips">
          <legend>{t('groupWho')}</legend>
          <p class="hint">{t('groupWhy')}</p>
          {rest.map((each) => (
            <label key={each.id} class="check">
              <input type="checkbox" checked={others.includes(each.id)} onChange={() => toggle(each.id)} />
              {each.name}
            </label>
          ))}
          <TextField
            label={t('groupHowMany')}
            type="number"
            value={String(Math.max(contact.session?.size ?? 0, others.length + 1))}
            onInput={(typed) => {
              const size = Math.round(Number(typed));
              if (size >= 1 && size <= 500) handle.set({ session: { id: contact.id, size } });
            }}
          />
        </fieldset>
      )}
      <ChoiceChips
        label={t('modalityHeading')}
        options={data.values.modalities.map(({ id, name }) => ({ id, label: name[locale] }))}
        value={contact.modality}
        onChange={(modality) => handle.set({ modality })}
      />
      <SelectField
        label={t('settingHeading')}
        value={contact.setting ?? ''}
        onChange={(value) => handle.set({ setting: value || 'remote' })}
      >
        <option value="" disabled>
          {t('chooseOne')}
        </option>
        {data.values.settings.map(({ id, name }) => (
          <option key={id} value={id}>
            {name[locale]}
          </option>
        ))}
      </SelectField>
      {(contact.kind === 'checkup' || contact.reached !== 'reached') && (
        <ChoiceChips
          label={t('reachedHeading')}
          options={REACHED.map((id) => ({ id, label: t(`reached_${id}`) }))}
          value={contact.reached}
          onChange={(reached) => handle.set({ reached })}
        />
      )}
    </section>
  );
}
