import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { readFhirFile, type FhirFile } from '@cairn/state/exchange';
import { sha256Hex } from '@cairn/vault/digest';
import { TextField } from '../caseload/text-field.tsx';
import { localMoment } from '../caseload/local-moment.ts';
import type { BoxProps } from './box-props.ts';
import { exchangeWords } from './exchange-words.ts';
import { LeftList } from './left-list.tsx';

/** A file from another system: what it holds is shown first, and taken in as a new person or not at all. */
export function TakeInBox({ language, exchange }: BoxProps) {
  const { t, locale, problem } = exchangeWords(language);
  const { casework } = exchange;
  const id = useId();
  const found = useSignal<FhirFile | undefined>(undefined);
  const name = useSignal('');
  const said = useSignal('');
  const isTaken = useSignal(false);

  const look = async (file: File | undefined): Promise<void> => {
    found.value = undefined;
    isTaken.value = false;
    said.value = '';
    if (file === undefined) return;
    const json = parsed(await file.text());
    const read = await readFhirFile(json, {
      at: localMoment(new Date()),
      language: locale,
      newId: () => crypto.randomUUID(),
      digest: sha256Hex,
    });
    if (read.ok) found.value = read.value;
    else said.value = problem(read.problem);
  };
  const takeIn = async (): Promise<void> => {
    if (found.value === undefined) return;
    const taken = await casework.takeInPerson(found.value.file, name.value);
    said.value = taken.ok ? t('tookIn', { name: name.value.trim() }) : problem(taken.problem);
    if (!taken.ok) return;
    found.value = undefined;
    isTaken.value = true;
    name.value = '';
  };
  const takeBack = async (): Promise<void> => {
    const undone = await casework.undo();
    said.value = undone.ok ? t('takenBack') : problem(undone.problem);
    if (undone.ok) isTaken.value = false;
  };
  const file = found.value;
  return (
    <section class="box card" aria-labelledby="take-in-heading">
      <h2 id="take-in-heading">{t('takeInHeading')}</h2>
      <p>{t('takeInWhy')}</p>
      <div class="text-field">
        <label for={id}>{t('takeInFile')}</label>
        <input
          id={id}
          type="file"
          accept=".json,application/json,application/fhir+json"
          onChange={(event) => void look(event.currentTarget.files?.[0])}
        />
      </div>
      {file && (
        <>
          <h3>{t('takeInHolds')}</h3>
          <ul class="holds">
            <li>
              {t('takeInGoals', { count: file.goals.length })}
              {file.goals.length > 0 && `: ${file.goals.join(' · ')}`}
            </li>
            <li>{t('takeInPlaces', { count: file.places })}</li>
            <li>{t('takeInMeetings', { count: file.meetings })}</li>
            <li>{t('takeInNotes', { count: file.notes })}</li>
            <li>{t('takeInCheckIns', { count: file.checkIns })}</li>
          </ul>
          {file.left.length > 0 && <LeftList language={language} left={file.left} />}
          <TextField
            label={t('takeInName')}
            hint={t('takeInNameHint')}
            value={name.value}
            onInput={(value) => (name.value = value)}
            maxLength={200}
          />
          <button type="button" class="main" onClick={() => void takeIn()}>
            {t('takeIn')}
          </button>
        </>
      )}
      <p class="said" role="status">
        {said.value}
      </p>
      {isTaken.value && (
        <button type="button" class="quiet" onClick={() => void takeBack()}>
          {t('takeBack')}
        </button>
      )}
    </section>
  );
}

/** `undefined` for what is no JSON: the reader says then what it wants. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (problem) {
    if (problem instanceof SyntaxError) return undefined;
    throw problem;
  }
}
