import { SUPPORT_TYPES, type SupportType } from '@cairn/domain';
import type { ContactFormProps } from './contact-form.tsx';
import { SupportSign } from './support-sign.tsx';

/** The four kinds of support, and under each that was given what the peer did. */
export function SupportCard({ handle, draft, words: { t, locale }, data }: ContactFormProps) {
  const { supports, activities } = draft.contact;
  const label = (id: string): string => data.supports.find((each) => each.id === id)?.label[locale] ?? id;
  const toggleSupport = (id: SupportType): void => {
    const isOn = supports.includes(id);
    const own = new Set(data.activities.flatMap((each) => (each.support === id ? each.id : [])));
    handle.set({
      supports: SUPPORT_TYPES.filter((each) => (each === id ? !isOn : supports.includes(each))),
      // What was done under a kind that is taken off goes with it.
      ...(isOn ? { activities: activities.filter((each) => !own.has(each)) } : {}),
    });
  };
  const toggle = (id: string): void =>
    handle.set({
      activities: activities.includes(id) ? activities.filter((each) => each !== id) : [...activities, id],
    });
  return (
    <section class="card">
      <fieldset class="chips">
        <legend>{t('supportHeading')}</legend>
        <div class="supports">
          {SUPPORT_TYPES.map((id) => (
            <label key={id} class={`chip support ${id}`}>
              <input type="checkbox" checked={supports.includes(id)} onChange={() => toggleSupport(id)} />
              <span>
                <SupportSign support={id} /> {label(id)}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {supports.map((id) => (
        <fieldset key={id} class={`chips activities ${id}`}>
          <legend>{t('activitiesOf', { support: label(id) })}</legend>
          {data.activities
            .filter(({ support }) => support === id)
            .map((activity) => (
              <label key={activity.id} class="check">
                <input
                  type="checkbox"
                  checked={activities.includes(activity.id)}
                  onChange={() => toggle(activity.id)}
                />
                {activity.label[locale]}
              </label>
            ))}
        </fieldset>
      ))}
    </section>
  );
}
