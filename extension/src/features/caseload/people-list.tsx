import { useSignal } from '@preact/signals';
import { findRecoverees, statusOf, type Recoveree } from '@cairn/domain/caseload';
import type { Language } from '../language/language.ts';
import { passOnWords } from '../pass-on/pass-on-words.ts';
import type { Casework } from './casework.ts';
import { caseworkWords } from './casework-words.ts';
import { dueLine, dueWhen } from './due-words.ts';
import { TextField } from './text-field.tsx';

export interface PeopleListProps {
  readonly casework: Casework;
  readonly language: Language;
}

/** Everybody on the caseload, found by any part of the name; those who moved on only when they are asked for. */
export function PeopleList({ casework, language }: PeopleListProps) {
  const { t } = caseworkWords(language);
  const typed = useSignal('');
  const withEnded = useSignal(false);
  const { all, isLoaded, unreadable } = casework.store.people;
  const people = all.value.map(({ value }) => value);
  const active = people.filter((person) => withEnded.value || statusOf(person) === 'active');
  const found = findRecoverees(active, typed.value);
  const ended = people.length - people.filter((person) => statusOf(person) === 'active').length;
  return (
    <section class="casework" aria-labelledby="people-heading">
      <div class="head">
        <h2 id="people-heading" tabIndex={-1}>
          {t('peopleHeading')}
        </h2>
        <button type="button" class="main" onClick={() => (casework.shown.value = { kind: 'add' })}>
          {t('addPerson')}
        </button>
      </div>
      {people.length > 3 && (
        <TextField
          label={t('findPerson')}
          type="search"
          value={typed.value}
          onInput={(value) => (typed.value = value)}
        />
      )}
      {isLoaded.value && people.length === 0 && <p class="card quiet-card">{t('peopleNone')}</p>}
      {people.length > 0 && found.length === 0 && typed.value !== '' && <p>{t('peopleNoneFound')}</p>}
      <ul class="cards">
        {found.map((person) => (
          <PersonCard key={person.id} person={person} casework={casework} language={language} />
        ))}
      </ul>
      {unreadable.value > 0 && <p class="trouble">{t('unreadablePeople', { count: unreadable.value })}</p>}
      <button type="button" class="quiet start" onClick={() => (casework.shown.value = { kind: 'take-in' })}>
        {passOnWords(language).t('takeIn')}
      </button>
      {ended > 0 && (
        <label class="check">
          <input
            type="checkbox"
            checked={withEnded.value}
            onChange={(event) => (withEnded.value = event.currentTarget.checked)}
          />
          {t('showEnded')}
        </label>
      )}
    </section>
  );
}

function PersonCard({ person, casework, language }: PeopleListProps & { readonly person: Recoveree }) {
  const words = caseworkWords(language);
  const { t, day } = words;
  const last = person.events.at(-1);
  const [next] = casework.today.dueFor(person.id).toSorted((one, other) => one.inDays - other.inDays);
  const line =
    last?.kind === 'closed'
      ? t('ended', { day: day(last.on) })
      : last?.kind === 'transferred'
        ? t('movedTo', { to: last.to, day: day(last.on) })
        : next === undefined
          ? t('nothingDue')
          : `${dueLine(next, words)} · ${dueWhen(next, words)}`;
  return (
    <li>
      <button
        type="button"
        class={next !== undefined && next.inDays <= 0 ? 'card press is-due' : 'card press'}
        onClick={() => casework.openPerson(person.id)}
      >
        <span class="name">{person.name}</span>
        <span class="muted">{line}</span>
      </button>
    </li>
  );
}
