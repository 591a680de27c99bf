import {
  composeNote,
  finishContact,
  minutesOf,
  unitsOfContact,
  type ComposedNote,
  type Contact,
  type NoteTemplate,
} from '@cairn/domain/contact';
import type { PartProps } from '../shell/part.ts';
import type { ContactFormProps } from './contact-form.tsx';
import { InsertNote } from './insert-note.tsx';
import { noteWords } from './note-words.ts';
import { SelectField } from '../caseload/select-field.tsx';

export interface NoteCardProps extends ContactFormProps {
  readonly props: PartProps;
}

/** The note as it would be now, in the organisation's layout, with the way into its system. */
export function NoteCard(form: NoteCardProps) {
  const { props, casework, data, words, person, draft } = form;
  const { t, locale } = words;
  const { chosen } = casework.store;
  const note = noteOf(form, casework.now());
  const [contact] = finishedOf(form, casework.now());
  const units = contact && unitsFor(form, contact);
  return (
    <section class="card" aria-labelledby="note-heading">
      <h3 id="note-heading">{t('noteHeading')}</h3>
      <div class="pair">
        <SelectField
          label={t('noteTemplate')}
          value={templateOf(form).id}
          onChange={(value) => void casework.store.choose({ ...chosen.peek(), templateId: value })}
        >
          {data.templates.map(({ id, name }) => (
            <option key={id} value={id}>
              {name[locale]}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('noteUnitRule')}
          value={chosen.value.unitRuleId ?? ''}
          onChange={(value) => {
            const { unitRuleId: _before, ...others } = chosen.peek();
            void casework.store.choose(value === '' ? others : { ...others, unitRuleId: value });
          }}
        >
          <option value="">{t('noteNoUnits')}</option>
          {data.unitRules.map(({ id, name }) => (
            <option key={id} value={id}>
              {name[locale]}
            </option>
          ))}
        </SelectField>
      </div>
      {units && (
        <p class="tabular">
          {t('minutes', { count: units.minutes })} · <strong>{t('units', { count: units.units })}</strong>
          {units.overLimit > 0 && <> · {t('unitsOver', { count: units.overLimit })}</>}
        </p>
      )}
      <InsertNote
        key={draft.contact.id}
        props={props}
        casework={casework}
        words={words}
        note={note}
        template={templateOf(form)}
        personId={person.id}
      />
    </section>
  );
}

/** The contact as it would be kept now. */
export function finishedOf({ draft, casework }: ContactFormProps, at: string): readonly Contact[] {
  return finishContact(draft, at, {
    sessionId: draft.contact.id,
    contactIdFor: () => casework.newId(),
  });
}

export function noteOf(
  form: ContactFormProps,
  at: string,
  contact: Contact | undefined = finishedOf(form, at)[0],
): ComposedNote {
  const { data, words } = form;
  if (!contact) return { parts: [], text: '' };
  const minutes = minutesOf(contact);
  const units = unitsFor(form, contact)?.units;
  return composeNote(contact, templateOf(form), noteWords(words, data), {
    ...(minutes === undefined ? {} : { minutes }),
    ...(units === undefined ? {} : { units }),
  });
}

export function templateOf({ data, casework }: ContactFormProps): NoteTemplate {
  const { templateId } = casework.store.chosen.value;
  const template = data.templates.find(({ id }) => id === templateId) ?? data.templates[0];
  if (!template) throw new Error('there is no note template');
  return template;
}

function unitsFor({ data, casework }: ContactFormProps, contact: Contact) {
  const rule = data.unitRules.find(({ id }) => id === casework.store.chosen.value.unitRuleId);
  const others = casework.store.contacts.all.value.map(({ value }) => value);
  return rule && unitsOfContact(contact, others, rule);
}
