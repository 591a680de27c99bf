import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { statusOf } from '@cairn/domain/caseload';
import type { ContactKind, SavedNote } from '@cairn/domain/contact';
import type { Casework } from '../caseload/casework.ts';
import { caseworkWords } from '../caseload/casework-words.ts';
import { ConflictChoice } from '../vault/conflict-choice.tsx';
import { PersonGuard } from '../caseload/person-guard.tsx';
import type { PartProps } from '../shell/part.ts';
import { ContactForm, type ContactFormProps } from './contact-form.tsx';
import { finishedOf, NoteCard, noteOf, templateOf } from './note-card.tsx';
import { useContactDraft } from './use-contact-draft.ts';
import './contact.css';

export interface ContactPageProps {
  readonly props: PartProps;
  readonly casework: Casework;
  readonly personId: string;
  readonly as: ContactKind | undefined;
  readonly others: readonly string[] | undefined;
}

/** Writes one contact of one person: kept as a draft with every word, saved only under the very same person. */
export function ContactPage({ props, casework, personId, as, others }: ContactPageProps) {
  const { language, session } = props;
  const words = caseworkWords(language);
  const { t, problem } = words;
  const handle = useContactDraft({ casework, session, personId, as, others });
  const trouble = useSignal<string | undefined>(undefined);
  const isAsking = useSignal(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const person = casework.personWith(personId);
  const draft = handle.draft.value;
  const data = casework.data.value;
  if (!person) return null;
  const back = (): void => void (casework.shown.value = { kind: 'person', personId, tab: 'about' });
  if (statusOf(person) === 'transferred' || (statusOf(person) === 'closed' && !person.checkups))
    return (
      <section class="casework">
        <p class="card">{t('contactClosed', { name: person.name })}</p>
        <button type="button" onClick={back}>
          {t('checkinBack')}
        </button>
      </section>
    );

  const save = async (form: ContactFormProps): Promise<void> => {
    const at = casework.now();
    const contacts = finishedOf(form, at);
    const notes = contacts.map((contact): SavedNote => {
      const { text, parts } = noteOf(form, at, contact);
      return {
        id: casework.newId(),
        personId: contact.personId,
        contactId: contact.id,
        templateId: templateOf(form).id,
        language: words.locale,
        on: contact.on,
        madeAt: at,
        text,
        parts,
      };
    });
    await handle.flush();
    const saved = await casework.store.saveContact(
      { contacts, notes, draft: form.draft },
      casework.current.hold(),
    );
    if (saved.ok) {
      await handle.end();
      casework.shown.value = { kind: 'person', personId, tab: 'contacts' };
    } else
      trouble.value =
        saved.problem.code === 'not-this-person'
          ? t('contactNotThisPerson', { name: person.name })
          : problem(saved.problem);
  };
  const putAway = async (): Promise<void> => {
    await handle.end();
    back();
  };
  const form = draft && data ? { handle, draft, words, casework, data, person } : undefined;
  const state = handle.state.value;

  return (
    <section class="casework" aria-labelledby="contact-heading">
      <button type="button" class="quiet back" onClick={back}>
        ‹ {t('checkinBack')}
      </button>
      <PersonGuard casework={casework} language={language} personId={personId}>
        <div class="head">
          <h2 id="contact-heading" ref={heading} tabIndex={-1}>
            {t('contactHeading', { name: person.name })}
          </h2>
          <p class="muted keep-line" role="status">
            {state.kind === 'not-saved' ? t('draftNotSaved', { problem: problem(state.problem) }) : ''}
          </p>
        </div>
        {state.kind === 'changed-elsewhere' && (
          <ConflictChoice language={language} onChoose={handle.settle} />
        )}
        {form && (
          <>
            <ContactForm {...form} />
            <NoteCard {...form} props={props} />
            {trouble.value && (
              <p class="trouble" role="alert">
                {trouble.value}
              </p>
            )}
            <div class="row finish">
              <button type="button" class="main" onClick={() => void save(form)}>
                {t('contactSave')}
              </button>
              {isAsking.value ? (
                <>
                  <p>{t('contactPutAwayAsk')}</p>
                  <button type="button" class="danger" onClick={() => void putAway()}>
                    {t('contactPutAwayYes')}
                  </button>
                  <button type="button" onClick={() => (isAsking.value = false)}>
                    {t('cancel')}
                  </button>
                </>
              ) : (
                <button type="button" class="quiet" onClick={() => (isAsking.value = true)}>
                  {t('contactPutAway')}
                </button>
              )}
            </div>
          </>
        )}
      </PersonGuard>
    </section>
  );
}
