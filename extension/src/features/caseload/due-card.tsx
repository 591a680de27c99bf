import { caseworkWords } from './casework-words.ts';
import { dueLine, dueWhen } from './due-words.ts';
import type { PersonTabProps } from './person-tab.ts';

const SHOWN = 3;

/** The next few things that are due for one person, nearest first. */
export function DueCard({ props, casework, person }: PersonTabProps) {
  const words = caseworkWords(props.language);
  const due = casework.today
    .dueFor(person.id)
    .toSorted((one, other) => one.inDays - other.inDays)
    .slice(0, SHOWN);
  if (due.length === 0) return null;
  return (
    <ul class="due-lines">
      {due.map((item) => (
        <li key={`${item.kind} ${item.subjectId ?? ''}`} class={item.inDays <= 0 ? 'is-due' : ''}>
          <span>{dueLine(item, words)}</span> <span class="muted">{dueWhen(item, words)}</span>
        </li>
      ))}
    </ul>
  );
}
