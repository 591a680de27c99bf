import { useSignal } from '@preact/signals';
import { findRecoverees } from '@cairn/domain/caseload';
import type { DueItem } from '@cairn/domain/today';
import { caseworkOf, type Casework } from '../caseload/casework.ts';
import { caseworkWords, type CaseworkWords } from '../caseload/casework-words.ts';
import { dueLine, dueWhen } from '../caseload/due-words.ts';
import { TextField } from '../caseload/text-field.tsx';
import type { PartProps } from '../shell/part.ts';
import { ChangesCard } from './changes-card.tsx';
import { DraftsCard } from './drafts-card.tsx';
import { GroupCard } from './group-card.tsx';
import { RulesCard } from './rules-card.tsx';
import '../caseload/casework.css';
import '../caseload/fields.css';
import './today.css';

/** One screen for the day: who and what is due, what waits to be finished, what changed. Works with no network. */
export function TodayPart(props: PartProps) {
  const casework = caseworkOf(props);
  const words = caseworkWords(props.language);
  const { t } = words;
  const typed = useSignal('');
  const people = casework.store.people.all.value.map(({ value }) => value);
  const due = casework.today.due.value;
  const calls = due.filter(({ kind }) => kind === 'checkup');
  const others = due.filter(({ kind }) => kind !== 'checkup');
  const found = typed.value.trim() === '' ? [] : findRecoverees(people, typed.value).slice(0, 8);
  const isEmpty = casework.store.people.isLoaded.value && people.length === 0;
  return (
    <section class="casework today" aria-labelledby="today-heading">
      <h2 id="today-heading">{words.day(casework.day.value)}</h2>
      {isEmpty ? (
        <div class="card quiet-card">
          <p>{t('todayFirst')}</p>
          <button
            type="button"
            class="main start"
            onClick={() => {
              casework.shown.value = { kind: 'add' };
              props.open('people');
            }}
          >
            {t('addPerson')}
          </button>
        </div>
      ) : (
        <TextField
          label={t('findPerson')}
          type="search"
          value={typed.value}
          onInput={(value) => (typed.value = value)}
        />
      )}
      {typed.value.trim() !== '' && (
        <ul class="cards">
          {found.length === 0 && <li>{t('peopleNoneFound')}</li>}
          {found.map(({ id, name }) => (
            <li key={id}>
              <button type="button" class="card press" onClick={() => casework.openPerson(id)}>
                <span class="name">{name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <DraftsCard casework={casework} words={words} />
      <DueList casework={casework} words={words} title={t('todayNow')} items={others.filter(isNow)} />
      <DueList casework={casework} words={words} title={t('todayCalls')} items={calls} />
      <DueList
        casework={casework}
        words={words}
        title={t('todaySoon')}
        items={others.filter((item) => !isNow(item))}
      />
      {!isEmpty && due.length === 0 && <p class="card quiet-card">{t('todayQuiet')}</p>}
      <GroupCard casework={casework} words={words} />
      <ChangesCard casework={casework} words={words} />
      <RulesCard casework={casework} words={words} />
    </section>
  );
}

function isNow({ inDays }: DueItem): boolean {
  return inDays <= 0;
}

interface DueListProps {
  readonly casework: Casework;
  readonly words: CaseworkWords;
  readonly title: string;
  readonly items: readonly DueItem[];
}

function DueList({ casework, words, title, items }: DueListProps) {
  const { t, day, locale } = words;
  if (items.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul class="cards">
        {items.map((item) => {
          const name = item.personId && casework.personWith(item.personId)?.name;
          const rule = casework.data.value?.rules.find(({ id }) => id === item.rulesId);
          return (
            <li key={`${item.kind} ${item.personId} ${item.subjectId ?? item.rulesId ?? ''}`}>
              <button
                type="button"
                class={item.inDays <= 0 ? 'card press is-due' : 'card press'}
                onClick={() => openDue(casework, item)}
              >
                {name && <span class="name">{name}</span>}
                <span>{dueLine(item, words)}</span>
                <span class="muted">
                  {dueWhen(item, words)}
                  {item.triedOn && ` · ${t('dueTried', { day: day(item.triedOn) })}`}
                </span>
                {rule && <span class="muted small">{t('dueRule', { rule: rule.title[locale] })}</span>}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Straight to where the thing is done. */
function openDue(casework: Casework, { kind, personId }: DueItem): void {
  if (personId === undefined) return;
  if (kind === 'contact' || kind === 'meeting') casework.openContact(personId);
  else if (kind === 'checkup') casework.openContact(personId, 'checkup');
  else if (kind === 'plan-review' || kind === 'step') casework.openPerson(personId, 'plan');
  else if (kind === 'follow-up') casework.openPerson(personId, 'connections');
  else if (kind === 'consent-ends') casework.openPerson(personId, 'consents');
  else casework.openPerson(personId);
}
