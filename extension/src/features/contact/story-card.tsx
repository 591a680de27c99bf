import { LONGEST_FIELD, NOTE_FIELDS, type NoteField } from '@cairn/domain/contact';
import { visibleGoals, visibleSteps } from '@cairn/domain/plan';
import { TextField } from '../caseload/text-field.tsx';
import type { ContactFormProps } from './contact-form.tsx';
import { OfferList } from './offer-list.tsx';
import { useOffers } from './use-offers.ts';
import { without } from './use-contact-draft.ts';
import { SelectField } from '../caseload/select-field.tsx';

const FIELDS: Readonly<
  Record<
    NoteField,
    {
      label: 'didLabel' | 'responseLabel' | 'nextLabel';
      hint: 'didHint' | 'responseHint' | 'nextHint';
      rows: number;
    }
  >
> = {
  did: { label: 'didLabel', hint: 'didHint', rows: 5 },
  response: { label: 'responseLabel', hint: 'responseHint', rows: 4 },
  next: { label: 'nextLabel', hint: 'nextHint', rows: 2 },
};

/** The story of the contact: the goal it was about, what happened, how the person responded, what comes next. */
export function StoryCard(form: ContactFormProps) {
  const { handle, draft, words, casework } = form;
  const { t } = words;
  const { contact, others } = draft;
  const offers = useOffers(form);
  const named =
    contact.kind === 'group'
      ? casework.store.people.all.value.filter(
          ({ value }) =>
            others.includes(value.id) && contact.did.toLowerCase().includes(value.name.toLowerCase()),
        )
      : [];
  return (
    <section class="card">
      <GoalField {...form} />
      {NOTE_FIELDS.map((field) => (
        <div key={field}>
          <TextField
            label={t(FIELDS[field].label)}
            hint={t(FIELDS[field].hint)}
            rows={FIELDS[field].rows}
            maxLength={LONGEST_FIELD}
            value={contact[field]}
            trouble={
              field === 'did' && named[0]
                ? t('groupNames', { name: named[0].value.name, count: others.length + 1 })
                : undefined
            }
            onInput={(value) => handle.set({ [field]: value })}
          />
          <div role="status">
            <OfferList
              words={words}
              text={contact[field]}
              findings={offers.words.value.filter((finding) => finding.field === field)}
              onText={(value) => handle.set({ [field]: value })}
              onLeave={(finding) => offers.leave(finding)}
            />
          </div>
        </div>
      ))}
      <TextField
        label={t('nextDay')}
        type="date"
        value={contact.nextOn ?? ''}
        onInput={(nextOn) =>
          nextOn === ''
            ? handle.edit((now) => ({ ...now, contact: without(now.contact, 'nextOn') }))
            : handle.set({ nextOn })
        }
      />
      <label class="check">
        <input
          type="checkbox"
          checked={contact.isWrittenTogether}
          onChange={(event) => handle.set({ isWrittenTogether: event.currentTarget.checked })}
        />
        {t('togetherLabel')}
      </label>
      {offers.gaps.value.length > 0 && (contact.did !== '' || contact.response !== '') && (
        <div class="gaps">
          <h3>{t('offersHeading')}</h3>
          <ul>
            {offers.gaps.value.map((gap) => (
              <li key={gap}>{t(`gap_${gap}`)}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function GoalField({ handle, draft, words: { t }, casework, person }: ContactFormProps) {
  const plan = casework.store.planContents.byPerson.value.get(person.id)?.journal.plan;
  const goals = plan ? visibleGoals(plan) : [];
  if (goals.length === 0) return <p class="muted">{t('goalNoPlan')}</p>;
  const { goal } = draft.contact;
  const choose = (value: string): void => {
    const [goalId = '', stepId] = value.split(' ');
    const chosen = goals.find(({ id }) => id === goalId);
    const step = chosen && visibleSteps(chosen).find(({ id }) => id === stepId);
    handle.edit((now) => ({
      ...now,
      contact: chosen
        ? {
            ...now.contact,
            goal: {
              goalId,
              words: step ? `${chosen.words}: ${step.words}` : chosen.words,
              ...(stepId ? { stepId } : {}),
            },
          }
        : without(now.contact, 'goal'),
    }));
  };
  return (
    <SelectField
      label={t('goalHeading')}
      value={goal ? [goal.goalId, goal.stepId].filter(Boolean).join(' ') : ''}
      onChange={(value) => choose(value)}
    >
      <option value="">{t('goalNone')}</option>
      {goals.flatMap((each) => [
        <option key={each.id} value={each.id}>
          {each.words}
        </option>,
        ...visibleSteps(each).map((step) => (
          <option key={step.id} value={`${each.id} ${step.id}`}>
            {`— ${step.words}`}
          </option>
        )),
      ])}
    </SelectField>
  );
}
