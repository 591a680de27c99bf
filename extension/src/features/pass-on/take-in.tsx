import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { sameName } from '@cairn/domain/caseload';
import { readPersonFile, type PersonFile } from '@cairn/state/casework';
import {
  isSealedHandOff,
  openHandOff,
  readSpokenCode,
  type HandOffCover,
  type HandOffSender,
} from '@cairn/state/hand-off';
import type { Casework } from '../caseload/casework.ts';
import { caseworkWords } from '../caseload/casework-words.ts';
import { TextField } from '../caseload/text-field.tsx';
import type { Language } from '../language/language.ts';
import { passOnWords } from './pass-on-words.ts';
import './pass-on.css';

interface Opened {
  readonly record: PersonFile;
  readonly from: HandOffSender;
  readonly writtenAt: string;
  readonly cover?: HandOffCover;
}

/** A record that another peer handed over: opened with the six words, looked at, and only then on the list. */
export function TakeIn({ casework, language }: { readonly casework: Casework; readonly language: Language }) {
  const { t, file: say, trouble } = passOnWords(language);
  const { t: word, day, problem } = caseworkWords(language);
  const sealed = useSignal<Uint8Array | undefined>(undefined);
  const code = useSignal('');
  const said = useSignal('');
  const opened = useSignal<Opened | undefined>(undefined);
  const name = useSignal('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const choose = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    sealed.value = isSealedHandOff(bytes) ? bytes : undefined;
    said.value = sealed.value ? say('allHere') : trouble('not-a-hand-off');
  };
  const open = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!sealed.value) return;
    const read = readSpokenCode(code.value);
    if (!read.ok) {
      const { code: what, count, word: wrong = '' } = read.problem;
      return void (said.value = say(what, { count, word: wrong }));
    }
    said.value = say('moment');
    const content = await openHandOff(sealed.value, read.value);
    if (!content.ok) return void (said.value = trouble(content.problem.code));
    const { record: json, from, writtenAt, cover } = content.value;
    const record = readPersonFile(json);
    if (!record.ok)
      return void (said.value =
        record.problem.code === 'newer-version' ? trouble('newer-version') : t('notARecord'));
    said.value = say('opened');
    name.value = record.value.person.name;
    opened.value = { record: record.value, from, writtenAt, ...(cover ? { cover } : {}) };
  };
  const back = (): void => void (casework.shown.value = { kind: 'list' });
  const people = casework.store.people.all.value.map(({ value }) => value);
  const other = name.value.trim() === '' ? undefined : sameName(people, name.value);
  const add = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!opened.value || other) return;
    const added = await casework.store.takeInPerson(opened.value.record, name.value);
    if (added.ok) casework.openPerson(added.value);
    else said.value = problem(added.problem);
  };

  const { value: now } = opened;
  return (
    <section class="casework take-in">
      <h2 ref={heading} tabIndex={-1}>
        {t('takeIn')}
      </h2>
      {now === undefined ? (
        <form class="card" noValidate onSubmit={(event) => void open(event)}>
          <p>{t('takeInHint')}</p>
          <label class="file">
            <span>{say('openFile')}</span>
            <input
              type="file"
              accept=".cairn,application/octet-stream"
              onChange={(event) => void choose(event.currentTarget.files?.[0])}
            />
          </label>
          <TextField
            label={say('askWords')}
            hint={say('askWordsHint')}
            value={code.value}
            maxLength={300}
            onInput={(value) => (code.value = value)}
          />
          <p role="status">{said.value}</p>
          <div class="row">
            <button type="submit" class="main" disabled={sealed.value === undefined}>
              {say('open')}
            </button>
            <button type="button" onClick={back}>
              {word('cancel')}
            </button>
          </div>
        </form>
      ) : (
        <form class="card" noValidate onSubmit={(event) => void add(event)}>
          <p role="status">{said.value}</p>
          <p>
            {now.from.name
              ? t('from', { name: now.from.name, day: day(now.writtenAt.slice(0, 10)) })
              : t('written', { day: day(now.writtenAt.slice(0, 10)) })}
          </p>
          <p>{t('holds')}</p>
          <ul>
            {now.record.plan && <li>{t('holds_plan')}</li>}
            {(['assessments', 'contacts', 'notes'] as const).map((part) => {
              const { length: count } = now.record[part];
              return count > 0 && <li key={part}>{t(`holds_${part}`, { count })}</li>;
            })}
          </ul>
          {now.cover && (
            <details class="notice">
              <summary>{say('noticeCame')}</summary>
              <div lang="en">
                {now.cover.notice.split('\n\n').map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </div>
              <h3>{say('scopeCame')}</h3>
              {now.cover.scope.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </details>
          )}
          <TextField
            label={t('callThem')}
            value={name.value}
            maxLength={80}
            trouble={other ? word('sameNameThere', { name: other.name }) : undefined}
            onInput={(value) => (name.value = value)}
          />
          <div class="row">
            <button type="submit" class="main">
              {word('addNow', { name: name.value.trim() })}
            </button>
            <button type="button" onClick={back}>
              {word('cancel')}
            </button>
          </div>
        </form>
      )}
    </section>
  );
}
