import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { checkNote, type Contact, type NoteFinding, type NoteGap } from '@cairn/domain/contact';
import type { ContactFormProps } from './contact-form.tsx';

export type WordFinding = Extract<NoteFinding, { readonly kind: 'words' }>;

export interface Offers {
  readonly words: ReadonlySignal<readonly WordFinding[]>;
  readonly gaps: ReadonlySignal<readonly NoteGap[]>;
  /** The peer looked and leaves these words as they are. */
  leave(finding: WordFinding): void;
}

/** Nobody is told about a word while they still write it. */
const AFTER_MS = 700;

/** What is offered while a note is written: looked at after a rest, and never again once it was left. */
export function useOffers({ draft, casework, data, words, person }: ContactFormProps): Offers {
  const found = useSignal<readonly WordFinding[]>([]);
  const gaps = useSignal<readonly NoteGap[]>([]);
  const left = useSignal<ReadonlySet<string>>(new Set());
  const { contact, timer } = draft;
  const people = casework.store.people.all.value;
  const content = casework.store.planContents.byPerson.value.get(person.id);

  const look = (): void => {
    const plan = content?.journal.plan;
    const names = [
      ...people.map(({ value }) => value.name),
      ...(content?.referrals.map(({ resource }) => resource.name) ?? []),
      ...(plan?.supporters.map(({ name }) => name) ?? []),
    ];
    const hasGoals = (plan?.goals ?? []).some(({ isRemoved }) => !isRemoved);
    const all = checkNote(contact, { checkers: data.checkers[words.locale], names, hasGoals });
    found.value = all.flatMap((each) =>
      each.kind === 'words' && !left.value.has(keyOf(each)) ? [each] : [],
    );
    // A clock that was started will have its minutes.
    const isTimed = timer.spans.length > 0;
    gaps.value = all.flatMap((each) =>
      each.kind === 'gap' && !(isTimed && each.gap === 'no-minutes') ? [each.gap] : [],
    );
  };
  const { did, response, next } = contact;
  useEffect(() => {
    // What is marked must stand where it is said to stand: old places go at once, new ones come after a rest.
    found.value = found.value.filter(
      ({ field, hit }) => contact[field].slice(hit.start, hit.end) === hit.matched,
    );
    const waiting = setTimeout(look, AFTER_MS);
    return () => clearTimeout(waiting);
  }, [did, response, next, gapFacts(contact), words.locale, left.value]);

  return {
    words: found,
    gaps,
    leave: (finding) => (left.value = new Set([...left.value, keyOf(finding)])),
  };
}

function keyOf({ field, hit }: WordFinding): string {
  return `${field} ${hit.list} ${hit.matched.toLowerCase()}`;
}

function gapFacts({ goal, minutes, supports, activities, nextOn, reached }: Contact): string {
  return [goal?.goalId, minutes, supports.length, activities.length, nextOn, reached].join();
}
