import type { Recoveree } from '@cairn/domain/caseload';
import type { ContactDraft } from '@cairn/domain/contact';
import type { Casework } from '../caseload/casework.ts';
import type { CaseworkWords } from '../caseload/casework-words.ts';
import type { PracticeData } from '../caseload/practice-data.ts';
import { KindCard } from './kind-card.tsx';
import { StoryCard } from './story-card.tsx';
import { SupportCard } from './support-card.tsx';
import { TimeCard } from './time-card.tsx';
import type { ContactDraftHandle } from './use-contact-draft.ts';

/** What every part of the form of a contact gets. */
export interface ContactFormProps {
  readonly handle: ContactDraftHandle;
  readonly draft: ContactDraft;
  readonly words: CaseworkWords;
  readonly casework: Casework;
  readonly data: PracticeData;
  readonly person: Recoveree;
}

/** One contact, from the clock to the next step. */
export function ContactForm(form: ContactFormProps) {
  return (
    <>
      <TimeCard {...form} />
      <KindCard {...form} />
      {form.draft.contact.reached === 'reached' && <SupportCard {...form} />}
      <StoryCard {...form} />
    </>
  );
}
