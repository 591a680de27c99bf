import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { RecordMessage } from '@cairn/i18n';
import type { PersonId, WhyUnknown } from '@cairn/state/person';
import type { Browser } from '../../platform/browser.ts';
import type { Language } from '../language/language.ts';
import { GuardedButton } from '../shell/guarded-button.tsx';
import { PersonChoice } from './person-choice.tsx';
import type { Recognition } from './recognition.ts';
import { recordWords } from './record-words.ts';
import { ShowOnce } from './show-once.tsx';
import './record-bar.css';

export interface NamedPerson {
  readonly id: PersonId;
  readonly name: string;
}

export interface RecordBarProps {
  readonly browser: Browser;
  readonly language: Language;
  readonly recognition: Recognition;
  /** Everybody on the caseload, in the order to show them. */
  readonly people: ReadonlySignal<readonly NamedPerson[]>;
}

const unknownWords: Readonly<Record<WhyUnknown, RecordMessage>> = {
  'not-looked': 'notLooked',
  'no-match': 'noMatch',
  'several-match': 'severalMatch',
  'page-changed': 'pageChanged',
  cleared: 'cleared',
  locked: 'wasLocked',
};

const noteWords = { 'no-page': 'noPage', 'no-place': 'noPlace', 'no-number': 'noNumber' } as const;

/** Says whom the page beside Cairn is about, as far as the peer confirmed it, and always lets them put it right. */
export function RecordBar({ browser, language, recognition, people }: RecordBarProps) {
  const t = recordWords(language);
  const doing = useSignal<'nothing' | 'choosing' | 'showing'>('nothing');
  const isCovered = useSignal(false);
  const wanted = useSignal<PersonId | undefined>(undefined);
  const record = recognition.current.record.value;
  // Of a person whom the peer chose themselves there is nothing to say about the page.
  const note =
    record.kind === 'confirmed' && recognition.note.value !== 'taken' ? undefined : recognition.note.value;
  const nameOf = (id: PersonId | undefined): string => people.value.find((one) => one.id === id)?.name ?? '';

  // What was half-chosen on one page must not be finished on another.
  const page = recognition.current.page.value;
  useEffect(() => {
    doing.value = 'nothing';
    isCovered.value = false;
    wanted.value = undefined;
  }, [page?.tabId, page?.turn]);

  const name = (personId: PersonId, replace = false): void => {
    isCovered.value = false;
    wanted.value = personId;
    doing.value = 'nothing';
    void recognition.name(personId, { replace });
  };
  const cover = (): void => void (isCovered.value = true);

  if (doing.value === 'showing') {
    return (
      <section class="record-bar" aria-label={t('whose')}>
        <ShowOnce
          browser={browser}
          language={language}
          recognition={recognition}
          onDone={() => (doing.value = 'nothing')}
        />
      </section>
    );
  }
  const said =
    record.kind === 'confirmed'
      ? t('withPerson', { name: nameOf(record.personId) })
      : record.kind === 'believed'
        ? t('believe', { name: nameOf(record.personId) })
        : t(note && note !== 'taken' ? noteWords[note] : unknownWords[record.why]);
  return (
    <section class="record-bar" aria-label={t('whose')}>
      <p role="status">
        {record.kind === 'unknown' && <strong>{t('whose')} </strong>}
        {record.kind === 'confirmed' ? <strong>{said}</strong> : said}
        {note === 'taken' && <> {t('taken', { name: nameOf(wanted.value) })}</>}
        {isCovered.value && <> {t('covered')}</>}
      </p>
      {doing.value === 'choosing' ? (
        <PersonChoice
          language={language}
          people={people}
          onChoose={name}
          onCovered={cover}
          onBack={() => (doing.value = 'nothing')}
        />
      ) : (
        <div class="row">
          {note === 'taken' && wanted.value && (
            <GuardedButton onPress={() => wanted.value && name(wanted.value, true)} onCovered={cover}>
              {t('moveNumber', { name: nameOf(wanted.value) })}
            </GuardedButton>
          )}
          {record.kind === 'believed' && (
            <GuardedButton onPress={() => name(record.personId)} onCovered={cover}>
              {t('yesPerson', { name: nameOf(record.personId) })}
            </GuardedButton>
          )}
          {/* Where nobody showed the place yet, looking once more finds nothing. */}
          {note === 'no-place' && (
            <button type="button" class="main" onClick={() => (doing.value = 'showing')}>
              {t('showOnce')}
            </button>
          )}
          {record.kind === 'unknown' && note !== 'taken' && note !== 'no-place' && (
            <button type="button" class="main" onClick={() => void recognition.look()}>
              {t('lookHere')}
            </button>
          )}
          <button type="button" onClick={() => (doing.value = 'choosing')}>
            {record.kind === 'unknown' ? t('choosePerson') : t('somebodyElse')}
          </button>
          {note === 'no-number' && (
            <button type="button" onClick={() => (doing.value = 'showing')}>
              {t('showAgain')}
            </button>
          )}
          {record.kind === 'confirmed' && (
            <button type="button" class="quiet" onClick={() => recognition.clear()}>
              {t('done')}
            </button>
          )}
        </div>
      )}
      {record.kind === 'confirmed' && <p class="muted">{t('until')}</p>}
    </section>
  );
}
