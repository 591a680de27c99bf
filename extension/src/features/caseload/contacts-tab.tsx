import { minutesOf, type Contact } from '@cairn/domain/contact';
import { caseworkWords } from './casework-words.ts';
import type { PersonTabProps } from './person-tab.ts';

/** Every contact with one person, newest first, with the note as it was made. */
export function ContactsTab({ props, casework, person }: PersonTabProps) {
  const { t } = caseworkWords(props.language);
  const own = casework.store.contacts.all.value
    .map(({ value }) => value)
    .filter(({ personId }) => personId === person.id)
    .toSorted((one, other) => (momentOf(one) < momentOf(other) ? 1 : -1));
  if (own.length === 0) return <p class="card quiet-card">{t('contactsNone')}</p>;
  return (
    <ul class="cards">
      {own.map((contact) => (
        <ContactCard key={contact.id} {...{ props, casework, person, contact }} />
      ))}
    </ul>
  );
}

function ContactCard({ props, casework, contact }: PersonTabProps & { readonly contact: Contact }) {
  const { t, day, locale } = caseworkWords(props.language);
  const minutes = minutesOf(contact);
  const note = casework.store.notes.all.value.find(({ value }) => value.contactId === contact.id)?.value;
  const modality = casework.data.value?.values.modalities.find(({ id }) => id === contact.modality);
  const facts = [
    t(`kind_${contact.kind}`),
    contact.reached === 'reached' ? undefined : t(`reached_${contact.reached}`),
    modality?.name[locale],
    minutes === undefined ? undefined : t('minutes', { count: minutes }),
  ];
  return (
    <li class="card">
      <h3>{day(contact.on)}</h3>
      <p class="muted">{facts.filter(Boolean).join(' · ')}</p>
      {contact.goal && <p>{contact.goal.words}</p>}
      {note && (
        <details>
          <summary>{t('contactsNoteShow')}</summary>
          <p class="own-words">{note.text}</p>
        </details>
      )}
      <button
        type="button"
        class="quiet start"
        aria-label={`${t('contactRemove')}: ${day(contact.on)}`}
        onClick={() => void casework.store.removeContact(contact.id)}
      >
        {t('contactRemove')}
      </button>
    </li>
  );
}

function momentOf({ on, startedAt }: Contact): string {
  return `${on} ${startedAt ?? ''}`;
}
